import type { SourceOutcome } from '../../specs/graphql/network.generated.ts';
import { worded } from '../../specs/file-remarks.ts';
import { nothingTold, sourceError, type FailureCode } from '../../specs/outcomes.ts';
import type { SourceHistory } from '../store/store.ts';
import type { Judgement } from './judge.ts';
import type { ServedSource, ServedState } from './served-state.ts';

/** A source's outcome as the SDL has it, with our own form of a source. */
export type Outcome = Omit<SourceOutcome, 'source' | 'state'> & {
  source: ServedSource | null;
  state: ServedState['state'];
};

/** What a source gave to one page. `total` and `undetermined` count the records of its replica. */
export interface Given {
  returned: number;
  total: number;
  undetermined: number;
  tookMs: number;
}

const undeterminedAnswer: Judgement = { status: 'INVALID_DATA', code: 'UNDETERMINED_RECORDS' };

/** The outcome of a source whose replica could be asked. */
export function outcomeOf(
  source: ServedSource,
  history: SourceHistory,
  replica: Judgement,
  { returned, total, undetermined, tookMs }: Given,
): Outcome {
  const { status, code }: Judgement =
    replica.status === 'ANSWERED' && undetermined > 0 ? undeterminedAnswer : replica;
  // A replica that lacks records cannot tell how many match.
  const isWhole = replica.status === 'ANSWERED' || replica.status === 'STALE';
  return {
    source,
    state: source.state,
    system: source.system,
    status,
    tookMs,
    asOf: history.asOf,
    returned,
    total: isWhole ? total : null,
    undetermined: isWhole ? undetermined : null,
    quarantined: history.last?.quarantined ?? null,
    fileRemarks: worded(history.fileRemarks ?? null),
    lastSuccessAt: history.lastSuccessAt,
    retryAfter: history.last?.retryAfter ?? null,
    error: code && sourceError(code),
  };
}

/** The outcome of a source that could not be asked, or not to the end. */
export function nothingFrom(
  place: Pick<Outcome, 'source' | 'state' | 'system' | 'returned' | 'tookMs'>,
  code: FailureCode,
): Outcome {
  const nothing = nothingTold(code);
  return { ...place, ...nothing, ...(place.returned > 0 && { status: 'TRUNCATED' }) };
}
