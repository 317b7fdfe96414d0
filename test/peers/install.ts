import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const complete = '.complete';

/**
 * The folder where a version of Directus is installed, outside this project: it is fetched from npm once.
 * No script of a package runs, and what would have to be compiled, which only sandboxed extensions use, is
 * left out.
 * @throws Error when npm cannot get it.
 */
export function installDirectus(version: string): string {
  const folder = join(tmpdir(), 'pdn-peers', `directus-${version}`);
  if (existsSync(join(folder, complete))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'isolated-vm'), { recursive: true });
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const empty = { name: 'isolated-vm', version: '0.0.0', main: 'index.js' };
  write('isolated-vm/package.json', JSON.stringify(empty));
  write('isolated-vm/index.js', 'module.exports = {};\n');
  const overrides = { 'isolated-vm': 'file:./isolated-vm' };
  const dependencies = { directus: version, ...overrides };
  write('package.json', JSON.stringify({ private: true, dependencies, overrides }));
  write('cli.mjs', "await import('@directus/api/cli/run.js');\n");
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: folder, stdio: 'inherit', timeout: 900_000 });
  write(complete, '');
  return folder;
}
