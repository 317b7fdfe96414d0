import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A Directus that runs on this machine, on a database of its own. */
export interface Directus {
  url: string;
  /** Sends a request as its administrator, and returns the `data` of the answer. */
  administer(method: string, path: string, body?: unknown): Promise<any>;
  /** Starts it again with other settings, on the same database. */
  restart(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Stops it, and drops the database. */
  close(): Promise<void>;
}

const postgres = { host: '127.0.0.1', port: 5432, user: 'postgres', database: 'postgres' };
const administrator = { email: 'pares@ejemplo.mx', password: 'contraseña-de-prueba' };
const startsWithinMs = 120_000;

/**
 * Starts the Directus that is installed in a folder, empty.
 * @throws Error without PostgreSQL on this machine, on which the platform's capture tool keeps its data too.
 */
export async function startDirectus(folder: string, port: number): Promise<Directus> {
  const database = `pares_${randomBytes(6).toString('hex')}`;
  await run(`CREATE DATABASE ${database}`);
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...settingsOf(database, port) };
  const command = ['cli.mjs', 'bootstrap'];
  execFileSync(process.execPath, command, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let stop = await startProcess(folder, { ...env }, url);
  let token = '';

  async function administer(method: string, path: string, body?: unknown): Promise<any> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text === '' ? null : (JSON.parse(text) as { data: unknown }).data;
  }

  const { access_token: session } = await administer('POST', '/auth/login', administrator);
  token = session;
  const lasting = randomBytes(16).toString('hex');
  await administer('PATCH', '/users/me', { token: lasting });
  token = lasting;

  return {
    url,
    administer,
    async restart(settings) {
      await stop();
      stop = await startProcess(folder, { ...env, ...settings }, url);
    },
    async close() {
      await stop();
      await run(`DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

function settingsOf(database: string, port: number): Record<string, string> {
  return {
    DB_CLIENT: 'pg',
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_USER: postgres.user,
    DB_PASSWORD: '',
    DB_DATABASE: database,
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    SECRET: randomBytes(32).toString('hex'),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    CACHE_ENABLED: 'false',
    WEBSOCKETS_ENABLED: 'false',
    PRESSURE_LIMITER_ENABLED: 'false',
  };
}

async function startProcess(
  cwd: string,
  env: NodeJS.ProcessEnv,
  url: string,
): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['cli.mjs', 'start'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
  };
  for (const end = Date.now() + startsWithinMs; Date.now() < end; await sleep(500)) {
    if (child.exitCode !== null) throw new Error(`Directus ended with ${child.exitCode}.`);
    const ping = await fetch(`${url}/server/ping`).catch(() => null);
    if (ping?.ok) return stop;
  }
  await stop();
  throw new Error('Directus did not start in time.');
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client(postgres);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
