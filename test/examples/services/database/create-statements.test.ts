import { generateState } from '../../../../examples/demo/services/data/generate-state.ts';
import { createStatements } from '../../../../examples/demo/services/database/create-statements.ts';
import { tablesOf } from '../../../../examples/demo/services/database/tables.ts';

const tables = tablesOf(generateState('MEX'));

describe('tables', () => {
  test('have a value for each column in each row, and a key that is one of them', () => {
    for (const { columns, key, rows } of tables) {
      expect(columns.map(({ name }) => name)).toContain(key);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('have names and types that both databases take', () => {
    for (const { name, columns } of tables) {
      expect(name).toMatch(/^[a-z_]+$/);
      for (const column of columns) {
        expect(column.name).toMatch(/^[a-z_]+$/);
        expect(column.type).toMatch(
          /^(varchar\(120\)|text|date|timestamp|integer|decimal\(14,2\))$/,
        );
      }
    }
  });
});

describe.each(['postgresql', 'mariadb'] as const)('statements for %s', (dialect) => {
  const statements = createStatements(tables, dialect);
  const places = (sql: string) => sql.match(dialect === 'mariadb' ? /\?/g : /\$\d+/g) ?? [];

  test('create each table before they fill it', () => {
    for (const { name } of tables) {
      const concerned = statements.filter(({ sql }) => sql.includes(` ${name} `));
      expect(concerned[0]!.sql).toMatch(/^create table/);
      expect(concerned.slice(1).every(({ sql }) => sql.startsWith('insert into'))).toBe(true);
    }
  });

  test('bring every value as a parameter, no more of them than the protocol allows', () => {
    for (const { sql, params } of statements) {
      expect(places(sql)).toHaveLength(params.length);
      expect(params.length).toBeLessThan(65_536);
    }
    const values = statements.reduce((sum, { params }) => sum + params.length, 0);
    expect(values).toBe(tables.reduce((sum, { rows }) => sum + rows.flat().length, 0));
  });
});

test('moments have no zone in either database', () => {
  expect(createStatements(tables, 'postgresql')[0]!.sql).toContain('fecha_alta timestamp,');
  expect(createStatements(tables, 'mariadb')[0]!.sql).toContain('fecha_alta datetime,');
});
