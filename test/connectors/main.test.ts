import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { graphqlRequest, startLoad } from '../support/load.ts';
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

async function startColima() {
  const folder = temporaryFolder();
  const file = join(folder, 'col.yaml');
  writeFileSync(file, colima);
  const program = start([file], {
    CONNECTOR_PORT: '0',
    CONNECTOR_DATA_DIR: join(folder, 'data'),
  });
  for (;;) {
    const url = /"url":"([^"]+)"/.exec(program.output())?.[1];
    if (url) return { ...program, url };
    await sleep(50);
  }
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

  test('serves until it is told to stop, drains, and exits with 0', async () => {
    const { child, url, output, ended } = await startColima();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGINT');
    await sleep(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect(await ended).toEqual([0, null]);
    expect(output()).toContain('"msg":"Stopped"');
  });

  test('is told to stop under load and loses no request', async () => {
    const { child, url, ended } = await startColima();
    const query = '{ buyers { coverage { verdict } } }';
    const load = startLoad(graphqlRequest(`${url}/col/buyers/graphql`, query), 8);
    await sleep(300);
    const before = load.outcomes.length;
    child.kill('SIGTERM');
    await sleep(700);
    await load.stop();
    expect(await ended).toEqual([0, null]);
    expect(load.outcomes.length).toBeGreaterThan(before);
    expect(load.outcomes.filter((outcome) => outcome !== 200)).toEqual([]);
  }, 20_000);

  test('says in one plain sentence that its port is taken, and exits with 1', async () => {
    const { url } = await startColima();
    const folder = temporaryFolder();
    const file = join(folder, 'col.yaml');
    writeFileSync(file, colima);
    const { output, ended } = start([file], {
      CONNECTOR_PORT: new URL(url).port,
      CONNECTOR_DATA_DIR: join(folder, 'data'),
    });
    expect(await ended).toEqual([1, null]);
    expect(output()).toMatch(
      /^El puerto \d+ de .* lo ocupa otro programa\. .*\nPort \d+ .* is taken .*$/m,
    );
    expect(output()).not.toMatch(/^ +at /m);
  }, 60_000);

  test('says in plain sentences that a newer connector wrote its store, and exits with 1', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'col.yaml');
    writeFileSync(file, colima);
    const database = new DatabaseSync(join(folder, 'COL.sqlite'));
    database.exec('PRAGMA user_version = 99; CREATE TABLE of_then (x)');
    database.close();
    const { output, ended } = start([file], {
      CONNECTOR_PORT: '0',
      CONNECTOR_DATA_DIR: folder,
    });
    expect(await ended).toEqual([1, null]);
    expect(output()).toContain('ponga en marcha el conector más nuevo que lo escribió');
    expect(output()).toContain('run the newer connector that wrote it');
    expect(output()).not.toMatch(/^ +at /m);
  }, 60_000);
});
