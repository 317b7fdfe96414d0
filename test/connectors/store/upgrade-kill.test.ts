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

function migrated(before: number): [string, number] {
  return [`after migration ${before + 1}`, 2 + before];
}

function builtAfter(opened: number): [string, number][] {
  return [
    ['while the search index is built', opened + 2],
    ['later, while it is built', opened + 10],
  ];
}

const upgraded = writtenStores.filter(({ version }) => version < schemaVersion);

describe.each(upgraded.map((written) => [written.version, written] as const))(
  'An upgrade from version %i',
  (version, written) => {
    const migrations = schemaVersion - version;
    // Whatever changed what records are searched by came with version 4.
    const builds = version < 4;
    test.each<[string, number]>([
      ['before the copy', 1],
      ...Array.from({ length: migrations }, (_, before) => migrated(before)),
      ['when the copy has its name', 2 + migrations],
      ['when the store is open', 3 + migrations],
      ...(builds ? builtAfter(3 + migrations) : []),
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
      expect(versionOfStore(file)).toBeGreaterThanOrEqual(version);
      expect(versionOfStore(file)).toBeLessThanOrEqual(schemaVersion);
      expect(verifyStore(file)).toBeNull();

      expect(await upgrade(file, 0)).toMatch(/Built\n$/);
      expect(verifyStore(file)).toBeNull();
      const store = openStore(file, new SettableClock());
      const { asked: sources, moments, answers } = written;
      const now = JSON.parse(JSON.stringify(answersOf(store, { sources, moments }))) as object;
      expect(now).toEqual(answers);
      store.close();

      // The copy of how it was is there once, under its name; of what a kill left between two migrations, too.
      const copies = readdirSync(folder).filter((name) => name.startsWith('COL.sqlite.schema-'));
      const versions = copies.map((name) => versionOfStore(join(folder, name)));
      expect(versions.filter((copied) => copied === version)).toHaveLength(1);
      expect(new Set(versions).size).toBe(copies.length);
      for (const name of copies) {
        expect(name).toMatch(/^COL\.sqlite\.schema-\d+(-.*Z)?$/);
        expect(verifyStore(join(folder, name))).toBeNull();
      }
    }
  },
);
