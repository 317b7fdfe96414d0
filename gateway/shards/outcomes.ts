import { stateByCode } from '../../specs/catalogues/states.ts';
import { coverageOf, type CoverageOf } from '../../specs/coverage.ts';
import type { SourceOutcome, StateCode, System } from '../../specs/graphql/network.generated.ts';
import { worded } from '../../specs/file-remarks.ts';
import { recordIdIn } from '../../specs/order.ts';
import { nothingTold, sourceError } from '../../specs/outcomes.ts';
import type { RegisteredSource, Shard } from '../registry.ts';
import type { GatheredPage, Lane } from './gather.ts';

/** Which sources a query asks: those of the shards chosen, and the states where there are none. */
export interface Asked {
  system: System;
  shards: Shard[];
  unconnected: StateCode[];
  /** Global ids; null when all sources are asked. */
  sourceIds: ReadonlySet<string> | null;
}

/** A source's outcome as plain data, ready to be projected. */
export type Outcome = Omit<SourceOutcome, 'source' | 'state'> & {
  source: (Omit<RegisteredSource, 'state'> & { state: NamedState }) | null;
  state: NamedState;
};

interface NamedState {
  code: StateCode;
  name: string;
}

/** The coverage of a gathered page: each source asked, exactly once, whatever became of it. */
export function coverageOfPage(
  page: GatheredPage,
  asked: Asked,
  after: string | null,
): CoverageOf<Outcome> {
  const returned = countReturned(page);
  const outcomes = [
    ...page.lanes.flatMap((lane) => laneOutcomes(lane, asked, returned)),
    ...asked.unconnected.map((state) => unconnectedOutcome(state, asked.system)),
  ];
  const found =
    page.rows.length > 0 ||
    after !== null ||
    outcomes.some(({ total }) => (total ?? 0) > 0) ||
    page.lanes.some(({ told }) => told?.verdict === 'PARTIAL');
  return coverageOf(outcomes, found);
}

/** A sort key tells its record's id, and the id names its source. */
function countReturned({ rows }: GatheredPage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { run, row } of rows) {
    const sourceId = sourceIdIn(run.keys[row]!);
    counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  }
  return counts;
}

function sourceIdIn(sortKey: string): string {
  const [state, , sourceKey] = recordIdIn(sortKey).split('.', 3);
  return `${state}.${sourceKey}`;
}

function laneOutcomes(lane: Lane, asked: Asked, returned: ReadonlyMap<string, number>): Outcome[] {
  const told = new Map(
    (lane.told?.sources ?? []).flatMap((said) => (said.source ? [[said.source.id, said]] : [])),
  );
  return askedSources(lane, asked).map((source) => {
    const said = told.get(source.id);
    const outcome = {
      ...placeOf(source),
      tookMs: Math.round(lane.tookMs),
      returned: returned.get(source.id) ?? 0,
      ...nothingTold(lane.failure ?? 'NOT_SERVED'),
      retryAfter: lane.retryAfter,
    };
    if (!said) return outcome;
    // Delivered at first and failed on the way: what is on the page is a part of what there is.
    if (lane.failure) return { ...outcome, status: 'TRUNCATED', asOf: said.asOf };
    const { source: _, error, undetermined = null, fileRemarks = null, ...rest } = said;
    return {
      ...{ ...outcome, ...rest, undetermined, fileRemarks: worded(fileRemarks) },
      error: error && sourceError(error.code),
    };
  });
}

/** Registered sources, and those that the connector has and the registry does not know yet. */
function askedSources(lane: Lane, { system, sourceIds }: Asked): RegisteredSource[] {
  const { state, sources } = lane.shard;
  const registered = sources.filter(
    (source) => source.system === system && (sourceIds?.has(source.id) ?? true),
  );
  const known = new Set(sources.map(({ id }) => id));
  const discovered = (lane.told?.sources ?? []).flatMap(({ source }) =>
    source && !known.has(source.id) ? [{ ...source, state, system }] : [],
  );
  return [...registered, ...discovered];
}

/** Of a state that has no source of the system. */
export function unconnectedOutcome(code: StateCode, system: System): Outcome {
  const place = { source: null, state: namedState(code), system };
  return { ...place, tookMs: 0, returned: 0, ...nothingTold('NO_CONNECTOR') };
}

export function placeOf({ state: code, ...source }: RegisteredSource) {
  const state = namedState(code);
  return { source: { ...source, state }, state, system: source.system };
}

function namedState(code: StateCode): NamedState {
  return { code, name: stateByCode(code).name };
}
