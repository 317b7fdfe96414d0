import type { Logger } from 'pino';
import { createJournals, noJournals } from './journals.ts';
import { createWalks, type Walks } from './keep-walks.ts';
import { takeStep, type StepAccess } from './take-step.ts';
import { emptyStep } from './walk.ts';

/** Long enough for a connector to have been started again. */
const retryAfterMs = 10_000;

/** The walks of a gateway, those that its journals tell of among them. */
export function openWalks(folder: string | null, access: StepAccess, log: Logger): Walks {
  return createWalks({
    journals: folder === null ? noJournals : createJournals(folder, log),
    async takeStep(task, asked, signal) {
      const query = { requestId: 'walk', purpose: 'QUERY' as const, signal, deadlineAt: Infinity };
      try {
        return await takeStep(task, asked, access, query);
      } catch (err) {
        if (!signal.aborted) log.error({ err, state: task.state }, 'A step of a walk failed');
        return emptyStep(task, 'INTERNAL');
      }
    },
    now: () => new Date(),
    ...{ retryAfterMs, log },
  });
}
