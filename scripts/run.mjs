// Runs a TypeScript program of this project on a fresh clone: installs the lockfile's versions when
// they are not there yet, and picks a Node that runs TypeScript. Plain JavaScript on purpose: it is
// the one file that must also run on an older Node (from 18 on) with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lowestMajor = 24;

installIfNeeded();
run(findNode(), process.argv.slice(2));

function installIfNeeded() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.installed-lockfile');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lockfile).packages)) {
    console.error('Installing the versions in package-lock.json (once) …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) fail('npm ci failed; its messages are above.');
  }
  writeFileSync(stamp, wanted);
}

/** Whether `npm ci` was run by hand: npm writes down what it installed, which may lack optional packages. */
function isInstalled(wanted) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { integrity, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].integrity === integrity : optional === true;
  });
}

/** The Node that started us, or the one that the optional dependencies bring for Linux. */
function findNode() {
  if (major(process.version) >= lowestMajor) return process.execPath;
  const bundled = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  fail(`Node ${lowestMajor} or newer is needed; this is ${process.version}.`);
}

function major(version) {
  return Number(version.slice(1).split('.')[0]);
}

function run(node, args) {
  // graphql-js checks itself at every step unless it is told that this is not development.
  const env = { NODE_ENV: 'production', ...ofPrograms(args), ...process.env };
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to all its programs: twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Programs start sooner and stay smaller with what was compiled before, and with few heaps of glibc. */
function ofPrograms(args) {
  const isProgram = args.some((arg) => arg.endsWith('.ts'));
  const cache = join(root, 'node_modules', '.cache', 'node');
  return isProgram ? { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: '2' } : {};
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
