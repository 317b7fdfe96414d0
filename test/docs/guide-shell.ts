import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, readProjectFile } from '../support/project.ts';

/** A folder in which commands find what a clone has, and write what they write. */
export interface GuideShell {
  /** Runs blocks one after another in one shell, and gives what each of them printed. */
  run(blocks: readonly string[]): Promise<string[]>;
  /** Starts a block that goes on running; its output is given once it has ended. */
  start(block: string): Promise<string>;
  /** Where the guide's connector is. */
  url: string;
  /** Ends what was started, and removes the folder. */
  close(): Promise<void>;
}

const guideUrl = 'http://127.0.0.1:4300';
const mostSeconds = 100;

/** A shell for the guide, whose connector listens on a port that is free. */
export async function openGuideShell(): Promise<GuideShell> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  symlinkSync(join(projectRoot, 'examples'), join(folder, 'examples'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), npmScript(), { mode: 0o755 });
  const started: ChildProcess[] = [];

  function shell(script: string): { child: ChildProcess; ended: Promise<string> } {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script.replaceAll(guideUrl, url)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
      timeout: mostSeconds * 1000,
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        CONNECTOR_PORT: String(port),
      },
    });
    started.push(child);
    const { promise: ended, resolve, reject } = Promise.withResolvers<string>();
    let [printed, complained] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGTERM') resolve(printed);
      else reject(new Error(`It ended with ${code ?? signal}:\n${printed}\n${complained}`));
    });
    return { child, ended };
  }

  return {
    url,
    async run(blocks) {
      const end = '\n-- the end of a block --\n';
      const script = blocks.map((block) => `${block}\nprintf '%s' ${quoted(end)}`).join('\n');
      return (await shell(script).ended).split(end).slice(0, -1);
    },
    start: (block) => shell(block).ended,
    async close() {
      for (const { pid, exitCode, signalCode } of started) {
        if (exitCode === null && signalCode === null) process.kill(-pid!, 'SIGTERM');
      }
      rmSync(folder, { recursive: true });
    },
  };
}

/** `npm run` of the scripts of package.json, without the launcher, which would install packages. */
function npmScript(): string {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as {
    scripts: Record<string, string>;
  };
  const launcher = 'node scripts/run.mjs ';
  const cases = Object.entries(scripts)
    .filter(([, command]) => command.startsWith(launcher))
    .map(([name, command]) => {
      const words = command.slice(launcher.length).split(' ');
      const paths = words.map((word) => (word.startsWith('-') ? word : join(projectRoot, word)));
      return `    ${quoted(name)}) set -- ${paths.map(quoted).join(' ')} "$@" ;;`;
    });
  return `#!/bin/sh
name=$2
shift 2
if [ "$1" = -- ]; then shift; fi
case $name in
${cases.join('\n')}
    *) echo "npm run $name is not understood" >&2; exit 1 ;;
esac
exec ${quoted(process.execPath)} "$@"
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
