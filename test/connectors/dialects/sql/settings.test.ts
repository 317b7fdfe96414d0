import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkOptions } from '../../../../connectors/dialects/sql/check-options.ts';
import { readAddress } from '../../../../connectors/dialects/sql/database-address.ts';
import { sql } from '../../../../connectors/dialects/sql/index.ts';
import { sourceSchemaOf } from '../../../../connectors/settings/source-schema.ts';
import { readStateSettings } from '../../../../connectors/settings.ts';
import { compileSettings } from '../../../../service/settings/schema.ts';
import { removeFolders, temporaryFolder } from '../../support/temporary-folder.ts';
import { sqlSource, type TestQuery } from './source.ts';

afterAll(removeFolders);

function problemsOf(options: Partial<TestQuery>) {
  const database = 'postgres://lector:secreto@base.example.mx/registro';
  return checkOptions(sqlSource({ database, query: 'SELECT 1', ...options }).options, 'spic');
}

describe('The address of a database', () => {
  const common = { user: 'lector', password: 'se/creto', database: 'registro', authority: null };

  test.each([
    [
      'postgres://lector:se%2Fcreto@base.example.mx/registro',
      { engine: 'postgres', host: 'base.example.mx', port: 5432, encryption: 'verified' },
    ],
    [
      'postgresql://lector:se%2Fcreto@[2001:db8::1]:6000/registro?sslmode=require',
      { engine: 'postgres', host: '2001:db8::1', port: 6000, encryption: 'unverified' },
    ],
    [
      'mysql://lector:se%2Fcreto@base.example.mx/registro',
      { engine: 'mysql', host: 'base.example.mx', port: 3306, encryption: 'verified' },
    ],
    [
      'mariadb://lector:se%2Fcreto@10.0.0.7/registro?sslmode=disable',
      { engine: 'mysql', host: '10.0.0.7', port: 3306, encryption: 'none' },
    ],
    [
      'mariadb://lector:se%2Fcreto@127.0.0.1/registro',
      { engine: 'mysql', host: '127.0.0.1', port: 3306, encryption: 'none' },
    ],
    [
      'postgres://lector:se%2Fcreto@localhost/registro?sslmode=verify-full',
      { engine: 'postgres', host: 'localhost', port: 5432, encryption: 'verified' },
    ],
  ])('%s is encrypted unless it is this machine or says so', (text, parts) => {
    expect(readAddress(text)).toEqual({ ...common, ...parts });
  });

  test.each([
    'se#creto',
    'a/b?c',
    '#',
    '@b@',
    ':;&=$',
    '50%',
    '%zz',
    'con espacio',
    'ñandú',
    '[1]',
  ])('may have the password %j as it is', (password) => {
    expect(readAddress(`postgres://lector:${password}@base.example.mx:6000/registro`)).toEqual({
      ...common,
      ...{ engine: 'postgres', host: 'base.example.mx', port: 6000, encryption: 'verified' },
      password,
    });
  });

  test('may have any password, percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        const address = `mysql://lector:${encodeURIComponent(password)}@127.0.0.1/registro`;
        expect(readAddress(address)).toMatchObject({ password });
      }),
    );
  });

  test.each([
    ['https://lector:secreto@base.example.mx/registro', /begins with postgres/],
    ['Server=base;User=lector;Password=secreto', /begins with postgres/],
    ['postgres://base.example.mx/registro', /user:password@host/],
    ['postgres://lector:secreto@base.example.mx', /user:password@host/],
    ['postgres://lector:secreto@base.example.mx/a/b', /user:password@host/],
    ['postgres://lector:secreto@base.example.mx/registro#x', /user:password@host/],
    ['postgres://lector:se#creto', /user:password@host/],
    ['postgres://lector:secreto@base.example.mx/registro?sslmode=prefer', /sslmode/],
    ['postgres://lector:secreto@base.example.mx/registro?sslrootcert=ca.pem', /whole path/],
    ['postgres://lector:secreto@base.example.mx/registro?host=/run', /no parameters but/],
    ['mysql://lector:secreto@10.0.0.7/registro', /a host name, or an sslmode/],
  ])('%s is a problem, which does not repeat it', (database, expected) => {
    const problems = problemsOf({ database });
    expect(problems).toEqual([
      {
        ...{ path: ['database'], found: expect.stringMatching(/^text \(/) },
        expected: expect.stringMatching(expected),
        es: { found: expect.stringMatching(/^texto \(/), expected: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/lector|secreto|example|10\.0/);
  });

  test('is never repeated, whatever it is', () => {
    const parts = fc.record({
      start: fc.constantFrom('', 'postgres://', 'mysql://', 'mariadb:', 'http://'),
      end: fc.constantFrom('', '@base/registro', '@10.0.0.1/registro?sslmode=x', '/%'),
    });
    fc.assert(
      fc.property(parts, fc.string({ maxLength: 20 }), ({ start, end }, text) => {
        const secret = `clave-${text}-clave`;
        expect(JSON.stringify(problemsOf({ database: `${start}${secret}${end}` }))).not.toMatch(
          'clave-',
        );
      }),
    );
  });

  test('that is missing is reported by the settings alone', () => {
    expect(problemsOf({ database: '' })).toEqual([]);
  });
});

describe('The query', () => {
  test.each(['SELECT * FROM registro', '\n  select 1', 'WITH r AS (SELECT 1) SELECT * FROM r'])(
    'may be %j',
    (query) => {
      expect(problemsOf({ query })).toEqual([]);
    },
  );

  test.each(['DELETE FROM registro', 'registro', 'SELECT 1;', 'SELECT 1 ; \n', 'selected'])(
    'may not be %j',
    (query) => {
      expect(problemsOf({ query })).toEqual([
        expect.objectContaining({
          path: ['query'],
          expected: 'one SELECT, without a semicolon at its end',
        }),
      ]);
    },
  );
});

describe('The settings of a source', () => {
  const findProblems = compileSettings(sourceSchemaOf(sql));
  const source = () => ({
    id: 'compras',
    name: 'Compras',
    level: 'MUNICIPAL',
    dialect: 'sql',
    register: 'spic',
    database: { env: 'COMPRAS' },
    query: 'SELECT * FROM compras',
    key: 'id',
    columns: { nombres: 'NOMBRE', id: ['AÑO', 'FOLIO'] },
  });

  /** The dialect may not be among those there are yet. */
  const problemsOfSource = (changes: object) =>
    findProblems({ ...source(), ...changes }).filter(({ path }) => path.join() !== 'dialect');

  test('are filled with what is usual', () => {
    const settings = source();
    findProblems(settings);
    expect(settings).toMatchObject({
      constants: {},
      separator: ';',
      timeZone: 'America/Mexico_City',
      statementTimeoutMs: 30_000,
      limits: { pageSize: 500 },
    });
    expect(problemsOfSource({})).toEqual([]);
  });

  test.each([
    ['database', 'postgres://lector:secreto@base/registro'],
    ['key', []],
    ['columns', {}],
    ['constants', { nombres: true }],
    ['query', undefined],
  ])('may not have as %s: %j', (member, value) => {
    const problems = problemsOfSource({ [member]: value });
    expect(problems.map(({ path }) => path[0])).toEqual([member]);
    expect(JSON.stringify(problems)).not.toContain('secreto');
  });
});

describe('The file of a state', () => {
  const fileWith = (columns: string) => {
    const path = join(temporaryFolder(), 'JAL.yaml');
    writeFileSync(
      path,
      `state: JAL
sources:
  - id: compras
    name: Compras de un municipio de ejemplo
    level: MUNICIPAL
    dialect: sql
    register: spic
    database: { env: COMPRAS }
    query: SELECT * FROM compras
    key: [EJERCICIO, FOLIO]
    columns:
${columns}`,
    );
    return path;
  };

  test('says how a register in a database is read', () => {
    const path = fileWith('      institucionDependencia.nombre: DEPENDENCIA');
    const database = 'postgres://lector:secreto@base.example.mx/compras';
    const { states } = readStateSettings([path], { COMPRAS: database });
    expect(states[0]!.sources[0]!.options).toEqual({
      database,
      query: 'SELECT * FROM compras',
      key: ['EJERCICIO', 'FOLIO'],
      columns: { 'institucionDependencia.nombre': 'DEPENDENCIA' },
      constants: {},
      separator: ';',
      timeZone: 'America/Mexico_City',
      statementTimeoutMs: 30_000,
    });
  });

  test('is told what is wrong, line by line, without the address', () => {
    const path = fileWith('      nombres: NOMBRE\n      institucionDependencia.nombr: DEPENDENCIA');
    const env = { COMPRAS: 'oracle://lector:secreto@base.example.mx/compras' };
    expect(() => readStateSettings([path], env)).toThrow(
      [
        'The settings cannot be used:',
        `  ${path}:8 sources[0].database: found text (47); expected an address that begins with postgres://, mysql:// or mariadb://`,
        `  ${path}:13 sources[0].columns.institucionDependencia.nombr: found an unknown name; expected institucionDependencia.nombre, perhaps`,
      ].join('\n'),
    );
  });
});
