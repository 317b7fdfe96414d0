import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { createPersistence } from '../../../connectors/http/persistence.ts';
import { createRetryBudget } from '../../../connectors/http/retry-budget.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import type { Store } from '../../../connectors/store/store.ts';
import { sweepSource, type SweepReport } from '../../../connectors/sweep/sweep-source.ts';
import { institutionsOf } from '../../../examples/demo/services/data/institutions.ts';
import type { StateData } from '../../../examples/demo/services/data/records.ts';
import { psancionadoRow } from '../../../examples/demo/services/data/psancionados.ts';
import { spicRow } from '../../../examples/demo/services/data/spic.ts';
import { ssancionadoRow } from '../../../examples/demo/services/data/ssancionados.ts';
import type { Service, Subject } from '../../contract/subject.ts';
import { connectorSubject } from '../../contract/subjects/connector.ts';
import { directusBuyersSubject } from '../../contract/subjects/directus-s2-v2.ts';
import { directusSanctionsSubject } from '../../contract/subjects/directus-s3-v2.ts';
import { downloadSubject } from '../../contract/subjects/file-download.ts';
import { graphqlSubject } from '../../contract/subjects/pdn-graphql.ts';
import { restSubject } from '../../contract/subjects/pdn-rest-v1.ts';
import { sqlSubject } from '../../contract/subjects/sql.ts';
import {
  lineFaults,
  seeded,
  startLine,
  startTcpLine,
  type LineOptions,
} from '../../support/unreliable-line.ts';
import { never } from '../support/limits.ts';
import { SettableClock } from '../support/settable-clock.ts';

const rows = 1000;
const pageSize = 10;
const code = 'COL';
const institutions = institutionsOf(code);
const many = <Row>(make: (row: number) => Row) =>
  Array.from({ length: rows }, (_, row) => make(row));
const nothing: StateData = { spic: [], ssancionados: [], psancionados: [] };

/** A large register of each kind. */
const registers = {
  spic: { ...nothing, spic: many((row) => spicRow(code, row, institutions)) },
  ssancionados: {
    ...nothing,
    ssancionados: many((row) => ssancionadoRow(code, row, institutions)),
  },
  psancionados: {
    ...nothing,
    psancionados: many((row) => psancionadoRow(code, row, institutions)),
  },
} satisfies Record<string, StateData>;

const clock = new SettableClock();
const closing: { close(): unknown }[] = [];
const closeAll = async () => {
  for (const each of closing.splice(0).reverse()) await each.close();
};

/** A register of a service behind a line, and its sweeps, which wait by a clock that does not. */
async function trial(
  { dialect }: Subject,
  direct: SourceSettings,
  { faults, ...options }: LineOptions = {},
) {
  const { database, url } = direct.options as { database?: string; url?: string };
  const line = database
    ? { ...(await startTcpLine(new URL(database), options)), setDead: () => undefined }
    : await startLine(new URL(url!).origin, { ...options, ...(faults && { faults }) });
  const store: Store = openStore(':memory:', clock);
  closing.push(line, store);
  const source: SourceSettings = {
    ...direct,
    options: {
      ...(direct.options as object),
      ...(database ? { database: line.url } : { url: through(line.url, url!) }),
    },
    credentials:
      direct.credentials && 'tokenUrl' in direct.credentials
        ? { ...direct.credentials, tokenUrl: through(line.url, direct.credentials.tokenUrl) }
        : direct.credentials,
    limits: { ...direct.limits, pageSize, maxPages: 2000, ...patient },
  };
  const budget = createRetryBudget();
  const connect = createConnectUpstream({ clock, send: createSender(clock) });

  async function sweep(): Promise<SweepReport> {
    const sleep = (ms: number) => clock.sleep(ms);
    const random = seeded(7);
    const persistence = createPersistence({ budget, clock, signal: never, sleep, random });
    const upstream = connect(source, never, { persistence });
    const tools = { upstream, persistence, store, clock, log, signal: never };
    return sweepSource(source, { ...tools, dialect });
  }
  return { line, source, store, sweep };
}

/** A request that hangs costs a second. */
const patient = { responseTimeoutMs: 1000, maxBodyBytes: 50_000_000 };

function through(line: string, address: string): string {
  const url = new URL(address);
  return new URL(url.pathname, line).href;
}

const log = { warn: () => undefined, error: (entry: unknown) => console.error(entry) };

const paging: [string, Subject, string, StateData][] = [
  ['REST v1', restSubject, 'spic', registers.spic],
  ['the federal GraphQL, officials of procurement', graphqlSubject, 'buyers', registers.spic],
  ['the federal GraphQL, sanctions', graphqlSubject, 'sanctions', registers.ssancionados],
  ['Directus, S2', directusBuyersSubject, 'buyers', registers.spic],
  [
    'Directus, S3',
    directusSanctionsSubject,
    Object.keys(directusSanctionsSubject.registers)[0]!,
    registers.ssancionados,
  ],
  ['another connector', connectorSubject, 'spic', registers.spic],
  ['a database', sqlSubject, 'spic', registers.spic],
  ['a file at an address', downloadSubject, 'psancionados', registers.psancionados],
];

describe.each(paging)('A register in %s', (_name, subject, key, data) => {
  let direct: SourceSettings;
  let expected: SweepReport;

  beforeAll(async () => {
    const service: Service = await subject.start(data, subject.forms[0]!);
    closing.push(service);
    direct = service.source(key);
    const { sweep } = await trial(subject, direct);
    expected = await sweep();
    expect(expected).toMatchObject({ failure: null, passes: 1, retries: 0 });
  }, 60_000);
  afterAll(closeAll);

  test.each([0.01, 0.05])(
    'is read whole by the first sweep when %d of all requests fail',
    async (share) => {
      const { line, source, store, sweep } = await trial(subject, direct, { share, seed: 3 });
      const report = await sweep();
      const { received, stored, deduplicated } = expected;
      expect(report).toMatchObject({
        ...{ failure: null, kind: 'FULL', passes: 1, quarantined: 0 },
        ...{ received, stored, deduplicated },
      });
      expect(store.history(source.id)).toMatchObject({ held: stored });
      // Nothing is asked for again but what failed; a database is also asked what its query has.
      if (source.dialect === 'sql') expect(report.retries).toBeGreaterThan(0);
      else expect(report.retries).toBe(line.failures);
    },
    60_000,
  );
});

describe('A service of REST v1', () => {
  let direct: SourceSettings;

  beforeAll(async () => {
    const service: Service = await restSubject.start(registers.spic, 'REST v1');
    closing.push(service);
    direct = service.source('spic');
  });
  afterAll(closeAll);

  test.each(lineFaults.filter((fault) => fault !== 'page'))(
    'that always fails by %s is asked as seldom as before, after its first reading',
    async (fault) => {
      const { line, sweep } = await trial(restSubject, direct);
      line.setDead(fault);
      const first = await sweep();
      expect(first.failure).not.toBeNull();
      expect(line.requests).toBeLessThanOrEqual(1 + 2);
      const before = line.requests;
      for (let sweeps = 1; sweeps <= 3; sweeps++) {
        await sweep();
        expect(line.requests).toBe(before + sweeps);
      }
    },
  );

  test('that is away for two minutes is read on from where it was, as of the beginning', async () => {
    const asked = new Map<string, number>();
    let backAt = Infinity;
    const { line, source, store, sweep } = await trial(restSubject, direct, {
      onRequest(its, body) {
        const now = clock.now().getTime();
        if (its.requests === 40) {
          its.setDead('reset');
          backAt = now + 120_000;
        }
        if (now >= backAt) its.setDead(null);
        asked.set(body, (asked.get(body) ?? 0) + 1);
      },
    });
    const report = await sweep();
    expect(report).toMatchObject({ failure: null, passes: 1, received: rows, stored: rows });
    expect(Date.parse(report.finishedAt) - Date.parse(report.startedAt)).toBeGreaterThan(120_000);
    expect(store.history(source.id)).toMatchObject({ held: rows, asOf: report.startedAt });
    expect([...asked.values()].filter((times) => times > 1)).toEqual([line.failures + 1]);
    expect(line.failures).toBeLessThanOrEqual(4 + 6);
  });

  test('that is away for ten minutes ends the sweep, and the next one begins anew', async () => {
    const { line, source, store, sweep } = await trial(restSubject, direct, {
      onRequest: (its) => its.requests === 40 && its.setDead('error503'),
    });
    const report = await sweep();
    expect(report).toMatchObject({ failure: 'MAINTENANCE', passes: 1 });
    expect(store.history(source.id)).toMatchObject({ asOf: null, lastSuccessAt: null });
    const before = line.requests;
    await sweep();
    expect(line.requests).toBe(before + 1);
    line.setDead(null);
    expect(await sweep()).toMatchObject({ failure: null, received: rows });
    expect(store.history(source.id).held).toBe(rows);
  });
});
