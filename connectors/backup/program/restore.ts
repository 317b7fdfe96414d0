import { statSync } from 'node:fs';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { Locked, takeLock } from '../../store/lock.ts';
import { OtherVersion } from '../../store/other-version.ts';
import { finishReplacing, replaceStore } from '../../store/replace-store.ts';
import { schemaVersion } from '../../store/schema.ts';
import { putBackFile, putBackNewest } from '../put-back.ts';
import type { BackupWords } from './words.ts';

/** What came of one state: what to say, and whether all is well. */
export interface Outcome {
  line: string;
  isWell: boolean;
}

export interface RestorePlace {
  state: StateCode;
  store: string;
  lock: string;
  /** Where the backups are. */
  folder: string;
  /** A file of somebody's own, instead of a backup. */
  from: string | undefined;
}

/** Puts the newest good backup of a state in place, or a file, while no connector has its store open. */
export function restore(place: RestorePlace, words: BackupWords, now: Date): Outcome {
  let lock: ReturnType<typeof takeLock>;
  try {
    lock = takeLock(place.lock);
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
    return { line: words.held(place.state), isWell: false };
  }
  try {
    return replace(place, words, now);
  } catch (error) {
    if (error instanceof NothingGood) return { line: error.message, isWell: false };
    if (!(error instanceof OtherVersion)) throw error;
    return { line: words.otherVersion(place.state, error.version, schemaVersion), isWell: false };
  } finally {
    lock.release();
  }
}

/** Nothing was touched. */
class NothingGood extends Error {}

function replace(place: RestorePlace, words: BackupWords, now: Date): Outcome {
  const { state, store, folder, from } = place;
  // What was killed in its midst may have left the only whole store beside its place.
  finishReplacing(store);
  const { file, backupAt } = replaceStore(store, now, (next) => {
    if (from === undefined) {
      const at = putBackNewest(folder, state, next);
      if (at === null) throw new NothingGood(words.noBackup(state, folder));
      return at;
    }
    const at = isFile(from) ? putBackFile(from, next) : undefined;
    if (at === undefined) throw new NothingGood(words.badFile(from));
    return at;
  });
  const what = from === undefined ? words.backupOf(backupAt!) : words.fileOf(from, backupAt);
  return { line: words.restored(state, what, file), isWell: true };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
