import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What lies on the disk after a connector was killed. */
export interface StoreOnDisk {
  /** What SQLite says of the file: `ok`, or what is wrong with it. */
  integrity: string;
  /** `id digest` of every version of every record. */
  versions: ReadonlySet<string>;
  /** The ledger, line by line. */
  ledger: readonly string[];
}

/**
 * Reads a copy of the store of a state, because a connector could tell only of what it still has, and
 * because whoever opens the file itself would mend it.
 */
export function readStore(dataDir: string, state: string): StoreOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-store-'));
  try {
    for (const suffix of ['', '-wal']) {
      const file = join(dataDir, `${state}.sqlite${suffix}`);
      if (existsSync(file)) copyFileSync(file, join(folder, `copy${suffix}`));
    }
    return { ...readDatabase(join(folder, 'copy')), ledger: readLedger(dataDir, state) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readDatabase(file: string): Pick<StoreOnDisk, 'integrity' | 'versions'> {
  const database = new DatabaseSync(file);
  try {
    const [check] = database.prepare('PRAGMA integrity_check').all();
    const rows = database
      .prepare('SELECT id, digest FROM versions JOIN records ON records.key = versions.record')
      .all();
    const versions = rows.map((row) => `${String(row['id'])} ${String(row['digest'])}`);
    return { integrity: String(check!['integrity_check']), versions: new Set(versions) };
  } catch (error) {
    return { integrity: (error as Error).message, versions: new Set() };
  } finally {
    database.close();
  }
}

/** Without what was being written when the connector died. */
function readLedger(dataDir: string, state: string): string[] {
  const file = join(dataDir, `${state}.ledger.ndjson`);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}
