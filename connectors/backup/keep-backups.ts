import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Alert } from '../../specs/alerts.ts';
import type { AlertSource } from '../alerts/alert-source.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { filesOf, listBackups, removeBackup, type Backup } from './backup-folder.ts';
import type { BackupFailure, BackupPlace } from './make-backup.ts';
import { expired, type Retention } from './retention.ts';

export interface BackupPlan {
  folder: string;
  everyHours: number;
  keep: Retention;
}

export interface BackupKeeper extends AlertSource {
  /** Resolves when it has ended, which it does when its signal aborts. Never rejects. */
  ended: Promise<void>;
  /** When the newest one was made. */
  newestAt(): string | null;
}

export interface BackupTools {
  plan: BackupPlan;
  place: Omit<BackupPlace, 'folder'>;
  ledger: Pick<Ledger, 'append'>;
  clock: Clock;
  log: Pick<Logger, 'info' | 'error'>;
  signal: AbortSignal;
}

const hourMs = 3_600_000;
/** A connector that has just been started reads its sources first. */
const firstAfterMs = 600_000;
/** A copy takes its time, and may fail once. */
const patience = 1.25;
/** One that hangs, on a disk of the network that does not answer, must not be the last. */
const makeOptions = { timeout: hourMs, killSignal: 'SIGKILL' } as const;
const program = fileURLToPath(new URL('backup-process.ts', import.meta.url));

/** Makes a backup of a state every so many hours, and removes those that the plan does not keep. */
export function keepBackups(tools: BackupTools): BackupKeeper {
  const { plan, place, ledger, clock, log, signal } = tools;
  const { folder, everyHours, keep } = plan;
  const startedAt = clock.now().getTime();

  function newestAt(): string | null {
    try {
      return listBackups(folder, place.state)[0]?.at ?? null;
    } catch {
      return null;
    }
  }

  function dueInMs(): number {
    const now = clock.now().getTime();
    const at = newestAt();
    const first = startedAt + firstAfterMs - now;
    return at === null ? first : Math.max(first, Date.parse(at) + everyHours * hourMs - now);
  }

  /** In a process of its own: copying and reading through would hold all answers. */
  async function make(): Promise<Backup | BackupFailure> {
    const asked = JSON.stringify({ ...place, folder, at: clock.now().toISOString() });
    try {
      const options = { ...makeOptions, signal };
      const { stdout } = await promisify(execFile)(process.execPath, [program, asked], options);
      return JSON.parse(stdout) as Backup | BackupFailure;
    } catch {
      return 'FAILED';
    }
  }

  async function back(): Promise<void> {
    const made = await make();
    if (typeof made === 'string') {
      if (signal.aborted) return;
      ledger.append({ kind: 'BACKUP_FAILED', source: null, reason: made });
      log.error({ state: place.state, reason: made }, 'No backup could be made');
      return;
    }
    const { at, bytes, digest } = made;
    const file = filesOf('', place.state, at).store;
    ledger.append({ kind: 'BACKUP_MADE', source: null, file, bytes, digest });
    for (const old of expired(listBackups(folder, place.state), keep)) {
      removeBackup(folder, place.state, old);
    }
    log.info({ state: place.state, bytes }, 'Backed up');
  }

  async function repeat(): Promise<void> {
    for (let delayMs = dueInMs(); ; delayMs = Math.max(dueInMs(), hourMs)) {
      await clock.sleep(Math.max(0, delayMs), signal);
      if (signal.aborted) return;
      await back().catch((err: unknown) => log.error({ err }, 'Keeping backups failed'));
    }
  }

  return {
    ended: repeat(),
    newestAt,
    current(now): Alert[] {
      const at = newestAt();
      const limitMs =
        at === null ? startedAt + hourMs : Date.parse(at) + patience * everyHours * hourMs;
      if (now.getTime() <= limitMs) return [];
      const since = new Date(limitMs).toISOString();
      const facts =
        at === null ? {} : { hours: Math.floor((now.getTime() - Date.parse(at)) / hourMs) };
      return [{ kind: 'BACKUP_OVERDUE', source: null, subject: null, since, endsOn: null, facts }];
    },
  };
}
