import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStateSettings } from '../../../connectors/settings.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { runConnect } from './test-terminal.ts';

let folder: string;
let out: string;
let secretsFile: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, 'col.yaml');
  secretsFile = join(folder, 'col.env');
  writeFileSync(
    join(folder, 'personal.csv'),
    'Nombre,Paterno,Dependencia,Cargo\nANA,LUNA,SALUD,JEFA\n',
  );
  writeFileSync(
    join(folder, 'sanciones.csv'),
    `Nombre,Paterno,Dependencia,Cargo,Tipo de falta,Tipo de sanción,Causa,Inicio de la inhabilitación,Fin de la inhabilitación
EVA,SOL,SALUD,JEFA,COHECHO,INHABILITACION,HECHOS,2024-01-01,2030-01-01
`,
  );
});
afterEach(removeFolders);

const connectFile = (register: string, file: string, ...flags: string[]) =>
  runConnect(
    ...['--dialect', 'file', '--register', register, '--path', join(folder, file)],
    ...['--out', out, '--yes', ...flags],
  );

/** A service that asks for an account; it is not there, so it is not tried. */
const connectService = (username: string, ...flags: string[]) =>
  runConnect(
    ...['--dialect', 'pdn-rest-v1', '--register', 'ssancionados'],
    ...['--url', 'http://127.0.0.1:1/v1/ssancionados', '--out', out, '--yes'],
    ...['--token-url', 'http://127.0.0.1:1/oauth/token', '--username', username],
    ...['--client-id', 'c', ...flags],
  );

const readState = () => readStateSettings([out], secretsOf('COL')).states[0]!;

function secretsOf(state: string) {
  const names = [
    'PASSWORD',
    'CLIENT_SECRET',
    'SSANCIONADOS_2_PASSWORD',
    'SSANCIONADOS_2_CLIENT_SECRET',
  ];
  return Object.fromEntries(names.map((name) => [`${state}_${name}`, name]));
}

describe('A second register', () => {
  beforeEach(() => connectFile('spic', 'personal.csv', '--state', 'COL'));

  test('is added to the file of its state, whose comments and settings stay', async () => {
    const before = readFileSync(out, 'utf8').replace(
      '# Orden de gobierno',
      '# MÍO: orden de gobierno',
    );
    writeFileSync(out, before);
    const { code, shown, refused } = await connectFile('ssancionados', 'sanciones.csv', '--add');
    expect(refused).toBe('');
    expect(code).toBe(0);
    expect(shown).toContain('✓ 1 se entiende.');
    const after = readFileSync(out, 'utf8');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(readState().sources.map(({ id, register }) => [id, register])).toEqual([
      ['COL.spic', 'spic'],
      ['COL.ssancionados', 'ssancionados'],
    ]);
  });

  test('has an id of its own, also where the register is the same', async () => {
    await connectFile('spic', 'personal.csv', '--add');
    expect(readState().sources.map(({ id }) => id)).toEqual(['COL.spic', 'COL.spic-2']);
    const { code, refused } = await connectFile('spic', 'personal.csv', '--add', '--id', 'spic');
    expect(code).toBe(2);
    expect(refused).toContain('--id: se encontró "spic", que ya tiene otra fuente del archivo');
  });

  test('has its own account and variables, unless it is the same user', async () => {
    await connectService('uno', '--add');
    await connectService('uno', '--add', '--id', 'otra');
    await connectService('dos', '--add');
    const [, first, same, other] = readState().sources;
    expect(first!.credentials).toMatchObject({ username: 'uno', password: 'PASSWORD' });
    expect(same!.credentials).toEqual(first!.credentials);
    expect(other!.credentials).toMatchObject({
      username: 'dos',
      password: 'SSANCIONADOS_2_PASSWORD',
    });
    const lines = readFileSync(secretsFile, 'utf8').match(/^# \w+=''$/gm);
    expect(lines).toEqual(Object.keys(secretsOf('COL')).map((name) => `# ${name}=''`));
  });

  test('can be published together with the first', async () => {
    await connectFile('ssancionados', 'sanciones.csv', '--add', '--publish');
    const { publish } = readState();
    expect(publish!.users).toHaveLength(1);
    expect(publish!.tokens).toHaveLength(1);
    const before = readFileSync(out, 'utf8');
    await connectFile('ssancionados', 'sanciones.csv', '--add', '--publish', '--id', 'otra');
    expect(readState().publish).toEqual(publish);
    expect(readFileSync(out, 'utf8').startsWith(before.slice(0, 500))).toBe(true);
  });

  test('of sanctions gets the fixed token that the first did not need', async () => {
    await connectFile('spic', 'personal.csv', '--add', '--publish', '--id', 'publicada');
    const { users } = readState().publish!;
    await connectFile('ssancionados', 'sanciones.csv', '--add', '--publish');
    expect(readState().publish).toMatchObject({ users, tokens: [{ name: 'pdn' }] });
    expect(readFileSync(secretsFile, 'utf8')).toMatch(
      /^COL_PDN_PASSWORD=\S+$[^]*^COL_PDN_TOKEN=\S+$/m,
    );
  });
});

describe('Nothing is added', () => {
  test('to a file that does not exist', async () => {
    const { code, refused } = await connectFile('spic', 'personal.csv', '--add', '--state', 'COL');
    expect(code).toBe(2);
    expect(refused).toContain(`${out}, que no existe`);
  });

  test.each(['hola', 'state: COL', 'state: XXX\nsources: []', 'state: COL\nsources: ]'])(
    'to a file that is not the YAML of a state: %j',
    async (text) => {
      writeFileSync(out, text);
      const { code, refused } = await connectFile('spic', 'personal.csv', '--add');
      expect(code).toBe(2);
      expect(refused).toContain('no es el YAML de una entidad');
      expect(readFileSync(out, 'utf8')).toBe(text);
    },
  );

  test('to the file of another state, nor where it is to be overwritten', async () => {
    await connectFile('spic', 'personal.csv', '--state', 'COL');
    const flags = ['--add', '--force', '--state', 'JAL'];
    const { code, refused } = await connectFile('spic', 'personal.csv', ...flags);
    expect(code).toBe(2);
    expect(refused).toContain('otra entidad que la del archivo, COL');
    expect(refused).toContain('--add y --force');
  });
});

test('what was written in the file of secrets stays when the settings are written anew', async () => {
  await connectService('uno', '--state', 'COL');
  const text = readFileSync(secretsFile, 'utf8');
  writeFileSync(secretsFile, text.replace("# COL_PASSWORD=''", "COL_PASSWORD='mía'"));
  await connectService('uno', '--state', 'COL', '--force', '--publish');
  const after = readFileSync(secretsFile, 'utf8');
  expect(after).toContain("\nCOL_PASSWORD='mía'\n");
  expect(after.match(/COL_PASSWORD/g)).toHaveLength(1);
  expect(after).toMatch(/^COL_PDN_TOKEN=\S+$/m);
});
