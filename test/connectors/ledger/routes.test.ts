import { join } from 'node:path';
import { pino } from 'pino';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { ledgerRoutes } from '../../../connectors/ledger/routes.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { placeOf, type Outage, type OutagePage } from '../../../specs/outages.ts';
import { serve } from '../../support/http-server.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const log = pino({ level: 'silent' });
const file = join(temporaryFolder(), 'JAL.ledger.ndjson');
const ledger = openLedger(file, { clock: new SettableClock(), log });
const outage = (source: string, day: number, lasted: number | null): Outage => ({
  id: `JAL.${source}.2026-11-${day}T00:00:00.000Z`,
  source: `JAL.${source}`,
  status: lasted === null ? 'OPEN' : lasted > 1 ? 'RETURNED' : 'CLOSED',
  from: `2026-11-${day}T00:00:00.000Z`,
  to: lasted === null ? null : `2026-11-${day + lasted}T00:00:00.000Z`,
  closedAt: null,
  causes: ['TIMEOUT'],
  lastGoodAt: null,
  recovered: 0,
  heldBefore: null,
  heldAfter: null,
  reportedTotal: null,
  unaccounted: null,
  estimated: false,
  ids: [],
});
const outages = [outage('spic', 10, 1), outage('otra', 11, 2), outage('spic', 20, null)];
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const routes = ledgerRoutes(new Map([['JAL', { ledger, keeper: { outages: () => outages } }]]));
  server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
});
afterAll(async () => {
  await server.close();
  ledger.close();
  removeFolders();
});

const get = (query: string) => fetch(`${server.url}/jal/ledger${query}`);
async function linesOf(query: string): Promise<string[]> {
  return (await (await get(query)).text()).split('\n').slice(0, -1);
}

describe('GET /{state}/ledger', () => {
  test('is empty where nothing happened', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  test('brings the lines of the file, part by part, so that anybody can verify them', async () => {
    for (let n = 0; n < 7; n++) {
      ledger.append({ kind: 'BACKUP_FAILED', source: null, reason: `${n}` });
    }
    const response = await get('?limit=3');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const all: string[] = [];
    for (let part = await linesOf('?limit=3'); part.length > 0;) {
      all.push(...part);
      part = await linesOf(`?limit=3&after=${all.length}`);
    }
    expect(verifyChain(all)).toMatchObject({ lines: 7, broken: null });
  });

  test('ends with the line that makes it too large', async () => {
    const before = (await linesOf('?limit=1000')).length;
    const reason = 'x'.repeat(900_000);
    for (let n = 0; n < 6; n++) ledger.append({ kind: 'BACKUP_FAILED', source: null, reason });
    expect(await linesOf(`?after=${before}`)).toHaveLength(5);
    expect(await linesOf(`?after=${before + 5}`)).toHaveLength(1);
  });

  test.each(['?limit=0', '?limit=1001', '?after=-1', '?after=x', '?after=1e3'])(
    'refuses %s',
    async (query) => expect((await get(query)).status).toBe(400),
  );
});

describe('GET /{state}/outages', () => {
  async function ask(query: string): Promise<{ days: string[]; hasNext: boolean }> {
    const response = await fetch(`${server.url}/jal/outages${query}`);
    const { outages: found, hasNext } = (await response.json()) as OutagePage;
    return { days: found.map(({ from }) => from.slice(8, 10)), hasNext };
  }

  test('brings the outages, the newest first, page by page', async () => {
    expect(await ask('')).toEqual({ days: ['20', '11', '10'], hasNext: false });
    expect(await ask('?limit=2')).toEqual({ days: ['20', '11'], hasNext: true });
    const after = encodeURIComponent(placeOf(outages[1]!));
    expect(await ask(`?limit=2&after=${after}`)).toEqual({ days: ['10'], hasNext: false });
  });

  test('brings only those that are not closed, that went on later, or of one source', async () => {
    expect((await ask('?open=true')).days).toEqual(['20', '11']);
    expect((await ask('?since=2026-11-12T00:00:00Z')).days).toEqual(['20', '11']);
    expect((await ask('?source=JAL.spic')).days).toEqual(['20', '10']);
  });

  test.each(['?limit=-1', '?limit=101', '?limit=x', '?since=yesterday'])(
    'refuses %s',
    async (query) => expect((await fetch(`${server.url}/jal/outages${query}`)).status).toBe(400),
  );
});
