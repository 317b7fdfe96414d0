import pg from 'pg';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { KeyOrders } from './database.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { columnOf } from './postgres-columns.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const orders: KeyOrders = {
  byValue: {
    expressionOf: ({ name }) => quoted(name),
    parameterOf: (_column, position) => `$${position}`,
  },
  byText: {
    expressionOf: ({ name }) => `${quoted(name)}::text COLLATE "C"`,
    parameterOf: (_column, position) => `$${position}`,
  },
};

/** All values as the server writes them: no number loses digits, and no date a zone. */
const asText = { getTypeParser: () => (value: string) => value };

export function postgresDriver(options: DriverOptions): Driver {
  const { address, trust, socket, statementTimeoutMs } = options;
  const client = new pg.Client({
    host: address.host,
    port: address.port,
    user: address.user,
    // A function, since in place of no password the driver would take one from the environment.
    password: () => address.password,
    database: address.database,
    ssl: trust ?? false,
    stream: () => socket,
    types: asText,
  });
  // What breaks while nothing is asked: the driver refuses the next query without saying why.
  let broken: Error | undefined;
  client.on('error', (error) => (broken ??= error));
  return {
    orders,
    async begin() {
      await client.connect().catch((error: unknown) => {
        throw connectFailure(error, client, trust !== null);
      });
      await client.query(sessionOf(statementTimeoutMs).join(';'));
    },
    async query(text, parameters) {
      const statement = { text, values: [...parameters], rowMode: 'array' as const, ...single };
      const { fields, rows } = await client.query<unknown[]>(statement).catch((error: unknown) => {
        throw queryFailure(error, broken);
      });
      return { columns: fields.map(columnOf), rows };
    },
    end: () => client.end(),
  };
}

/** The extended protocol takes one statement and no more. */
const single = { queryMode: 'extended' };

function sessionOf(statementTimeoutMs: number): string[] {
  return [
    "SET client_encoding TO 'UTF8'",
    "SET application_name TO 'pdn-connector'",
    "SET TimeZone TO 'UTC'",
    "SET DateStyle TO 'ISO, YMD'",
    "SET IntervalStyle TO 'iso_8601'",
    "SET bytea_output TO 'hex'",
    'SET extra_float_digits TO 3',
    `SET statement_timeout TO ${statementTimeoutMs}`,
    'SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY',
    'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY',
  ];
}

/** An error without a code is the driver's own: the connection ended, now or before. */
function queryFailure(error: unknown, broken: Error | undefined): unknown {
  const isCoded = (failure: unknown) => (failure as NodeJS.ErrnoException).code !== undefined;
  if (isCoded(error)) return error;
  return broken && isCoded(broken) ? broken : new UpstreamFailure('CONNECTION_LOST', 'ended');
}

/** The driver has no codes for what it finds wrong itself while it connects. */
function connectFailure(error: unknown, client: pg.Client, isEncrypted: boolean): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined) return error;
  if (message.startsWith('SASL')) return new UpstreamFailure('UNAUTHORIZED', 'SASL');
  const { stream } = client.connection as unknown as { stream: { encrypted?: boolean } };
  const isRefused = isEncrypted && stream.encrypted !== true;
  return isRefused ? new UpstreamFailure('TLS_FAILED', 'no encryption offered') : error;
}
