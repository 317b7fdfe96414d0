import type { Logger } from 'pino';
import type { FailureCode } from '../../specs/outcomes.ts';
import type { Clock } from '../clock.ts';
import { dialectNamed } from '../dialects/index.ts';
import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { ConnectUpstream } from '../http/upstream.ts';
import type { StoredRecord } from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import { createSlots } from '../slots.ts';
import { freshMs } from '../sweep/repeater.ts';
import { findRow } from './find-row.ts';
import { compareWith, type Verification } from './verify-record.ts';

/** Reads one record at its source again, and says how it is there. Writes nothing: the next sweep does. */
export type Verify = (
  stored: StoredRecord,
  source: SourceSettings,
  waitMs: number,
) => Promise<Verification>;

export interface VerifierOptions {
  connectUpstream: ConnectUpstream;
  clock: Pick<Clock, 'now'>;
  log: Pick<Logger, 'warn' | 'error'>;
  /** Aborts when the program stops. */
  signal: AbortSignal;
}

/** At all services together. */
const maxAtOnce = 4;
const maxWaiting = 16;

/** Records that were verified in the last 30 seconds are not asked for again: a service bears the public's load. */
export function createVerifier({ connectUpstream, clock, log, signal }: VerifierOptions): Verify {
  const slots = createSlots(maxAtOnce);
  const lately = new Map<string, { at: number; verification: Promise<Verification> }>();
  let waiting = 0;

  async function verify(
    stored: StoredRecord,
    source: SourceSettings,
    waitMs: number,
  ): Promise<Verification> {
    const time = AbortSignal.timeout(Math.max(1, Math.floor(waitMs)));
    const either = AbortSignal.any([signal, time]);
    try {
      const upstream = connectUpstream(source, either);
      const dialect = dialectNamed(source.dialect)!;
      const access = { upstream, signal: either };
      const row = await findRow(stored, source, dialect, access);
      return { ...compareWith(stored, row), at: clock.now().toISOString() };
    } catch (error) {
      return unreachable(time.aborted && !signal.aborted ? 'TIMEOUT' : codeOf(error));
    }
  }

  function codeOf(err: unknown): FailureCode {
    if (err instanceof UpstreamFailure) return err.code;
    log.error({ err }, 'Verifying a record failed');
    return 'INTERNAL';
  }

  function unreachable(code: FailureCode): Verification {
    return { result: 'UNREACHABLE', fields: [], code, at: clock.now().toISOString() };
  }

  function forgetOld(now: number): void {
    for (const [id, { at }] of lately) {
      if (now - at <= freshMs) return;
      lately.delete(id);
    }
  }

  return async (stored, source, waitMs) => {
    const now = clock.now().getTime();
    forgetOld(now);
    const known = lately.get(stored.record.id);
    if (known) return known.verification;
    if (waiting >= maxWaiting) return unreachable('OVERLOADED');
    waiting++;
    const verification = slots.run(() => verify(stored, source, waitMs)).finally(() => waiting--);
    lately.set(stored.record.id, { at: now, verification });
    return verification;
  };
}
