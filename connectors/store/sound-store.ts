import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { damageToldBy, type Damage } from './damage.ts';
import { openDatabase } from './database.ts';
import { guard } from './guard.ts';
import { migrateStore } from './migrate-store.ts';
import { rebuildIndexes } from './rebuild-indexes.ts';
import { finishReplacing, replaceStore, type Replacement } from './replace-store.ts';
import { createStore } from './sqlite-store.ts';
import type { Store } from './store.ts';
import { verifyStore } from './verify.ts';
import { withholdAgain } from './withhold-again.ts';

export interface SoundStoreOptions {
  file: string;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'info' | 'error'>;
  /** By which ids that identify a person are digested. */
  idKey: string;
  /** Puts the newest good backup at a path, and tells when it was made; null where there is none. */
  putBack(place: string): string | null;
  /** Called for each replacement, whoever made it; more than once where the program ends just then. */
  onReplaced(replacement: Replacement): void;
}

/**
 * Opens a store after it was read through; one of an earlier version is migrated first. One that is damaged, now or when that shows later, is set aside;
 * the newest good backup takes its place, or an empty store that the next sweeps fill. What was asked of it
 * just then fails; no answer is made of what is damaged.
 */
export function openSoundStore(options: SoundStoreOptions): Store {
  const { file, clock, log, idKey, putBack, onReplaced } = options;
  finishReplacing(file);
  const damage = migrate() ?? verifyRebuilt();
  if (damage !== null) replace(damage);
  let store = open();

  /** What shows to be damaged while it is migrated is left as it was. */
  function migrate(): Damage | null {
    try {
      migrateStore(file, { now: clock.now(), log });
      return null;
    } catch (error) {
      const found = damageToldBy(error);
      if (found === null) throw error;
      return found;
    }
  }

  /** Search indexes are built anew where only they are wrong: the records lose nothing by it. */
  function verifyRebuilt(): Damage | null {
    const found = verifyStore(file);
    if (found !== 'SEARCH') return found;
    log.error({ damage: found }, 'The search index is damaged and is built anew from the records');
    rebuildIndexes(file, clock);
    return verifyStore(file);
  }

  function replace(found: Damage): void {
    const { file: aside, backupAt } = replaceStore(file, clock.now(), putBack);
    log.error({ damage: found, file: aside, backupAt }, 'The store was damaged and is set aside');
  }

  function open(): Store {
    const sql = openDatabase(file);
    const select = 'SELECT at, file, backup_at AS backupAt FROM replacements WHERE NOT told';
    for (const replacement of sql.all<Replacement>(select)) onReplaced(replacement);
    sql.run('UPDATE replacements SET told = 1 WHERE NOT told');
    const versions = withholdAgain(sql, idKey);
    if (versions) log.info({ versions }, 'Withheld in stored records what looks private');
    return createStore(sql, clock);
  }

  return guard(
    () => store,
    (error, failed) => {
      const found = damageToldBy(error);
      // Of several that meet the same damage, the first has replaced it.
      if (found === null || failed !== store) return;
      failed.close();
      replace(found);
      store = open();
    },
  );
}
