import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { serve } from '../support/http-server.ts';
import { graphqlRequest, startLoad } from '../support/load.ts';

const running: ChildProcess[] = [];
const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const clean of cleanUp.splice(0)) await clean();
});

function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['gateway/main.ts', ...args], {
    env: { ...process.env, ...env },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return { child, output: () => output, ended: once(child, 'exit') };
}

/** The example's registry, its connectors not running; those of two states take connections and say nothing. */
async function registryWithHanging(): Promise<string> {
  const hanging = await serve(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  cleanUp.push(hanging.close, () => rmSync(folder, { recursive: true }));
  const registry = parse(readFileSync('examples/registry.yaml', 'utf8'));
  for (const shard of registry.shards.slice(0, 2)) shard.url = `${hanging.url}/hangs`;
  const file = join(folder, 'registry.yaml');
  writeFileSync(file, stringify(registry));
  return file;
}

async function startServing() {
  const program = start([], {
    GATEWAY_REGISTRY: await registryWithHanging(),
    GATEWAY_PORT: '0',
    GATEWAY_SHARD_DEADLINE_MS: '300',
    GATEWAY_FIRST_BYTE_TIMEOUT_MS: '200',
  });
  for (;;) {
    const [, url] = /"url":"([^"]+)"/.exec(program.output()) ?? [];
    if (url) return { ...program, url };
    await sleep(50);
  }
}

describe('The gateway as a program', () => {
  test('says all that is wrong with its settings, and exits with 2', async () => {
    const { output, ended } = start([], { GATEWAY_REGISTRY: '', GATEWAY_PORT: 'x' });
    expect(await ended).toEqual([2, null]);
    expect(output()).toMatch(/GATEWAY_REGISTRY: found nothing[\s\S]*GATEWAY_PORT: found "x"/);
  });

  test('prints its settings', async () => {
    const { output, ended } = start(['--settings'], {});
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain('| `GATEWAY_DRAIN_MS` |');
  });

  test('is told to stop under load, while connectors hang, and loses no request', async () => {
    const { child, url, ended } = await startServing();
    const query = '{ buyers { coverage { verdict } } }';
    const load = startLoad(graphqlRequest(`${url}/graphql`, query), 8);
    await sleep(500);
    const before = load.outcomes.length;
    child.kill('SIGTERM');
    await sleep(100);
    const readiness = await fetch(`${url}/readyz`);
    await sleep(900);
    await load.stop();
    expect(readiness.status).toBe(503);
    expect(await ended).toEqual([0, null]);
    expect(load.outcomes.length).toBeGreaterThan(before);
    expect(load.outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
  }, 20_000);
});
