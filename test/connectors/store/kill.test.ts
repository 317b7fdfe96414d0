import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openTestStore } from '../support/stores.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';

const writer = fileURLToPath(new URL('../support/endless-writer.ts', import.meta.url));

afterAll(removeFolders);

/** Lets the writer write some pages, kills it in the midst of one, and tells how many it announced. */
async function writeUntilKilled(file: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let announced = 0;
  child.stdout.on('data', (dots: Buffer) => (announced += dots.length));
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  return announced;
}

test('A program killed while it writes leaves whole pages, and no announced one is lost', async () => {
  const file = join(temporaryFolder(), 'JAL.sqlite');
  let announced = 0;
  for (const afterMs of [3, 11, 27, 52]) {
    announced += await writeUntilKilled(file, afterMs);
    const { store } = openTestStore(file);
    const { held, interrupted } = store.history('JAL.spic');
    expect(interrupted).toBe(true);
    expect(held % 50).toBe(0);
    expect(held / 50).toBeGreaterThanOrEqual(announced);
    announced = held / 50;

    const counts = (filter: object) =>
      store.counts({ system: 'S2', sourceIds: ['JAL.spic'], filter }).get('JAL.spic');
    expect(counts({})).toBe(held);
    expect(counts({ nombres: 'persona' })).toBe(held);
    expect(counts({ nombres: `persona ${announced - 1}` })).toBe(50);
    store.close();
  }
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.exec("INSERT INTO buyers_text (buyers_text, rank) VALUES ('integrity-check', 0)");
  database.close();
});
