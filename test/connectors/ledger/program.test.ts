import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import { openLedger } from '../../../connectors/ledger/file-ledger.ts';
import { runLedger } from '../../../connectors/ledger/program/run-ledger.ts';
import { ledgerRoutes } from '../../../connectors/ledger/routes.ts';
import { takeLock } from '../../../connectors/store/lock.ts';
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
  const code = await runLedger(args, { send, terminal: { output, errors }, clock: systemClock });
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

describe('npm run ledger -- withdraw', () => {
  const said = [
    '--by',
    'Órgano Interno de Control',
    '--reason',
    'Se quitó un encabezado repetido.',
  ];
  const outageIn = () => {
    const [first] = readFileSync(file, 'utf8').split('\n');
    return (JSON.parse(first!) as { outage: string }).outage;
  };

  test('closes the account of what was withdrawn on purpose, for good', async () => {
    const { code, out } = await run('withdraw', outageIn(), folder, ...said);
    expect(out).toContain('se asentó que 1 registro se retiró a propósito');
    expect(code).toBe(0);
    const listed = await run('list', file);
    expect(listed.out).toContain('CERRADA');
    expect(listed.out).toContain(
      'Retirados a propósito: 1, según Órgano Interno de Control: Se quitó',
    );
    expect(listed.out).not.toContain('Sin justificar');
    expect((await run('verify', file)).code).toBe(0);

    const jalisco = new AccountedStore(folder);
    jalisco.sweep([buyers(['a'])]);
    jalisco.sweep([buyers(['a', 'c'])]);
    expect(jalisco.outages()).toMatchObject([
      {
        ...{ status: 'CLOSED', unaccounted: 0, ids: [] },
        withdrawn: {
          records: 1,
          by: 'Órgano Interno de Control',
          reason: 'Se quitó un encabezado repetido.',
        },
      },
    ]);
    expect(jalisco.kinds().at(-1)).toBe('WITHDRAWN');
    jalisco.close();
    expect((await run('withdraw', outageIn(), folder, ...said)).err).toContain('no le falta nada');
  });

  test.each([
    [['JAL.spic.2000-01-01T00:00:00.000Z', 'FOLDER', ...said], 'no tiene esa interrupción'],
    [['OUTAGE', 'FOLDER/none', ...said], 'no está la bitácora'],
    [['OUTAGE', 'FOLDER', '--by', 'X', ...said.slice(2)], '--by debe ser el área'],
    [['OUTAGE', 'FOLDER', ...said.slice(0, 3), 'corto'], '--reason debe tener'],
    [['OUTAGE', 'FOLDER', ...said.slice(0, 3), 'Dos\nrenglones de texto'], '--reason debe tener'],
    [['OUTAGE', 'FOLDER', ...said.slice(0, 3), 'Lo pidió PEPA800101MJCRRN09 ayer'], 'es público'],
    [['OUTAGE', 'FOLDER', ...said.slice(0, 3), 'Avisar a oic@jalisco.example'], 'es público'],
    [['OUTAGE', 'FOLDER', ...said.slice(0, 3), 'Informes al 33 1234 5678'], 'es público'],
    [['OUTAGE', 'FOLDER'], 'Falta algo'],
  ])('enters nothing where something is wrong: %j', async (args, words) => {
    const before = readFileSync(file);
    const given = args.map((arg) => arg.replace('FOLDER', folder).replace('OUTAGE', outageIn()));
    const { code, err } = await run('withdraw', ...given);
    expect(err).toContain(words);
    expect(code).toBeGreaterThan(0);
    expect(readFileSync(file)).toEqual(before);
  });

  test('is refused while the connector of the state runs', async () => {
    const lock = takeLock(join(folder, 'JAL.lock'));
    const { code, err } = await run('withdraw', outageIn(), folder, ...said);
    lock.release();
    expect(code).toBe(1);
    expect(err).toContain('está en marcha');
  });
});
