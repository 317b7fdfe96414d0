import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StateCode } from '../../specs/graphql/network.generated.ts';

/** A copy of a state's store and ledger that was whole when it was made. */
export interface Backup {
  /** When it was made. */
  at: string;
  bytes: number;
  /** SHA-256 of the store. */
  digest: string;
}

const largestManifest = 10_000;

/** The files of a backup, or of one that is being made. */
export function filesOf(folder: string, state: StateCode, at: string) {
  const base = join(folder, `${state}-${at.replaceAll(':', '-')}`);
  return { store: `${base}.sqlite`, ledger: `${base}.ledger.ndjson`, manifest: `${base}.json` };
}

/**
 * The backups of a state, the newest first. None is what has no manifest, which is written last, nor what is
 * not as its manifest says at a glance.
 * @throws Error of the file system, where the folder is there and cannot be read
 */
export function listBackups(folder: string, state: StateCode): Backup[] {
  const manifests = namesIn(folder).filter(
    (name) => name.startsWith(`${state}-`) && name.endsWith('.json'),
  );
  return manifests
    .map((name) => readBackup(folder, state, name))
    .filter((backup) => backup !== null)
    .toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

export function removeBackup(folder: string, state: StateCode, { at }: Backup): void {
  const { manifest, store, ledger } = filesOf(folder, state, at);
  // First what makes it a backup.
  for (const file of [manifest, store, ledger]) rmSync(file, { force: true });
}

/** Removes what is left of backups that were killed in their midst, while none is being made. */
export function removeUnfinished(folder: string, state: StateCode): void {
  const names = new Set(namesIn(folder));
  for (const name of names) {
    const [, base] = /^(.+?Z)\.(?:sqlite|ledger\.ndjson|json\.part)(?:-\w+)?$/.exec(name) ?? [];
    if (base?.startsWith(`${state}-`) && !names.has(`${base}.json`)) rmSync(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readBackup(folder: string, state: StateCode, name: string): Backup | null {
  const file = join(folder, name);
  if (statSync(file).size > largestManifest) return null;
  try {
    const { at, bytes, digest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (typeof at !== 'string' || new Date(at).toISOString() !== at) return null;
    const { manifest, store } = filesOf(folder, state, at);
    const isBackup =
      manifest === file &&
      typeof digest === 'string' &&
      /^[0-9a-f]{64}$/.test(digest) &&
      statSync(store).size === bytes;
    return isBackup ? { at, bytes, digest } : null;
  } catch {
    return null;
  }
}
