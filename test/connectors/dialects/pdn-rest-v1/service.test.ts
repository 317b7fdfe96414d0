import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import type { Page } from '../../../../connectors/dialects/dialect.ts';
import { pdnRestV1 } from '../../../../connectors/dialects/pdn-rest-v1/index.ts';
import type { RestOptions } from '../../../../connectors/dialects/pdn-rest-v1/options.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../../connectors/settings.ts';
import type { FailureCode } from '../../../../specs/outcomes.ts';
import type { StateService } from '../../../../examples/demo/services/state-service.ts';
import { never } from '../../support/limits.ts';
import { sourceOf, startService, stopServices } from '../../support/state-service.ts';

// Against the demo's services, which were written from the specifications and not from this code.

afterAll(stopServices);

type RestSource = SourceSettings<RestOptions>;

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });

function pagesOf(source: RestSource): AsyncIterable<Page> {
  return pdnRestV1.readPages(source, { upstream: connect(source, never), signal: never });
}

async function readAll(source: RestSource) {
  const rows: unknown[] = [];
  let total: number | null = null;
  for await (const page of pagesOf(source)) {
    rows.push(...page.rows);
    total = page.total;
  }
  return { rows, total };
}

async function readFirst(source: RestSource): Promise<Page> {
  for await (const page of pagesOf(source)) return page;
  throw new Error('A reading has a page at least.');
}

describe.each(['COL', 'TLA'] as const)('The service of %s', (code) => {
  let service: StateService;
  beforeAll(async () => {
    service = await startService({ code });
  });

  test.each(['spic', 'ssancionados', 'psancionados'])('gives %s whole', async (register) => {
    const source = sourceOf(service, register);
    const { rows, total } = await readAll(source);
    const read = rows.map((row) => pdnRestV1.readRow(source, row));
    expect(read.filter(({ kind }) => kind === 'quarantined')).toEqual([]);
    expect(new Set(read.map(({ providerId }) => providerId)).size).toBe(total);
  });

  test('sends nothing reserved that reaches a public record', async () => {
    for (const register of ['spic', 'ssancionados']) {
      const source = sourceOf(service, register);
      const { rows } = await readAll(source);
      const records = rows.map((row) => {
        const read = pdnRestV1.readRow(source, row);
        return read.kind === 'accepted' ? read.record : null;
      });
      // The form of a CURP.
      expect(JSON.stringify(records)).not.toMatch(/[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d/);
    }
  });
});

describe('A service with a fault', () => {
  test.each<[Parameters<StateService['setFault']>[0], FailureCode]>([
    ['hang', 'TIMEOUT'],
    ['slow', 'TIMEOUT'],
    ['error500', 'SERVER_ERROR'],
    ['error503', 'MAINTENANCE'],
    ['html', 'WRONG_CONTENT_TYPE'],
    ['truncated', 'BODY_TRUNCATED'],
    ['reset', 'CONNECTION_LOST'],
    ['expiredToken', 'UNAUTHORIZED'],
    ['rejectedCredentials', 'TOKEN_REFUSED'],
    ['emptyBody', 'EMPTY_BODY'],
    ['latin1', 'NOT_UTF8'],
    ['hugeBody', 'BODY_TOO_LARGE'],
  ])('%s is told as %s', async (fault, code) => {
    const service = await startService();
    service.setFault(fault);
    const { limits, ...rest } = sourceOf(service);
    const source = { ...rest, limits: { ...limits, responseTimeoutMs: 200 } };
    await expect(readFirst(source)).rejects.toMatchObject({ name: 'UpstreamFailure', code });
  });

  test('driftedSchema has all its rows kept apart', async () => {
    const service = await startService();
    service.setFault('driftedSchema');
    const source = sourceOf(service);
    const { rows } = await readFirst(source);
    for (const row of rows) expect(pdnRestV1.readRow(source, row).kind).toBe('quarantined');
  });
});
