import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { StartFailure } from '../../service/start-failure.ts';
import { copyStore } from './copy-store.ts';
import { damageToldBy } from './damage.ts';
import { openDatabase, versionOfStore } from './database.ts';
import { migrations } from './migrations/index.ts';
import { freeName, sync } from './replace-store.ts';

export interface MigrationTools {
  now: Date;
  log: Pick<Logger, 'info'>;
}

/** A copy counts only once the store that it was made of has been migrated. */
const suffix = '.part';

/**
 * Migrates a store that an earlier version wrote, and keeps a copy of it as it was. Whenever the program is
 * killed, the store is whole, of one version or the next, and the next start goes on.
 * @throws StartFailure where it cannot be copied, or Error of SQLite: the store is then as it was.
 */
export function migrateStore(file: string, { now, log }: MigrationTools): void {
  if (!existsSync(file)) return;
  const version = versionOfStore(file);
  settleCopies(file, version);
  if (!migrations.some(({ to }) => to === version + 1)) return;

  const copy = partOf(file, version);
  log.info(
    { file: basename(file), version },
    'An earlier version of the connector wrote this store: it is copied, then migrated',
  );
  copyOrExplain(file, copy);
  openDatabase(file, ({ to, what }) => {
    log.info({ file: basename(file), version: to, what }, 'Migrated the store');
  }).close();
  const kept = freeName(`${file}.schema-${version}-${now.toISOString().replaceAll(':', '-')}`);
  renameSync(copy, kept);
  sync(dirname(file));
  log.info(
    { file: basename(file), copy: basename(kept) },
    'The store as it was before is kept in this copy; remove it when you no longer want to go back',
  );
}

function copyOrExplain(file: string, copy: string): void {
  try {
    copyStore(file, copy);
    sync(copy);
  } catch (cause) {
    rmSync(copy, { force: true });
    if (damageToldBy(cause) !== null) throw cause;
    const megabytes = Math.ceil(statSync(file).size / 1e6);
    throw new StartFailure(
      {
        message: `${file} is of an earlier version and cannot be copied before it is migrated. Make room for ${megabytes} MB in its folder, and start again. Nothing was changed.`,
        mensaje: `${file} es de una versión anterior y no se pudo copiar antes de migrarlo. Deje libres ${megabytes} MB en su carpeta y vuelva a arrancar. No se cambió nada.`,
      },
      { cause },
    );
  }
}

/** A program that was killed left the copy of a store that was migrated, which is kept, or an unfinished one. */
function settleCopies(file: string, version: number): void {
  const prefix = `${basename(file)}.schema-`;
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;
    const path = join(dirname(file), name);
    const wasMigrated = Number(name.slice(prefix.length, -suffix.length)) < version;
    if (wasMigrated) renameSync(path, freeName(path.slice(0, -suffix.length)));
    else rmSync(path);
  }
}

function partOf(file: string, version: number): string {
  return `${file}.schema-${version}${suffix}`;
}
