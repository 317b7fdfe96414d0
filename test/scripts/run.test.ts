import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../support/project.ts';
import { removeFolders, temporaryFolder } from '../connectors/support/temporary-folder.ts';

afterEach(removeFolders);

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { integrity: 'sha512-a' },
  'node_modules/b': { integrity: 'sha512-b', optional: true },
};

/** A project with this record of installed packages, and an npm that only writes down that it was called. */
function project(installed: object | null): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'bin'));
  cpSync(join(projectRoot, 'scripts/run.mjs'), join(root, 'scripts/run.mjs'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed !== null) {
    const record = join(root, 'node_modules/.package-lock.json');
    writeFileSync(record, JSON.stringify({ packages: installed }));
  }
  const npm = `#!/bin/sh\necho "$@" >> "${join(root, 'npm.log')}"\n`;
  writeFileSync(join(root, 'bin/npm'), npm, { mode: 0o755 });
  return root;
}

function run(root: string) {
  const env = { ...process.env, PATH: join(root, 'bin') + delimiter + process.env['PATH'] };
  const args = [join(root, 'scripts/run.mjs'), '-e', 'console.log("ran")'];
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' }).stdout;
}

test.each([
  [
    'all packages',
    { 'node_modules/a': { integrity: 'sha512-a' }, 'node_modules/b': { integrity: 'sha512-b' } },
  ],
  ['all but an optional one', { 'node_modules/a': { integrity: 'sha512-a' } }],
])('what npm ci installed by hand is not installed again: %s', (_, installed) => {
  const root = project(installed);
  expect(run(root)).toBe('ran\n');
  expect(() => readFileSync(join(root, 'npm.log'))).toThrow('ENOENT');
});

test.each([
  ['nothing', null],
  ['too little', {}],
  ['another version', { 'node_modules/a': { integrity: 'sha512-z' } }],
])('the versions of the lockfile are installed once where there is %s', (_, installed) => {
  const root = project(installed);
  expect(run(root) + run(root)).toBe('ran\nran\n');
  expect(readFileSync(join(root, 'npm.log'), 'utf8')).toMatch(/^ci .*\n$/);
});
