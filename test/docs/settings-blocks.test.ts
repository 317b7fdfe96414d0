import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStateSettings } from '../../connectors/settings.ts';
import { demoSecrets } from '../../examples/demo/settings.ts';
import { readRegistry } from '../../gateway/settings/registry-file.ts';
import { states } from '../../specs/catalogues/states.ts';
import { blocksIn } from './docs.ts';

const secrets = {
  ...demoSecrets(states.map(({ code }) => code)),
  COL_TOKEN: 'token',
  COL_DATABASE: 'postgres://lector:clave@127.0.0.1/registro',
};

/** Who reads a YAML file with this top-level key. */
const readers: Record<string, (path: string) => unknown> = {
  state: (path) => readStateSettings([path], secrets),
  shards: readRegistry,
};

test.each(blocksIn('yaml'))('%s is what the program reads', (_place, { text }) => {
  const key = /^(\w+):/m.exec(text)?.[1] ?? '';
  expect(Object.keys(readers)).toContain(key);
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const path = join(folder, 'block.yaml');
  writeFileSync(path, text);
  try {
    expect(readers[key]!(path)).toBeTruthy();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
