import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStateSettings, SettingsError } from '../../../connectors/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = { JAL_PASSWORD: 'pass-1', JAL_CLIENT_SECRET: 'secret-1' };

const jalisco = `\
state: JAL
credentials:
  sesea:
    tokenUrl: https://api.example.mx/oauth/token
    username: pdn
    password: { env: JAL_PASSWORD }
    clientId: pdn-gateway
    clientSecret: { env: JAL_CLIENT_SECRET }
sources:
  - id: spic
    name: Secretaría Ejecutiva, registro S2
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: https://api.example.mx/v1/spic
    credentials: sesea
`;

function fileWith(text: string, name = 'jalisco.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function read(text: string) {
  return readStateSettings([fileWith(text)], env).states[0]!;
}

function problemsOf(...paths: string[]): SettingsError['problems'] {
  try {
    readStateSettings(paths, env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

/** The only problem of Jalisco's settings when one text in it is replaced. */
function problemWhen(text: string, replacement: string) {
  expect(jalisco).toContain(text);
  const problems = problemsOf(fileWith(jalisco.replace(text, replacement)));
  expect(problems).toHaveLength(1);
  return problems[0]!;
}

describe('The settings of a state', () => {
  test('give each source with its defaults filled in and its secrets read', () => {
    const { state, sources } = read(jalisco);
    expect(state).toBe('JAL');
    expect(sources).toEqual([
      {
        id: 'JAL.spic',
        key: 'spic',
        state: 'JAL',
        system: 'S2',
        name: 'Secretaría Ejecutiva, registro S2',
        level: 'ESTATAL',
        dialect: 'pdn-rest-v1',
        register: 'spic',
        url: 'https://api.example.mx/v1/spic',
        credentials: {
          tokenUrl: 'https://api.example.mx/oauth/token',
          username: 'pdn',
          password: 'pass-1',
          clientAuthentication: 'basic',
          clientId: 'pdn-gateway',
          clientSecret: 'secret-1',
          scope: null,
        },
        sweepEverySeconds: 3600,
        limits: {
          connectTimeoutMs: 5000,
          responseTimeoutMs: 30_000,
          requestTimeoutMs: 60_000,
          maxBodyBytes: 20_000_000,
          pageSize: 200,
          maxPages: 20_000,
        },
      },
    ]);
  });

  test('share one credentials object between the sources that name it', () => {
    const second = jalisco.slice(jalisco.indexOf('  - id')).replace('id: spic', 'id: spic-2');
    const [one, other] = read(jalisco + second).sources;
    expect(one!.credentials).toBe(other!.credentials);
  });

  test('may leave out credentials, and set single limits', () => {
    const [source] = read(
      jalisco.replace('    credentials: sesea\n', '    limits: { pageSize: 50 }\n'),
    ).sources;
    expect(source!.credentials).toBeNull();
    expect(source!.limits).toMatchObject({ pageSize: 50, maxPages: 20_000 });
  });

  test('read a secret from a file beside them, without its line end', () => {
    fileWith('from-a-file\n', 'secret');
    const [source] = read(jalisco.replace('{ env: JAL_PASSWORD }', '{ file: secret }')).sources;
    expect(source!.credentials!.password).toBe('from-a-file');
  });

  test('may be a folder of files', () => {
    fileWith(jalisco);
    fileWith(jalisco.replace('JAL', 'COL'), 'colima.yml');
    fileWith('no settings', 'README.md');
    const { states } = readStateSettings([folder], env);
    expect(states.map(({ state }) => state)).toEqual(['COL', 'JAL']);
  });

  test.each(['http://127.0.0.1:8080/v1', 'http://localhost/v1', 'http://[::1]:1/v1'])(
    'allow plain http on this machine: %s',
    (url) => {
      expect(read(jalisco.replace('https://api.example.mx/v1/spic', url)).sources[0]!.url).toBe(
        url,
      );
    },
  );
});

describe('Wrong settings of a state', () => {
  test('are refused with file, line, path, what was found and what was expected', () => {
    const path = fileWith(jalisco.replace('level: ESTATAL', 'level: REGIONAL'));
    expect(problemsOf(path)).toEqual([
      {
        where: path,
        line: 12,
        path: 'sources[0].level',
        found: '"REGIONAL"',
        expected: 'one of FEDERAL, ESTATAL, MUNICIPAL',
      },
    ]);
  });

  test('are all told at once, over all files', () => {
    const one = fileWith(jalisco.replace('ESTATAL', 'X').replace('register: spic', 'register: no'));
    const other = fileWith('state: [', 'other.yaml');
    const missing = join(folder, 'missing.yaml');
    const problems = problemsOf(one, other, missing);
    expect(new Set(problems.map(({ where }) => where))).toEqual(new Set([one, other, missing]));
    expect(problems.filter(({ where }) => where === one)).toHaveLength(2);
    expect(() => readStateSettings([one, other, missing], env)).toThrow(
      `${one}:12 sources[0].level: found "X"; expected one of FEDERAL, ESTATAL, MUNICIPAL`,
    );
  });

  test.each([
    ['register: spic', 'regsiter: spic', 'sources[0].regsiter', 'register, perhaps'],
    ['clientId: pdn', 'client_id: pdn', 'credentials.sesea.client_id', 'clientId, perhaps'],
    ['state: JAL', 'state: JAL\nflavour: 1', 'flavour', 'one of state, credentials, sources'],
  ])('get the nearest known name for an unknown one: %s → %s', (text, wrong, path, expected) => {
    const problems = problemsOf(fileWith(jalisco.replace(text, wrong)));
    expect(problems).toContainEqual(
      expect.objectContaining({ path, found: 'an unknown name', expected }),
    );
  });

  test.each([
    ['    url: https://api.example.mx/v1/spic\n', '', 'sources[0].url', 'nothing'],
    ['url: https://api.example.mx/v1/spic', 'url: http://api.mx/v1', 'sources[0].url', '"http'],
    ['url: https://api.example.mx/v1/spic', 'url: https://u:p@api.mx/', 'sources[0].url', '"https'],
    ['url: https://api.example.mx/v1/spic', 'url: ftp://api.mx/', 'sources[0].url', '"ftp'],
    ['id: spic', 'id: Spic', 'sources[0].id', '"Spic"'],
    ['dialect: pdn-rest-v1', 'dialect: soap', 'sources[0].dialect', '"soap"'],
    ['register: spic', 'register: s9', 'sources[0].register', '"s9"'],
    ['state: JAL', 'state: XXX', 'state', '"XXX"'],
    ['credentials: sesea', 'credentials: seseo', 'sources[0].credentials', '"seseo"'],
    ['credentials: sesea', 'sweepEverySeconds: 0', 'sources[0].sweepEverySeconds', '0'],
    ['credentials: sesea', 'limits: { pageSize: 201 }', 'sources[0].limits.pageSize', '201'],
    ['credentials: sesea', 'limits: { pageSize: "9" }', 'sources[0].limits.pageSize', '"9"'],
    ['env: JAL_PASSWORD', 'env: NOT_SET', 'credentials.sesea.password', 'no environment variable'],
    ['env: JAL_PASSWORD', 'file: none', 'credentials.sesea.password', 'no readable file none'],
  ])('are refused: %s → %s', (text, wrong, path, found) => {
    const problem = problemWhen(text, wrong);
    expect(problem.path).toBe(path);
    expect(problem.found).toContain(found);
  });

  test('never repeat a secret that stands in the settings themselves', () => {
    const problem = problemWhen('{ env: JAL_PASSWORD }', 'hunter2');
    expect(problem.expected).toContain('a secret never stands in the settings themselves');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  test('name the second source of the same id', () => {
    const second = jalisco.slice(jalisco.indexOf('  - id'));
    expect(problemsOf(fileWith(jalisco + second))).toMatchObject([
      { line: 17, path: 'sources[1].id', found: 'a second "spic"' },
    ]);
  });

  test('name the second file of the same state', () => {
    const first = fileWith(jalisco);
    const second = fileWith(jalisco, 'again.yaml');
    expect(problemsOf(first, second)).toMatchObject([{ where: second, path: 'state' }]);
  });

  test.each([
    ['empty', ''],
    ['a list', '- 1'],
    ['a text', 'JAL'],
    ['without sources', 'state: JAL\nsources: []'],
    ['with a name twice', `${jalisco}state: JAL`],
    ['cut in the middle', 'state: {'],
    ['an alias of itself', 'state: &a [*a]'],
  ])('are refused when the file is %s', (_, text) => {
    expect(problemsOf(fileWith(text))).not.toHaveLength(0);
  });

  test('name a folder that holds none', () => {
    mkdirSync(join(folder, 'empty'));
    expect(problemsOf(join(folder, 'empty'))).toMatchObject([
      { found: 'a folder without .yaml files' },
    ]);
  });
});
