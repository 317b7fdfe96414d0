import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A back end of the platform that its maintainers publish as source. */
export interface BackEnd {
  /** Its repository, which is also its folder. */
  name: string;
  /** The program that starts it. */
  program: string;
}

/** A back end that runs, and reads one provider. */
export interface RunningBackEnd {
  /** Sends it JSON, or asks with GET where there is none to send. */
  ask(path: string, body?: object): Promise<{ status: number; body: any }>;
  close(): Promise<void>;
}

export interface Provider {
  /** Root of the provider, which publishes the register. */
  url: string;
  register: string;
  username: string;
  password: string;
  clientId: string;
  clientSecret: string;
  /** The fixed token of S3 v2. */
  token: string;
}

const startsWithinMs = 60_000;

/** The one provider that a back end knows, by the name it is asked for with. */
export const supplier = 'ENSAYO';

/**
 * Starts a back end from a copy of its source in the temporary folder, with its own dependencies from npm.
 * @throws Error when npm cannot get them, or it does not start.
 */
export async function startBackEnd(
  { name, program }: BackEnd,
  source: string,
  port: number,
  provider: Provider,
): Promise<RunningBackEnd> {
  const folder = mkdtempSync(join(tmpdir(), `pdn-${name}-`));
  const filter = (path: string) => !['.git', 'node_modules', '.env'].includes(basename(path));
  cpSync(source, folder, { recursive: true, filter });
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: folder, stdio: 'inherit', timeout: 300_000 });
  writeFileSync(join(folder, 'endpoints.json'), JSON.stringify([registryEntry(provider)]));
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { ...process.env, ...environmentOf(port, provider) },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const close = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/api/v1`;
  for (const end = Date.now() + startsWithinMs; Date.now() < end; await sleep(200)) {
    if (child.exitCode !== null) break;
    if (await fetch(url).catch(() => null)) return { ask: askerAt(url), close };
  }
  await close();
  throw new Error(`${name} did not start.`);
}

/** Where a folder of clones has the source of a back end; null where it has none. */
export function sourceOf({ name }: BackEnd, folder: string | null): string | null {
  const source = folder === null ? null : join(folder, name);
  return source !== null && existsSync(join(source, 'package.json')) ? source : null;
}

/** An entry of the platform's registry of providers, whose `scope` is empty. */
function registryEntry({ url, register, ...account }: Provider): object {
  return {
    supplier_id: supplier,
    supplier_name: 'Proveedor de ensayo',
    type: 'REST',
    levels: ['estatal'],
    url: `${url}/v1/${register}`,
    entities_url: `${url}/v1/${register}/dependencias`,
    token_url: `${url}/oauth/token`,
    username: account.username,
    password: account.password,
    client_id: account.clientId,
    client_secret: account.clientSecret,
    scope: '',
  };
}

function environmentOf(port: number, { url, token }: Provider): Record<string, string> {
  const provider = { providerId: supplier, name: 'Proveedor de ensayo', endpoint: url, token };
  return {
    PORT: String(port),
    TIMEOUT_TOKEN: '10000',
    TIMEOUT_DATA: '10000',
    API_PROVIDERS: JSON.stringify([provider]),
  };
}

function askerAt(url: string): RunningBackEnd['ask'] {
  return async (path, body) => {
    const sent = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(url + path, sent);
    return { status: response.status, body: await response.json() };
  };
}
