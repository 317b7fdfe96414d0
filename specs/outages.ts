import type { OutageStatus } from './graphql/network.generated.ts';
import type { FailureCode } from './outcomes.ts';

/**
 * A time in which a source did not deliver, as the ledger of its state tells it. OPEN: it does not deliver.
 * RETURNED: its register was read whole again, and not all is accounted for. CLOSED: all is.
 */
export interface Outage {
  /** The source and the moment of `from`. */
  id: string;
  source: string;
  status: OutageStatus;
  from: string;
  /** The beginning of the sweep that read the register whole again. */
  to: string | null;
  closedAt: string | null;
  /** Why it did not deliver: every reason once, the first one first. */
  causes: FailureCode[];
  lastGoodAt: string | null;
  /** Records that are dated within it and came after it began. */
  recovered: number;
  /** Records held before it, and at its end; null where nothing was ever read whole, or while it is open. */
  heldBefore: number | null;
  heldAfter: number | null;
  /** Rows that the source said it had at its end; null when it said nothing. */
  reportedTotal: number | null;
  /** How many records the source has not delivered as far as one can tell; null while it is open. */
  unaccounted: number | null;
  /** Whether that rests on how much the source published before. */
  estimated: boolean;
  /** The first of the records that were there before and did not come back. */
  ids: string[];
  /** What closed it, where the state says that records were withdrawn; connectors of before do not tell. */
  withdrawn?: Withdrawal | null;
}

/** That records which were unaccounted for were withdrawn on purpose. */
export interface Withdrawal {
  records: number;
  /** The office or role that says so. */
  by: string;
  reason: string;
}

/** So long may be what a state says of a withdrawal. */
export const withdrawalLimits = {
  by: { min: 3, max: 100 },
  reason: { min: 10, max: 500 },
} as const;

/** A part of the outages of a state, the newest first: what `GET /{state}/outages` answers. */
export interface OutagePage {
  outages: Outage[];
  hasNext: boolean;
}

/** The place of an outage in that order, which pages are read on from: the greatest comes first. */
export function placeOf({ from, id }: Pick<Outage, 'from' | 'id'>): string {
  return `${from} ${id}`;
}

/** Most outages that are read at once. */
export const maxOutagesAtOnce = 100;
