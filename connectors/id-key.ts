import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StateCode } from '../specs/graphql/network.generated.ts';

/**
 * The key by which a state's ids that identify a person are digested. It lies beside the store and, once there
 * are backups, beside these: with another key the same records would have other ids.
 */
export function openIdKey(dataDir: string, backups: string | null, state: StateCode): string {
  const file = join(dataDir, nameOf(state));
  const copy = backups === null ? null : join(backups, nameOf(state));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    if (copy !== null && existsSync(copy)) copyFileSync(copy, file);
    else writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  }
  if (copy !== null && !existsSync(copy)) keepCopy(file, backups!, copy);
  return readFileSync(file, 'utf8').trim();
}

function nameOf(state: StateCode): string {
  return `${state}.ids-key`;
}

/** Where a folder takes no copy, it takes no backup either, of which an alert tells. */
function keepCopy(file: string, backups: string, copy: string): void {
  try {
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    copyFileSync(file, copy);
  } catch {
    // It is tried again at the next start.
  }
}
