import { join } from 'node:path';
import { pino } from 'pino';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { ledgerRoutes } from '../../../connectors/ledger/routes.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { serve } from '../../support/http-server.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const log = pino({ level: 'silent' });
const file = join(temporaryFolder(), 'JAL.ledger.ndjson');
const ledger = openLedger(file, { clock: new SettableClock(), log });
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const routes = ledgerRoutes(['JAL'], () => ledger);
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
