import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { registryFile } from '../../../examples/demo/settings.ts';

/** States that hang, the first so many of them; two of each connector process, so that none is unlike. */
export const hangingStates = ['AGU', 'CAM', 'GRO', 'JAL', 'NLE', 'OAX', 'TAB', 'YUC'] as const;

interface RegistryFile {
  shards: { state: string; url: string }[];
}

export const allStates = readDemoRegistry().shards.map(({ state }) => state);

function readDemoRegistry(): RegistryFile {
  return parse(readFileSync(registryFile, 'utf8')) as RegistryFile;
}

/** An address that takes every connection and says nothing. */
export async function startHangingServer(): Promise<string> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume()).unref();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The demo's registry, with the first so many of the hanging states at an address that hangs. */
export function writeRegistry(count: number, hangingUrl: string): string {
  const registry = readDemoRegistry();
  const hanging = new Set<string>(hangingStates.slice(0, count));
  for (const shard of registry.shards) {
    if (hanging.has(shard.state)) shard.url = `${hangingUrl}/${shard.state.toLowerCase()}`;
  }
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'registry.yaml');
  writeFileSync(file, stringify(registry));
  return file;
}
