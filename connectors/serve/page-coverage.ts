import { coverageOf, type CoverageOf } from '../../specs/coverage.ts';
import type { System } from '../../specs/graphql/network.generated.ts';
import type { RecordPage, RecordQuery, Store } from '../store/store.ts';
import type { ConnectionArguments } from '../../specs/arguments.ts';
import type { AskedSources } from './asked-sources.ts';
import { judgeLive, judgeReplica, type LiveReading } from './judge.ts';
import { nothingFrom, outcomeOf, type Outcome } from './outcomes.ts';
import type { RequestContext } from './request-context.ts';

/** A page, and what was asked for. */
export interface AskedPage {
  args: ConnectionArguments;
  system: System;
  asked: AskedSources;
  /** How their services were asked; null where only their replicas were. */
  live: LiveReading | null;
  /** What was asked of the sources that can answer, and the page; null when the store failed. */
  answer: { query: RecordQuery; page: RecordPage } | null;
  tookMs: number;
}

/** The coverage of a page: each source asked, exactly once, whatever became of it. */
export function coverageOfPage(asked: AskedPage, context: RequestContext): CoverageOf<Outcome> {
  const { args, system, answer, tookMs } = asked;
  const { served, notServed } = asked.asked;
  const page = answer?.page;
  const place = { state: context.served.state, system, tookMs };
  const judged =
    answer &&
    context.askStore((store) => judge(asked, answer, store, nowOf(answer.query, context)));
  const outcomes =
    judged?.outcomes ??
    served.map((source) => {
      const returned = page ? returnedBy(source.id, page) : 0;
      return nothingFrom({ ...place, source, returned }, 'STORE_FAILED');
    });
  const unknown = Array.from({ length: notServed }, () =>
    nothingFrom({ ...place, source: null, returned: 0 }, 'NOT_SERVED'),
  );
  const found = page?.rows.length || args.after || judged?.anyMatch;
  return coverageOf([...outcomes, ...unknown], Boolean(found));
}

/** A replica of the past is as old as it was then. */
function nowOf({ asOf }: RecordQuery, context: RequestContext): Date {
  return asOf ? new Date(asOf) : context.now();
}

function judge(
  { args, system, asked, live, tookMs }: AskedPage,
  { query, page }: NonNullable<AskedPage['answer']>,
  store: Store,
  now: Date,
): { outcomes: Outcome[]; anyMatch: boolean } {
  const totals = store.counts(query);
  const outcomes = asked.served.map((source) => {
    const total = totals.get(source.id);
    if (total === undefined) {
      const place = { source, state: source.state, system, tookMs, returned: 0 };
      return nothingFrom(place, 'UNSUPPORTED_FILTER');
    }
    const history = store.history(source.id, query.asOf);
    const { sweepEverySeconds } = source;
    const maxAgeSeconds = args.maxAgeSeconds ?? null;
    const judgement = live
      ? judgeLive(history, live, source)
      : judgeReplica(history, { now, maxAgeSeconds, sweepEverySeconds });
    const returned = returnedBy(source.id, page);
    return outcomeOf(source, history, judgement, { returned, total, tookMs });
  });
  return { outcomes, anyMatch: [...totals.values()].some((total) => total > 0) };
}

function returnedBy(sourceId: string, { rows }: RecordPage): number {
  return rows.filter(({ stored }) => stored.sourceId === sourceId).length;
}
