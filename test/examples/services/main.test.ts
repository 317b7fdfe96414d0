import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readJson } from './support/state-client.ts';

const program = fileURLToPath(new URL('../../../examples/demo/services/main.ts', import.meta.url));

// On a busy machine the databases of some states take longer to start than a test usually has.
const startsWithinMs = 90_000;

test(
  'the program starts 32 services, says so in one line, and ends at once when it is told to',
  async () => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, DEMO_SERVICES_BASE_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    try {
      const ended = exited.then(([code]) => Promise.reject(new Error(`It ended with ${code}.`)));
      const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
      const ready = JSON.parse(line);
      expect(ready).toEqual({
        ready: true,
        services: 32,
        control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      });

      const { states } = await readJson(await fetch(ready.control));
      expect(new Set(states.map(({ url }: { url: string }) => url)).size).toBe(32);

      child.kill('SIGTERM');
      expect(await exited).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  },
  startsWithinMs,
);
