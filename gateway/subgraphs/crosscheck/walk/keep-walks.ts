import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { queryError } from '../../../../specs/query-error.ts';
import type { Journals } from './journals.ts';
import { runWalk } from './run-walk.ts';
import { Walk, type Step, type Task, type WalkArguments, type WalkEvent } from './walk.ts';

/** The walks that a gateway knows. */
export interface Walks {
  /**
   * The walk for these arguments: one that goes on, one that ended within `maxAgeSeconds`, or a new one.
   * @throws GraphQLError TOO_MANY_WALKS
   */
  join(asked: WalkArguments, maxAgeSeconds: number): Walk;
  byId(id: string): Walk | null;
  /** Whether it has its turn, or waits for others to end. */
  isGoing(walk: Walk): boolean;
  /** Ends what is going on; what has a journal goes on when the gateway starts again. */
  close(): Promise<void>;
}

export interface WalksOptions {
  journals: Journals;
  takeStep(task: Task, asked: WalkArguments, signal: AbortSignal): Promise<Step>;
  now(): Date;
  /** How long after its last step a walk tries again what was dark. */
  retryAfterMs: number;
  log: Logger;
}

/** Those that have ended and were begun first are forgotten first. */
const mostKept = 20;
const mostWaiting = 5;
/** Whoever asks again for a walk that could not evaluate everything sets it going again, not sooner than this. */
const resumeAfterMs = 60_000;

/** Keeps walks and takes one of them at a time: whoever waits for a page goes before whoever walks the nation. */
export function createWalks({ journals, takeStep, now, retryAfterMs, log }: WalksOptions): Walks {
  const stopping = new AbortController();
  const { signal } = stopping;
  const walks = new Map(journals.readAll().map((walk) => [walk.id, walk]));
  const waiting = [...walks.values()].filter(({ endedAt }) => endedAt === null);
  let going: Walk | null = null;
  let run = goOn();

  function record(walk: Walk, event: WalkEvent): void {
    try {
      journals.append(walk.id, event);
    } catch (err) {
      // It goes on in memory, and a restart takes it up from its last line.
      log.error({ err, walk: walk.id }, 'The journal of a walk cannot be written');
    }
    walk.take(event);
  }

  async function goOn(): Promise<void> {
    for (let walk = waiting.shift(); walk && !signal.aborted; walk = waiting.shift()) {
      const own = (going = walk);
      await runWalk(own, {
        takeStep: (task) => takeStep(task, own.asked, signal),
        record: (event) => record(own, event),
        ...{ now, retryAfterMs, signal },
      }).catch((err: unknown) => log.error({ err, walk: own.id }, 'A walk broke off'));
      going = null;
    }
  }

  /** @throws GraphQLError TOO_MANY_WALKS */
  function checkIsFree(): void {
    if (waiting.length >= mostWaiting) {
      throw queryError(
        'TOO_MANY_WALKS',
        'Other walks are waiting already. Ask again in some minutes, or follow one that goes on.',
        'Ya hay otros recorridos en espera. Pida el suyo en unos minutos, o siga uno que esté en curso.',
      );
    }
  }

  function enqueue(walk: Walk): void {
    waiting.push(walk);
    if (!going) run = goOn();
  }

  function begin(asked: WalkArguments): Walk {
    const walk = new Walk({ id: randomUUID(), asked, startedAt: now().toISOString() });
    checkIsFree();
    journals.begin(walk);
    walks.set(walk.id, walk);
    enqueue(walk);
    for (const { id, endedAt } of walks.values()) {
      if (walks.size <= mostKept) break;
      if (endedAt === null) continue;
      walks.delete(id);
      journals.remove(id);
    }
    return walk;
  }

  /** What was dark may be back. */
  function resumeIfMissed(walk: Walk): void {
    if (walk.endedAt === null || walk.missed.length === 0) return;
    if (now().getTime() - Date.parse(walk.endedAt) < resumeAfterMs) return;
    checkIsFree();
    record(walk, { event: 'RETRY' });
    enqueue(walk);
  }

  return {
    join(asked, maxAgeSeconds) {
      const same = [...walks.values()].findLast((walk) => areEqual(walk.asked, asked));
      const oldest = now().getTime() - maxAgeSeconds * 1000;
      if (!same || (same.endedAt !== null && Date.parse(same.endedAt) < oldest))
        return begin(asked);
      resumeIfMissed(same);
      return same;
    },
    byId: (id) => walks.get(id) ?? null,
    isGoing: (walk) => walk === going,
    async close() {
      stopping.abort();
      await run;
    },
  };
}

function areEqual(a: WalkArguments, b: WalkArguments): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
