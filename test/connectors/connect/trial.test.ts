import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startStateService,
  type StateService,
} from '../../../examples/demo/services/state-service.ts';
import { projectRoot } from '../../support/project.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect, type Ran } from './test-terminal.ts';

afterEach(removeFolders);

/** What is said of a spreadsheet with this content. */
function tryTable(content: string | Buffer, ...flags: string[]): Promise<Ran> {
  const folder = temporaryFolder();
  const path = join(folder, 'registro.csv');
  writeFileSync(path, content);
  return runConnect(
    ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--yes', '--path', path],
    ...['--out', join(folder, 'col.yaml'), ...flags],
  );
}

const head = 'Folio,Nombre,Paterno,Dependencia,Cargo,RFC,Género,Fecha de captura';

describe('A file that was read', () => {
  test('is shown: how many rows, what was changed by kind, and the first record', async () => {
    const { code, shown } = await tryTable(`${head}
A-1,ANA,ÑÁÑEZ,SALUD,JEFA,NAAA800101AA1,F,05/02/2026 10:00
A-2,LUIS,,SALUD,N/A,,M,06/02/2026 10:00
`);
    expect(code).toBe(0);
    expect(shown).toContain('Se leyó la primera página: 2 renglones.\n  ✓ 2 se entienden.');
    expect(shown).toContain('Se leyó una fecha escrita como día/mes/año. ×2 (Fecha de captura)');
    expect(shown).toContain('La fuente deja en blanco este dato obligatorio. ×1 (Paterno)');
    expect(shown).toContain('  id: COL.S2.spic.A-1\n  nombres: ANA\n  primerApellido: ÑÁÑEZ\n');
  });

  test('shows nothing that is reserved', async () => {
    const { shown } = await tryTable(`${head}\nA-1,ANA,ÑÁÑEZ,SALUD,JEFA,NAAA800101AA1,F,\n`);
    expect(shown).toContain('RFC               →  rfc');
    expect(shown).not.toContain('NAAA800101AA1');
  });

  test('tells which rows are kept apart, and why', async () => {
    const { code, shown } = await tryTable(
      `${head}\nA-1,ANA,ÑÁÑEZ,SALUD,JEFA,,,\n,EVA,LUNA,SALUD,JEFA,,,\n`,
    );
    expect(code).toBe(0);
    expect(shown).toContain('✗ 1 no se entiende: se aparta, con el motivo');
    expect(shown).toContain(
      '/Folio, 1 vez: no sirve como id: se encontró nada, se espera texto de 1 a 200 caracteres, o un número (renglón 3)',
    );
  });

  test('names the rows by their numbers, in the language that is asked for', async () => {
    const rows = ['A-1,ANA,LUZ,SALUD,JEFA,,,', ',A,B,C,D,,,', 'corto', ',E,F,G,H,,,'];
    const table = [head, ...rows].join('\n');
    const spanish = (await tryTable(`${table}\n`)).shown;
    expect(spanish).toMatch(/\/Folio, 2 veces: .* \(renglones 3, 5\)/);
    expect(spanish).toContain('se encontraron 1 celdas, se esperan 8 (renglón 4)');
    const english = (await tryTable(`${table}\n`, '--lang', 'en')).shown;
    expect(english).toMatch(/\/Folio, 2 times: .* \(rows 3, 5\)/);
    expect(english).toContain('found 1 cells, expected 8 (row 4)');
  });

  test('tells how many rows repeat another one entirely', async () => {
    const row = 'A-1,ANA,ÑÁÑEZ,SALUD,JEFA,,,';
    const { shown } = await tryTable(
      `${head}\n${row}\n${row}\n${row}\nA-2,EVA,GIL,SALUD,JEFA,,,\n`,
    );
    expect(shown).toContain('2 renglones repiten otro por completo');
  });

  test('and has no rows, says so', async () => {
    const { shown } = await tryTable(`${head}\n`);
    expect(shown).toContain('No trae ningún renglón.');
  });
});

describe('A file that cannot be read, told in plain words', () => {
  test.each([
    ['nothing', '', 'El archivo está vacío. (EMPTY_BODY)'],
    ['a web page', '<html></html>', 'Es una página web, o una tabla guardada como página'],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'Ábralo y guárdelo como .xlsx sin contraseña.',
    ],
    [
      'damaged letters',
      Buffer.from([0x41, 0x81, 0x8d, 0x0a]),
      'Sus letras vienen dañadas, o no se distingue si son de Windows',
    ],
  ])('%s', async (_what, content, words) => {
    const { code, refused, shown } = await tryTable(content);
    expect({ code, shown }).toEqual({ code: 1, shown: '' });
    expect(refused).toContain(words);
  });
});

test('the spreadsheets of the guide hold the same', async () => {
  const said = await Promise.all(
    ['servidores.csv', 'servidores.xlsx'].map(async (name) => {
      const { shown } = await runConnect(
        ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--yes'],
        ...['--path', join(projectRoot, 'examples/hojas', name)],
        ...['--out', join(temporaryFolder(), 'col.yaml')],
      );
      return shown.replace(/^(Se escribió|.*npm run|Qué sigue).*$/gm, '');
    }),
  );
  expect(said[0]).toContain('✓ 12 se entienden.');
  expect(said[0]).toBe(said[1]);
});

describe('A service', () => {
  let service: StateService;
  let flags: string[];

  beforeEach(async () => {
    service = await startStateService({ code: 'COL', port: 0 });
    flags = [
      ...['--state', 'COL', '--dialect', 'pdn-rest-v1', '--register', 'ssancionados', '--yes'],
      ...['--url', `${service.url}/v1/ssancionados`, '--token-url', `${service.url}/oauth/token`],
      ...['--username', 'pdn', '--client-id', 'pdn-gateway', '--scope', 'read'],
      ...['--out', join(temporaryFolder(), 'col.yaml')],
    ];
    process.env['COL_PASSWORD'] = 'demo-col';
    process.env['COL_CLIENT_SECRET'] = 'demo-secret-col';
  });
  afterEach(async () => {
    delete process.env['COL_PASSWORD'];
    delete process.env['COL_CLIENT_SECRET'];
    await service.close();
  });

  test('is read with the secrets of the environment', async () => {
    const { code, shown, refused } = await runConnect(...flags);
    expect({ code, refused }).toEqual({ code: 0, refused: '' });
    expect(shown).toMatch(/Se leyó la primera página: \d+ renglones de \d+\./);
    expect(shown).toContain('id: COL.S3.ssancionados.');
  });

  test('is not tried where a secret is missing', async () => {
    delete process.env['COL_PASSWORD'];
    const { code, shown } = await runConnect(...flags);
    expect(code).toBe(0);
    expect(shown).toContain('No se probó: falta el valor de COL_PASSWORD.');
    expect(service.requests()).toEqual({ token: 0, data: 0 });
  });

  test('that refuses the password is told, with what to do', async () => {
    process.env['COL_PASSWORD'] = 'otra';
    const { code, shown } = await runConnect(...flags);
    expect(code).toBe(1);
    expect(shown).toContain('No se pudo leer. El servicio no emitió un token de acceso');
    expect(shown).toContain('Revise usuario, contraseña, cliente y alcance');
    expect(shown).toMatch(/Corrija .*col\.yaml/);
  });

  test('that is down is told, and the file stays', async () => {
    await service.close();
    const { code, shown } = await runConnect(...flags);
    expect(code).toBe(1);
    expect(shown).toContain('El servicio rechazó la conexión.');
    expect(shown).toContain('npm run doctor -- --config');
  });
});
