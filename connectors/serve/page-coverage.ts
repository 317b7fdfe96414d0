import { coverageOf, type CoverageOf } from '../../specs/coverage.ts';
import type { RecordPage, RecordQuery, Store } from '../store/store.ts';
import type { ConnectionArguments } from './arguments.ts';
import type { AskedSources } from './asked-sources.ts';
import { judgeReplica } from './judge.ts';
import { nothingFrom, outcomeOf, type Outcome } from './outcomes.ts';
import type { RequestContext } from './request-context.ts';

/** A page, and what was asked for. */
export interface AskedPage {
  args: ConnectionArguments;
  asked: AskedSources;
  query: RecordQuery;
  /** Null when the store failed. */
  page: RecordPage | null;
  tookMs: number;
}

/** The coverage of a page: each source asked, exactly once, whatever became of it. */
export function coverageOfPage(asked: AskedPage, context: RequestContext): CoverageOf<Outcome> {
  const { served, notServed } = asked.asked;
  const { state } = context.served;
  const { system } = asked.query;
  const judged =
    asked.page && context.askStore((store) => judge(asked, asked.page!, store, context.now()));
  const outcomes =
    judged?.outcomes ??
    served.map((source) => nothingFrom({ source, state, system }, 'STORE_FAILED', asked.tookMs));
  for (let i = 0; i < notServed; i++) {
    outcomes.push(nothingFrom({ source: null, state, system }, 'NOT_SERVED', asked.tookMs));
  }
  return coverageOf(outcomes, judged?.found ?? false);
}

function judge(
  { args, asked, query, tookMs }: AskedPage,
  page: RecordPage,
  store: Store,
  now: Date,
) {
  const returned = Map.groupBy(page.rows, ({ stored }) => stored.sourceId);
  const totals = store.counts(query);
  const outcomes = asked.served.map((source) => {
    const history = store.history(source.id);
    const { sweepEverySeconds } = source;
    const maxAgeSeconds = args.maxAgeSeconds ?? null;
    const judgement = judgeReplica(history, { now, maxAgeSeconds, sweepEverySeconds });
    return outcomeOf(source, history, judgement, {
      returned: returned.get(source.id)?.length ?? 0,
      total: totals.get(source.id)!,
      tookMs,
    });
  });
  const onAnyPage = [...totals.values()].some((total) => total > 0);
  return { outcomes, found: page.rows.length > 0 || onAnyPage || (args.after ?? null) !== null };
}
