import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { versionOfStore } from '../../../connectors/store/database.ts';
import { schemaVersion } from '../../../connectors/store/schema.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { verifyStore } from '../../../connectors/store/verify.ts';
import { answersOf } from '../../fixtures/stores/answers.ts';
import { SettableClock } from '../support/settable-clock.ts';
import { removeFolders } from '../support/temporary-folder.ts';
import { writtenStores } from './written.ts';

const program = fileURLToPath(new URL('../support/upgrade-until-killed.ts', import.meta.url));

afterEach(removeFolders);

/** Runs the program; kills it so long after its first line, unless it ends or kills itself before. */
async function upgrade(file: string, killAtLine: number, killAfterMs?: number): Promise<string> {
  const args = [program, file, String(killAtLine)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close');
  if (killAfterMs !== undefined) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    await sleep(killAfterMs);
    child.kill('SIGKILL');
  }
  await ended;
  return said;
}

const upgraded = writtenStores.filter(({ version }) => version < schemaVersion);

describe.each(upgraded.map((written) => [written.version, written] as const))(
  'An upgrade from version %i',
  (version, written) => {
    test.each([
      ['before the copy', 1],
      ['after the migration', 2],
      ['when the copy has its name', 3],
      ['when the store is open', 4],
      ['while the search index is built', 6],
      ['later, while it is built', 14],
    ])(
      'that is killed %s loses nothing, and the next start ends it',
      async (_when, line) => {
        const folder = written.unpack();
        const file = join(folder, 'COL.sqlite');
        const said = await upgrade(file, line);
        expect(said.trimEnd().split('\n')).toHaveLength(line);
        await expectWhole(folder);
      },
      60_000,
    );

    test('that is killed at any moment loses nothing', async () => {
      for (const afterMs of [0, 10, 30, 60]) {
        const folder = written.unpack();
        await upgrade(join(folder, 'COL.sqlite'), 0, afterMs);
        await expectWhole(folder);
      }
    }, 120_000);

    async function expectWhole(folder: string): Promise<void> {
      const file = join(folder, 'COL.sqlite');
      // Whatever was begun, it is a whole store of one version or another.
      expect([version, schemaVersion]).toContain(versionOfStore(file));
      expect(verifyStore(file)).toBeNull();

      expect(await upgrade(file, 0)).toMatch(/Built\n$/);
      expect(verifyStore(file)).toBeNull();
      const store = openStore(file, new SettableClock());
      const { asked: sources, moments, answers } = written;
      const now = JSON.parse(JSON.stringify(answersOf(store, { sources, moments }))) as object;
      expect(now).toEqual(answers);
      store.close();

      // The copy of how it was is there once, under its name.
      const copies = readdirSync(folder).filter((name) => name.startsWith('COL.sqlite.schema-'));
      expect(copies).toEqual([expect.stringMatching(/^COL\.sqlite\.schema-\d+(-.*Z)?$/)]);
      expect(versionOfStore(join(folder, copies[0]!))).toBe(version);
      expect(verifyStore(join(folder, copies[0]!))).toBeNull();
    }
  },
);
