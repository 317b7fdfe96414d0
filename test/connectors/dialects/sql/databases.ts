import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import mysql from 'mysql2/promise';
import pg from 'pg';

// Real database servers on this machine, where there are any.

export interface Engine {
  name: 'PostgreSQL' | 'MariaDB';
  scheme: 'postgres' | 'mariadb';
  port: number;
  isUp: boolean;
}

/** A schema of its own for each test, with a user who may do nothing but read it. */
export interface Schema {
  name: string;
  /** The address of the database for that user, as settings have it. */
  url: string;
  /** Runs a statement as an administrator; `@` stands for the schema. */
  run(statement: string, parameters?: unknown[]): Promise<any[]>;
  /** How many connections the user has. */
  connections(): Promise<number>;
  /** Ends them from the outside. */
  killConnections(): Promise<void>;
  drop(): Promise<void>;
}

const postgres: Engine = {
  name: 'PostgreSQL',
  scheme: 'postgres',
  port: 5432,
  isUp: await answers(5432),
};
const mariadb: Engine = {
  name: 'MariaDB',
  scheme: 'mariadb',
  port: 3306,
  isUp: await answers(3306),
};

/** Describes what holds of both servers. Of one that is not there the tests are skipped, and say so. */
export function describeEach(what: string, tests: (engine: Engine) => void): void {
  describeOn('PostgreSQL', what, tests);
  describeOn('MariaDB', what, tests);
}

export function describeOn(
  name: Engine['name'],
  what: string,
  tests: (engine: Engine) => void,
): void {
  const engine = name === 'PostgreSQL' ? postgres : mariadb;
  const title = `${what}, ${name}`;
  if (engine.isUp) describe(title, () => tests(engine));
  else describe.skip(`${title}: none answers on port ${engine.port}`, () => tests(engine));
}

export async function createSchema(engine: Engine): Promise<Schema> {
  const name = `prueba_${randomBytes(6).toString('hex')}`;
  const password = 'contraseña de prueba';
  const words = engine === postgres ? postgresWords(name, password) : mariadbWords(name, password);
  const session = engine === postgres ? await postgresSession() : await mariadbSession();
  const run = (statement: string, parameters?: unknown[]) =>
    session.run(statement.replaceAll('@', name), parameters);
  for (const statement of words.create) await run(statement);
  return {
    name,
    url: `${engine.scheme}://${name}:${encodeURIComponent(password)}@127.0.0.1:${engine.port}/${words.database}`,
    run,
    connections: async () => (await run(words.connections)).length,
    async killConnections() {
      for (const { id } of await run(words.connections)) await run(words.kill(id));
    },
    async drop() {
      for (const statement of words.drop) await run(statement);
      await session.end();
    },
  };
}

function postgresWords(name: string, password: string) {
  return {
    database: 'test',
    create: [
      'CREATE SCHEMA @',
      `CREATE ROLE @ LOGIN PASSWORD '${password}'`,
      'GRANT USAGE ON SCHEMA @ TO @',
      'ALTER DEFAULT PRIVILEGES IN SCHEMA @ GRANT SELECT ON TABLES TO @',
    ],
    connections: `SELECT pid AS id FROM pg_stat_activity WHERE usename = '${name}'`,
    kill: (id: number) => `SELECT pg_terminate_backend(${id})`,
    drop: ['DROP SCHEMA @ CASCADE', 'DROP ROLE @'],
  };
}

function mariadbWords(name: string, password: string) {
  return {
    database: name,
    create: [
      'CREATE SCHEMA @ CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci',
      `CREATE USER @ IDENTIFIED BY '${password}'`,
      'GRANT SELECT, EXECUTE ON @.* TO @',
    ],
    connections: `SELECT id FROM information_schema.processlist WHERE user = '${name}'`,
    kill: (id: number) => `KILL ${id}`,
    drop: ['DROP SCHEMA @', 'DROP USER @'],
  };
}

async function postgresSession() {
  const client = new pg.Client('postgres://postgres@127.0.0.1:5432/test');
  await client.connect();
  return {
    run: async (statement: string, parameters: unknown[] = []) =>
      (await client.query(statement, parameters)).rows,
    end: () => client.end(),
  };
}

async function mariadbSession() {
  const connection = await mysql.createConnection('mysql://root@127.0.0.1:3306/test');
  return {
    run: async (statement: string, parameters: unknown[] = []) => {
      const [rows] = await connection.query(statement, parameters);
      return rows as unknown[];
    },
    end: () => connection.end(),
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
