import { sql } from '../../../connectors/dialects/sql/index.ts';
import type { SqlOptions } from '../../../connectors/dialects/sql/options.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import type { StateData } from '../../../examples/demo/services/data/records.ts';
import { createStatements } from '../../../examples/demo/services/database/create-statements.ts';
import { startDatabaseService } from '../../../examples/demo/services/database/database-service.ts';
import { tablesOf, type Table } from '../../../examples/demo/services/database/tables.ts';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import { faultsOfHttp } from '../fault-codes.ts';
import { sourceFrom } from '../sources.ts';
import type { Subject } from '../subject.ts';
import { exampleColumns } from './example-columns.ts';
import { startDatabaseProxy } from './faulty-database.ts';
import { tableNames } from './published-files.ts';
import { changesBetween, type RowChange } from './row-changes.ts';
import { tableRegisters } from './tables.ts';

const nothing: StateData = { spic: [], ssancionados: [], psancionados: [] };
const tables = Object.values(tableNames);

/** Statements that make a fault, and undo it. */
const changing: Partial<
  Record<Fault, { make(table: string): string; undo(table: string): string }>
> = {
  driftedSchema: {
    make: (table) => `alter table ${table} rename dependencia to ente_publico`,
    undo: (table) => `alter table ${table} rename ente_publico to dependencia`,
  },
  hugeBody: {
    make: (table) => `alter table ${table} add relleno text default repeat('X', 400000)`,
    undo: (table) => `alter table ${table} drop relleno`,
  },
};

const counted = 'the connector counts the rows itself, in one transaction';

/** On an embedded PostgreSQL. */
export const sqlSubject: Subject = {
  name: 'sql',
  dialect: sql,
  registers: tableRegisters(),
  forms: ['PostgreSQL'],
  async start(data) {
    const columns = exampleColumns('nle');
    const database = await startDatabaseService({ code: 'COL', port: 0, data });
    const proxy = await startDatabaseProxy(new URL(database.url));
    const address = new URL(database.url);
    address.port = String(proxy.port);
    let served = data;
    let current: Fault | null = null;

    async function apply({ register, before, after }: RowChange): Promise<void> {
      const table = tableNames[register]!;
      if (before) await database.query(`delete from ${table} where folio = $1`, [before.id]);
      if (!after) return;
      const alone = tablesOf({ ...nothing, [register]: [after] });
      const { sql: text, params } = createStatements([tableNamed(alone, table)], 'postgresql')[1]!;
      await database.query(text, params);
    }

    return {
      async publish(next) {
        const changes = changesBetween(served, next);
        served = next;
        for (const change of changes) await apply(change);
      },
      async setFault(fault) {
        const undo = current && changing[current]?.undo;
        const make = fault && changing[fault]?.make;
        proxy.setFault(null);
        if (undo) for (const table of tables) await database.query(undo(table));
        if (make) for (const table of tables) await database.query(make(table));
        proxy.setFault(fault);
        current = fault;
      },
      source: (register) =>
        sourceFrom(
          {
            id: register,
            dialect: 'sql',
            register,
            database: { env: 'DATABASE' },
            query: `SELECT * FROM ${tableNames[register]}`,
            key: 'folio',
            columns: columns[register],
          },
          null,
          { DATABASE: address.href },
        ),
      async sent(register) {
        const name = tableNames[register]!;
        const rows = rowsByFolio(tableNamed(tablesOf(served), name));
        const order = await database.query(`select folio from ${name} order by folio`);
        return order.map(({ folio }) => rows.get(folio));
      },
      async close() {
        await proxy.close();
        await database.close();
      },
    };
  },
  waits: 'an embedded database has one session, so nobody writes while it is read',
  faults: {
    ...faultsOfHttp,
    html: { code: 'CONNECTION_LOST', because: 'a web page is no word of its protocol' },
    truncated: { code: 'CONNECTION_LOST', because: 'a connection that ends too early is lost' },
    emptyBody: { code: 'CONNECTION_LOST', because: 'a connection that ends too early is lost' },
    rejectedCredentials: { code: 'UNAUTHORIZED', because: 'there are no tokens' },
    driftedSchema: { code: 'WRONG_SHAPE', because: 'a column that is mapped is not there' },
    lyingTotals: { code: null, because: counted },
    duplicateIds: { code: null, because: 'its key is unique' },
    endlessPaging: { code: null, because: counted },
    latin1: { code: null, because: 'a database sends what encoding it is asked for' },
  },
  credentials: { refused: 'UNAUTHORIZED', withPassword },
};

function withPassword(source: SourceSettings, password: string): SourceSettings {
  const options = source.options as SqlOptions;
  const address = new URL(options.database);
  address.password = password;
  return { ...source, options: { ...options, database: address.href } };
}

function tableNamed(all: readonly Table[], name: string): Table {
  return all.find((table) => table.name === name)!;
}

/** Rows as objects, moments as ISO 8601 writes them. */
function rowsByFolio({ columns, rows }: Table): Map<unknown, object> {
  return new Map(
    rows.map((row) => {
      const cells = columns.map(({ name, type }, index) => {
        const value = row[index];
        return [name, type === 'timestamp' ? String(value).replace(' ', 'T') : value] as const;
      });
      const object = Object.fromEntries(cells);
      return [object['folio'], object];
    }),
  );
}
