import { coverageOf, type CoverageOf } from '../../specs/coverage.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { Store } from '../store/store.ts';
import type { ConnectionArguments } from '../../specs/arguments.ts';
import type { AskedSources } from './asked-sources.ts';
import { judgeLive, judgeReplica, type LiveReading } from './judge.ts';
import { nothingFrom, outcomeOf, type Outcome } from './outcomes.ts';
import type { RequestContext } from './request-context.ts';

/** What was asked for, and what came of it. */
export interface AskedPage {
  args: ConnectionArguments;
  system: System;
  asked: AskedSources;
  /** How their services were asked; null where only their replicas were. */
  live: LiveReading | null;
  /** Null when the store failed. */
  answer: Answered | null;
  tookMs: number;
}

/** What a store answered. */
export interface Answered {
  /** The sources of the rows on the page, one for each row. */
  sourceIds(): readonly string[];
  /** How much there is of each source, over all pages. */
  totals(store: Store): ReadonlyMap<string, number>;
  /** Of how many records of each source it is unknown whether they are asked for; where none, left out. */
  undetermined(store: Store): ReadonlyMap<string, number>;
  /** Whether a source ever published what is needed to answer. */
  canAnswer(store: Store, sourceId: string): boolean;
  /** The moment as of which it was asked; null for now. */
  asOf: string | null;
}

/** The coverage of a page: each source asked, exactly once, whatever became of it. */
export function coverageOfPage(asked: AskedPage, context: RequestContext): CoverageOf<Outcome> {
  const { args, system, answer, tookMs } = asked;
  const { served, notServed } = asked.asked;
  const place = { state: context.served.state, system, tookMs };
  const judged = answer && context.askStore((store) => judge(asked, answer, store, context.now()));
  const outcomes =
    judged?.outcomes ??
    served.map((source) => {
      const returned = answer ? returnedBy(source.id, answer) : 0;
      return nothingFrom({ ...place, source, returned }, 'STORE_FAILED');
    });
  const unknown = Array.from({ length: notServed }, () =>
    nothingFrom({ ...place, source: null, returned: 0 }, 'NOT_SERVED'),
  );
  const found = answer?.sourceIds().length || args.after || judged?.anyMatch;
  return coverageOf([...outcomes, ...unknown], Boolean(found));
}

function judge(
  { args, system, asked, live, tookMs }: AskedPage,
  answer: Answered,
  store: Store,
  current: Date,
): { outcomes: Outcome[]; anyMatch: boolean } {
  const totals = answer.totals(store);
  const undeterminedOf = answer.undetermined(store);
  // A replica of the past is as old as it was then.
  const now = answer.asOf === null ? current : new Date(answer.asOf);
  const outcomes = asked.served.map((source) => {
    const total = totals.get(source.id)!;
    const undetermined = undeterminedOf.get(source.id) ?? 0;
    if (!answer.canAnswer(store, source.id) && undetermined > 0) {
      const place = { source, state: source.state, system, tookMs, returned: 0 };
      return { ...nothingFrom(place, 'UNSUPPORTED_FILTER'), undetermined };
    }
    const history = store.history(source.id, answer.asOf);
    const { sweepEverySeconds } = source;
    const maxAgeSeconds = args.maxAgeSeconds ?? null;
    const judgement = live
      ? judgeLive(history, live, source)
      : judgeReplica(history, { now, maxAgeSeconds, sweepEverySeconds });
    const returned = returnedBy(source.id, answer);
    return outcomeOf(source, history, judgement, { returned, total, undetermined, tookMs });
  });
  return { outcomes, anyMatch: [...totals.values()].some((total) => total > 0) };
}

function returnedBy(sourceId: string, { sourceIds }: Answered): number {
  return sourceIds().filter((id) => id === sourceId).length;
}
