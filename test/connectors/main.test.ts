import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeFolders, temporaryFolder } from './support/temporary-folder.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  removeFolders();
});

const colima = `
state: COL
credentials: {}
sources:
  - id: spic
    name: Registro
    level: ESTATAL
    dialect: pdn-rest-v1
    register: spic
    url: http://127.0.0.1:1/v1/spic
`;

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['connectors/main.ts', ...args], {
    env: { ...process.env, ...env },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return { child, output: () => output, ended: once(child, 'exit') };
}

describe('The connector as a program', () => {
  test('says all that is wrong with its settings, and exits with 2', async () => {
    const { output, ended } = start([], { CONNECTOR_STATES: '', CONNECTOR_PORT: 'x' });
    expect(await ended).toEqual([2, null]);
    expect(output()).toMatch(/CONNECTOR_STATES: found nothing[\s\S]*CONNECTOR_PORT: found "x"/);
  });

  test('prints its settings', async () => {
    const { output, ended } = start(['--settings']);
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain('| `CONNECTOR_DATA_DIR` |');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'serves until %s, drains, and exits with 0',
    async (signal) => {
      const folder = temporaryFolder();
      const file = join(folder, 'col.yaml');
      writeFileSync(file, colima);
      const { child, output, ended } = start([file], {
        CONNECTOR_PORT: '0',
        CONNECTOR_DATA_DIR: join(folder, 'data'),
      });
      let url: string | undefined;
      while (!url) {
        await sleep(50);
        url = /"url":"([^"]+)"/.exec(output())?.[1];
      }
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      child.kill(signal);
      await sleep(200);
      expect((await fetch(`${url}/readyz`)).status).toBe(503);
      expect(await ended).toEqual([0, null]);
      expect(output()).toContain('"msg":"Stopped"');
    },
  );
});
