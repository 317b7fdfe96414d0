import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../connectors/connect/connect.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import { startStateService } from '../../../examples/demo/services/state-service.ts';
import { projectRoot } from '../../support/project.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { testTerminal } from './test-terminal.ts';

afterEach(removeFolders);

const enter = '\r';
const down = '\u001B[B';
/** Empties the line that is being edited. */
const erase = '\u0015';

const sheet = join(projectRoot, 'examples/hojas/servidores.xlsx');

test('a whole dialogue makes the settings of a spreadsheet', async () => {
  const terminal = testTerminal(true);
  const out = join(temporaryFolder(), 'mi-estado.yaml');
  const code = connect([], terminal);

  await terminal.answer('¿De qué entidad?', 'colima');
  await terminal.answer('Colima (COL)', enter);
  await terminal.answer('¿Dónde están hoy los datos?', enter);
  await terminal.answer('¿Qué registro es?', enter);
  await terminal.answer('¿Dónde está el archivo', './no-hay.xlsx', enter);
  await terminal.until('No está el archivo');
  await terminal.answer('¿Dónde está el archivo', sheet, enter);

  await terminal.until('Observaciones                   →  observaciones');
  await terminal.answer('¿Está bien este mapa?', down, enter);
  await terminal.answer('¿Qué columna?', 'ejercicio');
  await terminal.answer('Ejercicio', enter);
  await terminal.answer('¿Qué dato contiene «Ejercicio»?', 'sin asignar');
  await terminal.answer('Ninguno: sin asignar', enter);
  await terminal.until('Ejercicio                       →  (sin asignar');
  await terminal.answer('¿Está bien este mapa?', down, enter);
  await terminal.answer('¿Qué columna?', 'cargo');
  await terminal.answer('Cargo', enter);
  await terminal.answer('¿Qué dato contiene «Cargo»?', 'areaAds');
  await terminal.answer('areaAdscripcion', enter);
  await terminal.answer('¿Está bien este mapa?', enter);
  await terminal.answer('¿Qué columna contiene puesto.nombre?', 'igual en todos');
  await terminal.answer('Ninguna: es igual', enter);
  await terminal.answer('Valor de puesto.nombre', 'Comprador', enter);

  await terminal.answer('Nombre de la fuente', erase, 'Contraloría de Colima', enter);
  await terminal.answer('¿De qué orden de gobierno', down, enter);
  await terminal.answer('¿Publicarla también', 's', enter);
  await terminal.answer('¿En qué archivo se escribe?', erase, join(out, 'no', 'hay'), enter);
  await terminal.answer('no existe la carpeta', erase, out, enter);

  expect(await code).toBe(0);
  expect(terminal.refused()).toBe('');
  expect(terminal.shown()).toContain('✓ 12 se entienden.');
  const { sources, publish } = readStateSettings([out]).states[0]!;
  expect(publish).toMatchObject({ users: [{ username: 'pdn' }], clients: [{ id: 'pdn' }] });
  expect(sources).toMatchObject([
    { id: 'COL.spic', name: 'Contraloría de Colima', level: 'MUNICIPAL', dialect: 'file' },
  ]);
  const { path, columns, constants } = sources[0]!.options as Record<string, any>;
  expect(path).toBe(sheet);
  expect(constants).toEqual({ 'puesto.nombre': 'Comprador' });
  expect(columns).toMatchObject({ primerApellido: 'Paterno', areaAdscripcion: 'Cargo' });
  expect(columns).not.toHaveProperty('ejercicioFiscal');
});

test('what flags told is not asked, and secrets that are typed are written nowhere', async () => {
  const service = await startStateService({ code: 'COL', port: 0 });
  const folder = temporaryFolder();
  const out = join(folder, 'col.yaml');
  const terminal = testTerminal(true);
  try {
    const code = connect(
      [
        ...['--lang', 'en', '--state', 'COL', '--dialect', 'pdn-rest-v1', '--out', out],
        ...['--register', 'spic', '--url', `${service.url}/v1/spic`, '--no-publish'],
        ...['--name', 'Register', '--level', 'ESTATAL', '--scope', 'read'],
        ...['--username', 'pdn', '--client-id', 'pdn-gateway'],
      ],
      terminal,
    );
    await terminal.answer('Token endpoint', enter);
    await terminal.answer('Value of COL_PASSWORD', 'demo-col', enter);
    await terminal.answer('Value of COL_CLIENT_SECRET', 'demo-secret-col', enter);
    expect(await code).toBe(0);
  } finally {
    await service.close();
  }
  expect(terminal.shown()).toMatch(/The first page was read: \d+ rows/);
  const written = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const text of [...written, terminal.shown()]) {
    expect(text).not.toMatch(/demo-col|demo-secret-col/);
  }
  expect(written.join('')).toContain("\n# COL_PASSWORD=''\n");
  const env = { COL_PASSWORD: 'a', COL_CLIENT_SECRET: 'b' };
  expect(readStateSettings([out], env).states[0]!.sources[0]!.credentials).toMatchObject({
    tokenUrl: `${service.url}/oauth/token`,
    clientSecret: 'b',
  });
});

test('a flag that the dialect answered does not have is refused', async () => {
  const terminal = testTerminal(true);
  const code = connect(['--state', 'COL', '--collection', 'x'], terminal);
  await terminal.answer('¿Dónde están hoy los datos?', enter);
  await terminal.answer('¿Qué registro es?', enter);
  expect(await code).toBe(2);
  expect(terminal.refused()).toContain('--collection');
});

test('whoever gives up leaves nothing written', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'r.csv'), 'Nombre,Paterno\nANA,LUNA\n');
  const out = join(folder, 'col.yaml');
  const terminal = testTerminal(true);
  const code = connect(
    [
      ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--out', out],
      ...['--path', join(folder, 'r.csv')],
    ],
    terminal,
  );
  await terminal.answer('¿Está bien este mapa?', '\u0003');
  expect(await code).toBe(130);
  expect(readdirSync(folder)).toEqual(['r.csv']);
});
