import type { FailureCode } from '../../specs/outcomes.ts';
import type { Order } from '../../specs/order.ts';
import { ShardFailure } from '../clients/shard-failure.ts';
import type { Shard } from '../registry.ts';
import { hasRow, takeInOrder, type Pick, type Run } from './merge.ts';
import type { ShardPage } from './shard-answer.ts';

export interface PageWanted {
  order: Order;
  first: number;
  /** The sort key after which the page begins. */
  after: string | null;
}

/** What is asked of one shard at a time. */
export interface PageRequest {
  first: number;
  after: string | null;
  /** Only the first time: a refill brings rows and nothing else. */
  wantCoverage: boolean;
}

/** How many records a shard holds, as far as is known. It only decides how much is asked at a time. */
export type HeldBy = (shard: Shard) => number | null;

/** @throws ShardFailure */
export type AskShard = (shard: Shard, request: PageRequest) => Promise<ShardPage>;

/** One shard's part in a page: the rows it has delivered so far, and how it went. */
export interface Lane extends Run {
  readonly shard: Shard;
  readonly keys: string[];
  readonly columns: Map<string, unknown[]>;
  told: ShardPage['told'];
  /** The shard has more rows than these. */
  hasNext: boolean;
  /** Why the shard stopped delivering; null while all is well. */
  failure: FailureCode | null;
  /** Before this moment there is no use in asking the shard again. */
  retryAfter: string | null;
  tookMs: number;
}

export interface GatheredPage {
  lanes: Lane[];
  rows: Pick<Lane>[];
  hasNext: boolean;
}

/**
 * One page over all shards: asks each for about as many rows as it will contribute, merges, and goes
 * back only to those whose rows are used up before the page is full. A shard that fails leaves the
 * page with what it delivered before.
 */
export async function gatherPage(
  shards: readonly Shard[],
  wanted: PageWanted,
  heldBy: HeldBy,
  ask: AskShard,
): Promise<GatheredPage> {
  const lanes = shards.map(openLane);
  const rows: Pick<Lane>[] = [];
  const shareOf = fairShares(shards, wanted.first, heldBy);
  await fillAll(
    lanes,
    ({ shard }) => ({ first: shareOf(shard), after: wanted.after, wantCoverage: true }),
    ask,
  );
  while (rows.length < wanted.first) {
    const missing = wanted.first - rows.length;
    await fillAll(lanes.filter(isUsedUp), (lane) => refill(lane, missing), ask);
    const taken = takeInOrder(lanes, missing, wanted.order);
    if (taken.length === 0) break;
    rows.push(...taken);
  }
  return { lanes, rows, hasNext: lanes.some((lane) => hasRow(lane) || lane.hasNext) };
}

/**
 * What each shard is likely to contribute to a page, and a little more than one standard deviation (of
 * a Poisson distribution) on top: rows asked for in vain cost as much as a second round now and then.
 * A shard of unknown size counts as an average one.
 */
function fairShares(
  shards: readonly Shard[],
  first: number,
  heldBy: HeldBy,
): (shard: Shard) => number {
  const known = shards.map(heldBy).filter((held) => held !== null);
  const total = known.reduce((sum, held) => sum + held, 0);
  const average = total > 0 ? total / known.length : 1;
  const allHeld = total + average * (shards.length - known.length);
  return (shard) => {
    const expected = (first * (heldBy(shard) ?? average)) / Math.max(allHeld, average);
    return Math.min(first, Math.ceil(expected + 1.2 * Math.sqrt(expected) + 1.5));
  };
}

/** A shard whose rows are used up is likely to contribute more than was expected: ask for double. */
function refill(lane: Lane, missing: number): PageRequest {
  const first = Math.min(missing, 2 * lane.keys.length);
  return { first, after: lane.keys.at(-1)!, wantCoverage: false };
}

function openLane(shard: Shard): Lane {
  const columns = new Map<string, unknown[]>();
  return {
    shard,
    keys: [],
    next: 0,
    columns,
    told: null,
    hasNext: false,
    failure: null,
    retryAfter: null,
    tookMs: 0,
  };
}

function isUsedUp(lane: Lane): boolean {
  return lane.hasNext && !hasRow(lane);
}

async function fillAll(
  lanes: readonly Lane[],
  requestFor: (lane: Lane) => PageRequest,
  ask: AskShard,
): Promise<void> {
  await Promise.all(lanes.map((lane) => fill(lane, requestFor(lane), ask)));
}

async function fill(lane: Lane, request: PageRequest, ask: AskShard): Promise<void> {
  const startedAt = performance.now();
  try {
    const page = await ask(lane.shard, request);
    lane.keys.push(...page.keys);
    for (const [key, column] of page.columns) append(lane.columns, key, column);
    lane.hasNext = page.hasNext;
    lane.told ??= page.told;
  } catch (error) {
    if (!(error instanceof ShardFailure)) throw error;
    lane.failure = error.code;
    lane.retryAfter = error.retryAfter;
    lane.hasNext = false;
  }
  lane.tookMs += performance.now() - startedAt;
}

function append(columns: Map<string, unknown[]>, key: string, column: unknown[]): void {
  const existing = columns.get(key);
  if (existing) existing.push(...column);
  else columns.set(key, column);
}
