import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { matchesHash } from '../../../connectors/publish/oauth/hash.ts';
import { readStateSettings } from '../../../connectors/settings.ts';
import { readRegistry } from '../../../gateway/settings/registry-file.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect } from './test-terminal.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, 'col.yaml');
  writeFileSync(
    join(folder, 'registro.csv'),
    `No.,Nombre(s),Paterno,Dependencia,Cargo,Correo
1,ANA,ÑÁÑEZ,SALUD,JEFA,ana@ejemplo.invalid
2,LUIS,PEÑA,SALUD,JEFE,
`,
  );
});
afterEach(removeFolders);

/** The spreadsheet of this test, with no questions. */
function connectSheet(...flags: string[]) {
  const path = join(folder, 'registro.csv');
  return runConnect(
    ...['--state', 'COL', '--dialect', 'file', '--register', 'spic', '--path', path],
    ...['--out', out, '--yes', ...flags],
  );
}

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('the YAML file is this, exactly', async () => {
  await connectSheet('--column', 'puesto.nombre=cargo', '--constant', 'ejercicioFiscal=2026');
  expect(readFileSync(out, 'utf8'))
    .toBe(`# Conector de Colima. Lo escribió npm run connect, y se puede corregir a mano.
# Todos los ajustes, con sus valores por omisión: npm run connector -- --settings

# La entidad, por sus letras ISO 3166-2:MX; FED para proveedores federales.
state: COL

# Los registros que se leen.
sources:
  # Nombre de la fuente en su entidad; es parte del id de cada registro.
  - id: spic
    # Nombre del proveedor y su registro, para las personas.
    name: "Colima: servidores públicos en contrataciones"
    # Orden de gobierno del proveedor.
    level: ESTATAL
    # Cómo se lee la fuente.
    dialect: file
    # Qué registro publica la fuente.
    register: spic
    # El archivo, o una carpeta cuyos archivos, por nombre, son un registro; relativo a éste.
    path: ./registro.csv
    # Columna de cada campo, por ejemplo institucionDependencia.nombre: DEPENDENCIA. Lo que no
    # tiene columna queda vacío; sin id, los ids se forman con el contenido.
    columns:
      nombres: Nombre(s)
      primerApellido: Paterno
      institucionDependencia.nombre: Dependencia
      puesto.nombre: Cargo
      # Columnas sin asignar: No. · Correo
    # Campos iguales en todos los renglones, por ejemplo tipoPersona: M.
    constants:
      ejercicioFiscal: "2026"
    # Otros ajustes de esta fuente: credentials, sweepEverySeconds, fullSweepEverySeconds, values,
    # url, format, encoding, delimiter, sheet, headerRow, rowsAt, separator, timeZone, limits
`);
});

test('its comments are in the language that was chosen', async () => {
  await connectSheet('--lang', 'en');
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('# How the source is read.\n    dialect: file');
  expect(text).not.toContain('Cómo se lee');
});

describe('With --publish', () => {
  test('the YAML file has the hashes of new secrets, which stand in a private file beside it', async () => {
    const { shown } = await connectSheet('--publish');
    const { publish } = readStateSettings([out]).states[0]!;
    const secrets = readEnv(join(folder, 'col.env'));
    expect(Object.keys(secrets)).toEqual(['COL_PDN_PASSWORD', 'COL_PDN_CLIENT_SECRET']);
    const { COL_PDN_PASSWORD: password, COL_PDN_CLIENT_SECRET: secret } = secrets;
    expect(await matchesHash(password!, publish!.users[0]!.passwordHash)).toBe(true);
    expect(await matchesHash(secret!, publish!.clients[0]!.secretHash)).toBe(true);
    expect(modeOf(join(folder, 'col.env'))).toBe(0o600);
    expect(modeOf(out)).toBe(0o644);
    for (const value of Object.values(secrets)) {
      expect(value.length).toBeGreaterThanOrEqual(43);
      expect(readFileSync(out, 'utf8')).not.toContain(value);
      expect(shown.split(value)).toHaveLength(2);
    }
  });

  test('a source of sanctions gets a fixed token too', async () => {
    await runConnect(
      ...['--state', 'COL', '--dialect', 'directus-s3-v2', '--url', 'http://127.0.0.1:1'],
      ...['--register', 'faltas_administrativas_graves', '--token-env', 'SIN_TOKEN'],
      ...['--out', out, '--yes', '--publish'],
    );
    const { publish } = readStateSettings([out], { SIN_TOKEN: 'x' }).states[0]!;
    const { COL_PDN_TOKEN: token } = readEnv(join(folder, 'col.env'));
    expect(await matchesHash(token!, publish!.tokens[0]!.tokenHash)).toBe(true);
    expect(readFileSync(join(folder, 'col.env'), 'utf8')).toContain("\n# SIN_TOKEN=''\n");
  });
});

describe('The file of secrets', () => {
  const connectService = () =>
    runConnect(
      ...['--state', 'COL', '--dialect', 'directus-s2-v2', '--url', 'http://127.0.0.1:1'],
      ...['--token-env', 'COL_TOKEN', '--out', out, '--yes'],
    );
  const loaded = (env: NodeJS.ProcessEnv) =>
    execFileSync('sh', ['-c', `set -a; . ${join(folder, 'col.env')}; set +a; printenv COL_TOKEN`], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });

  test('leaves a variable alone that is set already', async () => {
    await connectService();
    expect(loaded({ COL_TOKEN: 'puesto' })).toBe('puesto\n');
  });

  test('holds any secret between its quotes', async () => {
    const { shown } = await connectService();
    expect(shown).toContain(`1. Escriba en ${join(folder, 'col.env')} el valor de COL_TOKEN`);
    const text = readFileSync(join(folder, 'col.env'), 'utf8');
    const secret = 'a&b#c$d;e "f" %';
    writeFileSync(
      join(folder, 'col.env'),
      text.replace("# COL_TOKEN=''", () => `COL_TOKEN='${secret}'`),
    );
    expect(loaded({})).toBe(`${secret}\n`);
  });
});

describe('A file that exists', () => {
  test.each(['col.yaml', 'col.env'])(
    '%s is not overwritten, and nothing else is written',
    async (name) => {
      writeFileSync(join(folder, name), 'mío');
      const { code, refused } = await connectSheet('--publish');
      expect(code).toBe(2);
      expect(refused).toContain(`${name}, que ya existe`);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mío');
      expect(() => statSync(join(folder, name === 'col.env' ? 'col.yaml' : 'col.env'))).toThrow(
        'ENOENT',
      );
    },
  );

  test('is with --force, whatever mode it had and wherever it led', async () => {
    const elsewhere = join(folder, 'ajeno');
    writeFileSync(elsewhere, 'ajeno');
    writeFileSync(join(folder, 'col.env'), '', { mode: 0o666 });
    symlinkSync(elsewhere, out);
    const { code } = await connectSheet('--publish', '--force');
    expect(code).toBe(0);
    expect(readFileSync(elsewhere, 'utf8')).toBe('ajeno');
    expect(modeOf(join(folder, 'col.env'))).toBe(0o600);
    expect(readStateSettings([out]).states).toHaveLength(1);
  });
});

test('a folder that is not there is told', async () => {
  out = join(folder, 'no-hay', 'col.yaml');
  const { code, refused } = await connectSheet();
  expect(code).toBe(2);
  expect(refused).toMatch(/No se pudo escribir .*col\.yaml \(ENOENT\)/);
});

test('what comes next has the entry for the registry of the gateway', async () => {
  const { shown } = await connectSheet('--publish');
  expect(shown).toContain(`npm run connector -- ${out}`);
  expect(shown).toContain(`npm run doctor -- --config ${out}`);
  expect(shown).toContain('https://conector.ejemplo.gob.mx/v1/spic');
  const [entry] = /^ {3}shards:\n(?: {4,}.*\n)+/m.exec(shown)!;
  const registry = join(folder, 'registry.yaml');
  writeFileSync(registry, entry.replace(/^ {3}/gm, ''));
  const [source] = readStateSettings([out]).states[0]!.sources;
  expect(readRegistry(registry)).toEqual([
    {
      state: 'COL',
      endpoints: ['https://conector.ejemplo.gob.mx/col'],
      hedge: false,
      sources: [
        { id: source!.id, state: 'COL', system: 'S2', level: 'ESTATAL', name: source!.name },
      ],
    },
  ]);
  expect(parse(entry)).toBeTruthy();
});

function readEnv(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const pairs = lines.filter((line) => /^\w+=./.test(line)).map((line) => line.split('='));
  return Object.fromEntries(pairs) as Record<string, string>;
}
