import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { runLedger } from '../../../connectors/ledger/program/run-ledger.ts';
import { ledgerRoutes } from '../../../connectors/ledger/routes.ts';
import { createListener } from '../../../connectors/serve/listener.ts';
import { maxEntryBytes } from '../../../specs/ledger.ts';
import { commandsOf } from '../../docs/commands.ts';
import { commandBlocks } from '../../docs/docs.ts';
import { serve } from '../../support/http-server.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { AccountedStore, buyers } from './accounted-store.ts';

const log = pino({ level: 'silent' });
const send = createSender(systemClock);

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'JAL.ledger.ndjson');
  const jalisco = new AccountedStore(folder);
  jalisco.sweep([buyers(['a', 'b'])]);
  jalisco.fail('TIMEOUT');
  jalisco.sweep([buyers(['a'])]);
  jalisco.close();
});
afterAll(removeFolders);

async function run(...args: string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const code = await runLedger(args, { send, terminal: { output, errors } });
  const text = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? '');
  return { code, out: text(output), err: text(errors) };
}

function alter(change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('npm run ledger -- verify', () => {
  test('says that no entry was altered, and where the ledger ends', async () => {
    const { code, out } = await run('verify', file);
    const hash = /"hash":"(\w+)"[^\n]*\n$/.exec(readFileSync(file, 'utf8'))![1]!;
    expect(code).toBe(0);
    expect(out).toContain('JAL.ledger.ndjson: íntegra, 4 asientos, ninguno alterado.');
    expect(out).toContain(`El último es el 4`);
    expect(out).toContain(hash);
  });

  test('names the first entry that was altered, and what it means', async () => {
    alter((text) => text.replace('"cause":"TIMEOUT"', '"cause":"CONNECTION_REFUSED"'));
    const { code, out } = await run('verify', file);
    expect(code).toBe(1);
    expect(out).toContain('ALTERADA. El primer asiento alterado está en el renglón 1 (asiento 1).');
    expect(out).toContain('WRONG_HASH: su contenido no concuerda con su huella');
  });

  test('names where an entry was taken out, in English too', async () => {
    alter((text) => text.split('\n').toSpliced(1, 1).join('\n'));
    const { code, out } = await run('verify', file, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('The first altered entry is on line 2 (entry 3).');
    expect(out).toContain('WRONG_SEQ: its number does not follow the one before');
  });

  test('verifies every ledger of a folder', async () => {
    const other = openLedger(join(folder, 'COL.ledger.ndjson'), { clock: systemClock, log });
    other.close();
    alter((text) => `{}\n${text}`);
    const { code, out } = await run('verify', folder);
    expect(code).toBe(1);
    expect(out).toContain('COL.ledger.ndjson: íntegra, 0 asientos');
    expect(out).toContain(
      'JAL.ledger.ndjson: ALTERADA. El primer asiento alterado está en el renglón 1.',
    );
  });

  test('verifies the ledger of a running connector, however many answers it takes', async () => {
    const ledger = openLedger(file, { clock: systemClock, log });
    const reason = 'x'.repeat(maxEntryBytes - 1000);
    for (let n = 0; n < 6; n++) ledger.append({ kind: 'BACKUP_FAILED', source: null, reason });
    const routes = ledgerRoutes(new Map([['JAL', { ledger, keeper: { outages: () => [] } }]]));
    const server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
    try {
      expect(await run('verify', `${server.url}/jal/ledger`)).toMatchObject({
        code: 0,
        out: expect.stringContaining('íntegra, 10 asientos'),
      });
      expect(await run('verify', `${server.url}/col/ledger`)).toMatchObject({
        code: 2,
        err: expect.stringContaining('no respondió como responde la bitácora de un conector'),
      });
    } finally {
      await server.close();
      ledger.close();
    }
  });

  test.each([
    [[], 'Falta decir qué'],
    [['mend', 'x'], 'No se entiende mend'],
    [['verify'], 'Falta decir qué bitácora'],
    [['verify', '--fix', 'x'], 'No se entiende --fix'],
    [['verify', '/none/at/all'], 'no existe'],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test('says that a folder holds no ledger, and tells its usage when it is asked', async () => {
    expect((await run('verify', temporaryFolder())).err).toContain('no hay ninguna bitácora');
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('verify LUGAR'),
    });
  });
});

const documented = commandBlocks
  .flatMap(([, { text }]) => commandsOf(text))
  .map(({ words }) => words.join(' '))
  .filter((command) => command.startsWith('npm run ledger -- '));

test.each(documented)('%s does what the document says', async (command) => {
  const place: Record<string, string> = { 'JAL.ledger.ndjson': file, '/var/lib/pdn': folder };
  const ledger = openLedger(file, { clock: systemClock, log });
  const routes = ledgerRoutes(new Map([['JAL', { ledger, keeper: { outages: () => [] } }]]));
  const server = await serve(createListener(routes, { log, onAnswered: () => undefined }));
  const here = (word: string) => place[word] ?? word.replace('http://127.0.0.1:4301', server.url);
  const { code, out } = await run(...command.split(' ').slice(4).map(here));
  expect(code).toBe(0);
  expect(out).toContain(/ list /.test(command) ? 'JAL.spic' : '4 ');
  await server.close();
  ledger.close();
});

test('npm run ledger -- list shows the outages as people read them', async () => {
  const { code, out } = await run('list', file);
  expect(code).toBe(0);
  expect(out).toContain('JAL.ledger.ndjson: 1 interrupción.');
  expect(out).toMatch(/JAL\.spic · REGRESÓ, SIN CUADRAR · 2026-11-22T10:01:00\.000Z – 2026/);
  expect(out).toContain('TIMEOUT: La respuesta no llegó a tiempo.');
  expect(out).toContain('Sin justificar: 1.');
  expect(out).toContain('JAL.S2.spic.b');
});
