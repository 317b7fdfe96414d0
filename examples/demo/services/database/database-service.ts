import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { generateState } from '../data/generate-state.ts';
import type { StateData } from '../data/records.ts';
import type { StateCode } from '../states.ts';
import { createStatements } from './create-statements.ts';
import { tablesOf, type SqlValue } from './tables.ts';
import { serveDatabase } from './wire-server.ts';

export interface DatabaseServiceOptions {
  code: StateCode;
  /** 0 takes any free port. */
  port: number;
  /** The state's synthetic registers by default. */
  data?: StateData;
}

export interface DatabaseService {
  readonly code: StateCode;
  /** `postgres://…`; any password is accepted. */
  readonly url: string;
  /** Executes a statement that may change rows, and gives the rows that it returns. */
  query(sql: string, params?: SqlValue[]): Promise<Record<string, unknown>[]>;
  /** Stops at once, cutting connections that are open. */
  close(): Promise<void>;
}

/**
 * Starts the PostgreSQL of one state on the loopback interface, its three registers in plain tables.
 * It is an embedded one, with one session that all connections take turns to use: while one is in a
 * transaction, the others wait.
 */
export async function startDatabaseService({
  code,
  port,
  data = generateState(code),
}: DatabaseServiceOptions): Promise<DatabaseService> {
  const database = await PGlite.create({
    // The rows of a state are a few megabytes; what is reserved for them is taken at once.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=4MB'],
  });
  for (const { sql, params } of createStatements(tablesOf(data), 'postgresql')) {
    await database.query(sql, params);
  }

  const server = await serveDatabase(database, port);
  const url = `postgres://lector:demo-${code.toLowerCase()}@127.0.0.1:${server.port}/postgres`;

  return {
    code,
    url,
    query: (sql, params = []) => execute(url, sql, params),
    async close() {
      await server.close();
      await database.close();
    },
  };
}

/** By a connection of its own, so that it waits for the transactions of others as they do for it. */
async function execute(
  url: string,
  sql: string,
  params: SqlValue[],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('begin read write');
    const { rows } = await client.query<Record<string, unknown>>(sql, params);
    await client.query('commit');
    return rows;
  } finally {
    await client.end();
  }
}
