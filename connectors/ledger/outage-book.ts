import type { Entry, SweepMark } from '../../specs/ledger.ts';
import type { Outage } from '../../specs/outages.ts';

/** Beyond these the oldest that are closed are in the ledger alone. */
const maxOutages = 2_000;

export interface LossesTold {
  /** Of how many. */
  count: number;
  told: number;
  parts: number;
  lastId: string;
}

/** What the entries of a ledger add up to. */
export interface OutageBook {
  /** Takes note of the next entry. */
  note(entry: Entry): void;
  /** The outage that a source is in. */
  current(source: string): Outage | null;
  /** All outages of a source that it has returned from, the oldest first. */
  past(source: string): Outage[];
  /** The outages of all sources, the newest first. */
  all(): Outage[];
  /** The sweep that the last entry on a source follows from. */
  lastSweep(source: string): SweepMark | null;
  /** When the last store was put aside and another one took its place, perhaps one of long before. */
  storeReplacedAt(): string | null;
  /** What is told of the records that this sweep lost; null when nothing is. */
  lossesTold(source: string, sweep: SweepMark): LossesTold | null;
}

export function createOutageBook(): OutageBook {
  const outages = new Map<string, Outage>();
  const sweeps = new Map<string, { mark: SweepMark; losses: LossesTold | null }>();
  const of = (source: string) => [...outages.values()].filter((outage) => outage.source === source);

  const lossesTold = (source: string, sweep: SweepMark) => {
    const last = sweeps.get(source);
    return last && isSame(last.mark, sweep) ? last.losses : null;
  };

  let storeReplacedAt: string | null = null;

  return {
    note(entry) {
      if (entry.kind === 'STORE_SET_ASIDE') storeReplacedAt = entry.at;
      if (entry.kind === 'COVERAGE_LOST') {
        const { source, sweep: mark, count, ids, part: parts } = entry;
        const told = (lossesTold(source, mark)?.told ?? 0) + ids.length;
        sweeps.set(source, { mark, losses: { count, told, parts, lastId: ids.at(-1)! } });
      }
      if (!('outage' in entry)) return;
      const { source, sweep: mark } = entry;
      if (mark) sweeps.set(source, { mark, losses: lossesTold(source, mark) });
      const outage = changed(outages.get(entry.outage), entry);
      if (outage) outages.set(entry.outage, outage);
      if (isEnd(entry) && outages.size > maxOutages) forgetOldest(outages);
    },
    current: (source) => of(source).findLast(({ status }) => status === 'OPEN') ?? null,
    past: (source) => of(source).filter(({ status }) => status !== 'OPEN'),
    all: () => [...outages.values()].reverse(),
    lastSweep: (source) => sweeps.get(source)?.mark ?? null,
    storeReplacedAt: () => storeReplacedAt,
    lossesTold,
  };
}

type OutageEntry = Extract<Entry, { outage: string }>;

/** An outage after one of its entries; nothing where the entry that opened it is not there. */
function changed(outage: Outage | undefined, entry: OutageEntry): Outage | undefined {
  if (entry.kind === 'OUTAGE_OPENED') {
    const { outage: id, source, from, cause, lastGoodAt } = entry;
    return { ...justOpened, id, source, from, causes: [cause], lastGoodAt };
  }
  if (!outage) return undefined;
  switch (entry.kind) {
    case 'OUTAGE_CAUSE':
      return { ...outage, causes: [...outage.causes, entry.cause] };
    case 'OUTAGE_RETURNED': {
      const { to, recovered, heldBefore, heldAfter, reportedTotal } = entry;
      const totals = { recovered, heldBefore, heldAfter, reportedTotal };
      return { ...outage, status: 'RETURNED', to, ...totals };
    }
    case 'OUTAGE_RECOVERED':
      return { ...outage, recovered: entry.recovered };
    case 'OUTAGE_UNACCOUNTED': {
      const { unaccounted, estimated, ids } = entry;
      return { ...outage, unaccounted, estimated, ids };
    }
    case 'OUTAGE_WITHDRAWN': {
      const { unaccounted: records, by, reason, at: closedAt } = entry;
      return {
        ...outage,
        ...settled,
        status: 'CLOSED',
        closedAt,
        withdrawn: { records, by, reason },
      };
    }
    case 'OUTAGE_CLOSED':
      return { ...outage, ...settled, status: 'CLOSED', closedAt: entry.at };
  }
}

const settled = { unaccounted: 0, estimated: false, ids: [] } satisfies Partial<Outage>;

const justOpened = {
  status: 'OPEN',
  to: null,
  closedAt: null,
  recovered: 0,
  heldBefore: null,
  heldAfter: null,
  reportedTotal: null,
  unaccounted: null,
  estimated: false,
  ids: [],
  withdrawn: null,
} satisfies Partial<Outage>;

function forgetOldest(outages: Map<string, Outage>): void {
  const oldest = [...outages.values()].find(({ status }) => status === 'CLOSED');
  if (oldest) outages.delete(oldest.id);
}

function isEnd({ kind }: Entry): boolean {
  return kind === 'OUTAGE_CLOSED' || kind === 'OUTAGE_WITHDRAWN';
}

function isSame(a: SweepMark, b: SweepMark): boolean {
  return a.number === b.number && a.startedAt === b.startedAt;
}
