import type { AcceptedRow } from '../../../../connectors/records.ts';
import { sql } from '../../../../connectors/dialects/sql/index.ts';
import { createSchema, describeOn, type Schema } from './databases.ts';
import { readRows, sqlSource } from './source.ts';

let schema: Schema;

afterEach(async () => {
  await schema.drop();
});

/** The original of the one row of a table with one column of each type. */
async function originalOf(
  cells: readonly (readonly [type: string, literal: string, expected: unknown])[],
) {
  const columns = cells.map(([type], index) => `c${index} ${type} NULL`);
  await schema.run(
    `CREATE TABLE @.registro (id int PRIMARY KEY, nombre text, ${columns.join(', ')})`,
  );
  const literals = cells.map(([, literal]) => literal);
  await schema.run(`INSERT INTO @.registro VALUES (1, 'Ñandú', ${literals.join(', ')})`);
  await schema.run(`INSERT INTO @.registro (id) VALUES (2)`);
  const source = sqlSource({
    database: schema.url,
    query: `SELECT * FROM ${schema.name}.registro`,
  });
  const rows = await readRows(source);
  const [full, empty] = rows.map((row) => (sql.readRow(source, row) as AcceptedRow).original) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  expect(Object.values(empty)).toEqual([2, null, ...cells.map(() => null)]);
  const { id: _, nombre, ...values } = full;
  expect(nombre).toBe('Ñandú');
  return Object.values(values);
}

const digest = /^2 bytes, SHA-256 [0-9a-f]{64}$/;

describeOn('PostgreSQL', 'The values of a row are kept exactly', (engine) => {
  test('whatever their types', async () => {
    schema = await createSchema(engine);
    const cells = [
      ['smallint', '-32768', -32_768],
      ['integer', '2147483647', 2_147_483_647],
      ['bigint', '9223372036854775807', '9223372036854775807'],
      [
        'numeric(38, 4)',
        '1234567890123456789012345678901234.5',
        '1234567890123456789012345678901234.5000',
      ],
      ['real', '30000.19', 30_000.19],
      ['double precision', '0.30000000000000004', 0.300_000_000_000_000_04],
      ['double precision', "'NaN'", 'NaN'],
      ['boolean', 'false', false],
      ['date', "'2024-02-29'", '2024-02-29'],
      ['date', "'infinity'", 'infinity'],
      ['timestamp', "'2024-03-05 12:30:00.123456'", '2024-03-05T12:30:00.123456'],
      ['timestamptz', "'2024-03-05 12:30:00-06'", '2024-03-05T18:30:00Z'],
      ['time', "'12:30:00'", '12:30:00'],
      ['interval', "'3 months'", 'P3M'],
      ['bytea', "'\\xff00'", expect.stringMatching(digest)],
      ['text', "'Ñoño ''\\ 日本 😀'", "Ñoño '\\ 日本 😀"],
      ['char(5)', "'ab'", 'ab   '],
      ['jsonb', `'["T", "RC"]'`, '["T", "RC"]'],
      ['uuid', "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
      ['text[]', "'{T,RC}'", '{T,RC}'],
    ] as const;
    expect(await originalOf(cells)).toEqual(cells.map(([, , expected]) => expected));
  });

  test('also where the server tells moments and dates in its own way', async () => {
    schema = await createSchema(engine);
    await schema.run("ALTER ROLE @ SET TimeZone TO 'America/Tijuana'");
    await schema.run("ALTER ROLE @ SET DateStyle TO 'SQL, DMY'");
    await schema.run("ALTER ROLE @ SET client_encoding TO 'LATIN1'");
    await schema.run("ALTER ROLE @ SET bytea_output TO 'escape'");
    const cells = [
      ['date', "'2024-02-03'", '2024-02-03'],
      ['timestamptz', "'2024-03-05 12:30:00-06'", '2024-03-05T18:30:00Z'],
      ['text', "'Ñandú €'", 'Ñandú €'],
      ['bytea', "'\\xff00'", expect.stringMatching(digest)],
    ] as const;
    expect(await originalOf(cells)).toEqual(cells.map(([, , expected]) => expected));
  });
});

describeOn('MariaDB', 'The values of a row are kept exactly', (engine) => {
  test('whatever their types', async () => {
    schema = await createSchema(engine);
    // Zero dates, which old tables are full of.
    await schema.run("SET sql_mode = ''");
    const cells = [
      ['tinyint', '-128', -128],
      ['int unsigned', '4294967295', 4_294_967_295],
      ['bigint', '-9223372036854775808', '-9223372036854775808'],
      ['bigint unsigned', '18446744073709551615', '18446744073709551615'],
      [
        'decimal(38, 4)',
        '1234567890123456789012345678901234.5',
        '1234567890123456789012345678901234.5000',
      ],
      ['float', '30000.19', 30_000.19],
      ['double', '0.30000000000000004', 0.300_000_000_000_000_04],
      ['boolean', 'false', 0],
      ['bit(1)', "b'1'", '1'],
      ['bit(16)', "b'111111111'", '511'],
      ['date', "'2024-02-29'", '2024-02-29'],
      ['date', "'0000-00-00'", '0000-00-00'],
      ['datetime(6)', "'2024-03-05 12:30:00.123456'", '2024-03-05T12:30:00.123456'],
      ['datetime', "'0000-00-00'", '0000-00-00T00:00:00'],
      ['timestamp', "'2024-03-05 12:30:00'", '2024-03-05T12:30:00Z'],
      ['time', "'12:30:00'", '12:30:00'],
      ['year', '2024', 2024],
      ['blob', "x'ff00'", expect.stringMatching(digest)],
      ['varbinary(10)', "x'ff00'", expect.stringMatching(digest)],
      ['text', "'Ñoño ''\\\\ 日本 😀'", "Ñoño '\\ 日本 😀"],
      ['varchar(20) CHARACTER SET latin1', "'Ñandú'", 'Ñandú'],
      ['json', `'["T", "RC"]'`, '["T", "RC"]'],
      ["enum('a', 'b')", "'b'", 'b'],
      ["set('a', 'b')", "'a,b'", 'a,b'],
    ] as const;
    await schema.run("SET time_zone = '+00:00'");
    expect(await originalOf(cells)).toEqual(cells.map(([, , expected]) => expected));
  });

  test('also where the server is in another time zone', async () => {
    schema = await createSchema(engine);
    await schema.run("SET time_zone = '-06:00'");
    expect(await originalOf([['timestamp', "'2024-03-05 12:30:00'", null]])).toEqual([
      '2024-03-05T18:30:00Z',
    ]);
  });
});
