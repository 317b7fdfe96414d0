import { schemaVersion } from '../schema.ts';
import type { Migration } from './migration.ts';
import { toSchema3 } from './to-3.ts';
import { toSchema4 } from './to-4.ts';
import { toSchema5 } from './to-5.ts';

export type { Migration };

/** In their order. A store of a version before the first one is not read. */
export const migrations: readonly Migration[] = [toSchema3, toSchema4, toSchema5];

/** The fingerprint of the primary schema of this version. Where it changes, a migration makes the change. */
const currentFingerprint = 'c3b09f834e613aa3ed22c8ce6bc82198fdb8a4ff2e500f8d519adcb5f5b4e81c';

/** The fingerprint of the primary schema of a version; undefined of one that is not known. */
export function fingerprintOf(version: number): string | undefined {
  if (version === schemaVersion) return currentFingerprint;
  return migrations.find(({ to }) => to === version + 1)?.from;
}

/** The version whose primary schema has this fingerprint. */
export function versionWith(fingerprint: string): number | undefined {
  const versions = [...migrations.map(({ to }) => to - 1), schemaVersion];
  return versions.find((version) => fingerprintOf(version) === fingerprint);
}
