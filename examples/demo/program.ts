import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One program of the demo, as its own process. */
export interface Program {
  name: string;
  pid: number;
  /** Asks it to stop as an operator would, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it without a warning, as the system does when memory runs out. */
  kill(): Promise<void>;
}

/**
 * Starts a TypeScript program of this project and waits until its address answers 200.
 * @throws Error with the program's last words when it ends before that.
 */
export async function startProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  readyUrl: string,
): Promise<Program> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lastWords = rememberOutput(child);
  const ended = once(child, 'exit');
  endWithThisProcess(child);
  await Promise.race([
    untilReady(readyUrl),
    ended.then(([code]) => {
      throw new Error(`${name} ended with code ${code} before it was ready:\n${lastWords()}`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    name,
    pid: child.pid!,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

const running = new Set<ChildProcess>();

/** No program outlives this process, however that ends. */
function endWithThisProcess(child: ChildProcess): void {
  if (running.size === 0) process.on('exit', killRunning);
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size === 0) process.off('exit', killRunning);
  });
}

function killRunning(): void {
  for (const child of running) child.kill('SIGKILL');
}

function rememberOutput(child: ChildProcess): () => string {
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4000)));
  }
  return () => words;
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(100);
  }
}
