import { createConnection, type Connection } from 'mysql2/promise';
import type { KeyOrders } from './database.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { columnOf } from './mysql-columns.ts';

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

const orders: KeyOrders = {
  byValue: {
    expressionOf: ({ name }) => quoted(name),
    parameterOf: ({ cast }) => (cast === null ? '?' : `CAST(? AS ${cast})`),
  },
  byText: {
    expressionOf: ({ name }) => `CAST(CONVERT(${quoted(name)} USING utf8mb4) AS BINARY)`,
    parameterOf: () => 'CAST(? AS BINARY)',
  },
};

/** Of MySQL and MariaDB. */
export function mysqlDriver(options: DriverOptions): Driver {
  const { address, trust, socket, statementTimeoutMs } = options;
  let connection: Connection;
  return {
    orders,
    async begin() {
      const { host, port, user, password, database } = address;
      socket.connect(port, host);
      connection = await createConnection({
        stream: socket,
        host,
        port,
        user,
        password,
        database,
        ...(trust && { ssl: { ...trust, verifyIdentity: trust.rejectUnauthorized } }),
        // The server may not ask for files of ours.
        flags: ['-LOCAL_FILES'],
        connectTimeout: 0,
        connectAttributes: { program_name: 'pdn-connector' },
        ...asText,
      });
      // What breaks while nothing is asked, the next query fails with.
      connection.on('error', () => undefined);
      const [rows] = await connection.query('SELECT VERSION()');
      const [[version]] = rows as unknown as [[string]];
      for (const statement of sessionOf(version, statementTimeoutMs)) {
        await connection.query(statement);
      }
    },
    async query(text, parameters) {
      // A prepared statement is one and no more.
      const [rows, fields] = await connection.execute(text, [...parameters] as string[]);
      return { columns: fields.map(columnOf), rows: rows as unknown[][] };
    },
    end: () => connection.end(),
  };
}

/** No number loses digits, and no date a zone. */
const asText = {
  rowsAsArray: true,
  dateStrings: true,
  jsonStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
};

function sessionOf(version: string, statementTimeoutMs: number): string[] {
  const limit = /MariaDB/i.test(version)
    ? `max_statement_time = ${statementTimeoutMs / 1000}`
    : `max_execution_time = ${statementTimeoutMs}`;
  return [
    `SET SESSION ${limit}`,
    "SET SESSION time_zone = '+00:00'",
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'SET SESSION TRANSACTION READ ONLY',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
  ];
}
