import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReadRow } from '../../../connectors/records.ts';
import type { Outage } from '../../../specs/outages.ts';
import type { answersOf, AskedSource } from '../../fixtures/stores/answers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const fixtures = join(import.meta.dirname, '../../fixtures/stores');

/** What a version of the program wrote, and what it answered from it. */
export interface Written {
  version: number;
  answers: ReturnType<typeof answersOf>;
  asked: AskedSource[];
  moments: string[];
  /** When it was written. */
  now: string;
  outages: Outage[];
  /** The rows that the last whole reading of some sources brought. */
  again: { id: string; rows: ReadRow[] }[];
  /** Copies all files to a new folder: a store, a ledger, backups and walks. */
  unpack(): string;
}

/** What each version of the program wrote. */
export const writtenStores: readonly Written[] = readdirSync(fixtures)
  .filter((name) => name.startsWith('schema-'))
  .map((name) => {
    const folder = join(fixtures, name);
    const unpacked = (path: string) => gunzipSync(readFileSync(join(folder, path)));
    const { asked, moments, now, outages, again, ...answers } = JSON.parse(
      unpacked('answers.json.gz').toString(),
    ) as Written['answers'] & Omit<Written, 'answers' | 'version' | 'unpack'>;
    return {
      ...{ version: Number(name.slice('schema-'.length)), answers },
      ...{ asked, moments, now, outages, again },
      unpack() {
        const target = temporaryFolder();
        writeFileSync(join(target, 'COL.sqlite'), unpacked('COL.sqlite.gz'));
        copyFileSync(join(folder, 'COL.ledger.ndjson'), join(target, 'COL.ledger.ndjson'));
        cpSync(join(folder, 'walks'), join(target, 'walks'), { recursive: true });
        mkdirSync(join(target, 'backups'));
        for (const backup of readdirSync(join(folder, 'backups'))) {
          const to = join(target, 'backups', backup.slice(0, -'.gz'.length));
          writeFileSync(to, unpacked(join('backups', backup)));
        }
        return target;
      },
    };
  });
