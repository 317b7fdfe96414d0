import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import { sourceIdOfRecord } from '../../../specs/ids.ts';
import {
  bySurest,
  type MatchAnswer,
  type MatchedSource,
  type MatchesOfOne,
  type MatchRequest,
} from '../../../specs/matching/wire.ts';
import { nothingTold, sourceError } from '../../../specs/outcomes.ts';
import type { Registry } from '../../registry.ts';
import { placeOf, unconnectedOutcome, type Outcome } from '../../shards/outcomes.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import type { StateAccess, Told } from '../ask-state.ts';
import { askStateForMatches } from './ask-state-for-matches.ts';
import type { NationalNames } from './national-names.ts';
import { sumIfAll } from './sum-if-all.ts';

/** What asking for matches needs beside the way to the states. */
export interface MatchAccess extends StateAccess {
  names: NationalNames;
}

export interface MatchQuestion extends Omit<MatchRequest, 'system' | 'among' | 'names'> {
  systems: readonly System[];
  states: readonly StateCode[];
}

/** One request to one state, and what came of it. */
export interface Lane {
  system: System;
  told: Told<MatchAnswer>;
}

/** What all states found of one who was asked for; what one of them did not count is null. */
export interface MergedMatches extends Omit<MatchesOfOne, 'exactNames' | 'leftOut'> {
  exactNames: number | null;
  leftOut: number | null;
}

/** In the order in which they were asked for. */
export interface FoundMatches {
  people: readonly MergedMatches[];
  companies: readonly MergedMatches[];
}

export interface MatchedInStates extends FoundMatches {
  lanes: Lane[];
}

/** Who of these people and companies is in the records of the states, each state asked once for each system. */
export async function matchInStates(
  { systems, states, ...subjects }: MatchQuestion,
  access: MatchAccess,
  query: QueryContext,
): Promise<MatchedInStates> {
  const names = await access.names.of(subjects.people, subjects.companies);
  const among = amongAll(access);
  const lanes = await Promise.all(
    systems.flatMap((system) => {
      const request = { system, ...subjects, among, ...(names && { names }) };
      return states.map(async (state): Promise<Lane> => ({
        system,
        told: await askStateForMatches(state, request, access, query),
      }));
    }),
  );
  const merge = (pick: (answer: MatchAnswer) => MatchesOfOne) =>
    mergeOne(lanes.flatMap(({ told: { page } }) => (page ? [pick(page)] : [])));
  return {
    people: subjects.people.map((_, index) => merge((answer) => answer.people[index]!)),
    companies: subjects.companies.map((_, index) => merge((answer) => answer.companies[index]!)),
    lanes,
  };
}

/**
 * How many records the larger of the nation's registers has, wherever is looked: a pair scores the same, whichever
 * question finds it. A state that has not told yet how many it holds is not counted.
 */
function amongAll({ registry, heldBy }: StateAccess): number {
  const heldOf = (system: System) =>
    [...registry.shards.values()].reduce((sum, shard) => sum + (heldBy(shard, system) ?? 0), 0);
  return Math.max(...everySystem.map(heldOf));
}

export const everySystem: readonly System[] = ['S2', 'S3'];

function mergeOne(told: readonly MatchesOfOne[]): MergedMatches {
  return {
    matches: told.flatMap(({ matches }) => matches).toSorted(bySurest),
    exactNames: sumIfAll(told.map(({ exactNames }) => exactNames)),
    leftOut: sumIfAll(told.map(({ leftOut }) => leftOut)),
    compared: told.reduce((total, { compared }) => total + compared, 0),
    isCut: told.some(({ isCut }) => isCut),
  };
}

/** States that answered, and whose connectors do not count what they leave out. */
export function uncountedIn(lanes: readonly Lane[]): StateCode[] {
  const uncounted = lanes.filter(({ told: { page } }) =>
    [...(page?.people ?? []), ...(page?.companies ?? [])].some(
      ({ exactNames, leftOut }) => exactNames === undefined || leftOut === undefined,
    ),
  );
  return [...new Set(uncounted.map(({ told: { state } }) => state))];
}

/** Each source of the system, once: a state that is dark has not said that nobody is there. */
export function outcomesOf({ system, told }: Lane, registry: Registry): Outcome[] {
  const { state, page, failure, tookMs } = told;
  return outcomesOfState(state, system, registry, (id) => {
    const said = page?.sources.find((source) => source.id === id);
    return said
      ? { ...outcomeOf(said), tookMs, returned: returnedOf(id, page!) }
      : { ...nothingTold(failure ?? 'NOT_SERVED'), tookMs, returned: 0 };
  });
}

/** One outcome for each source that a state has of a system, or one for the state that has none. */
export function outcomesOfState(
  state: StateCode,
  system: System,
  registry: Registry,
  outcome: (sourceId: string) => Omit<Outcome, 'source' | 'state' | 'system'>,
): Outcome[] {
  const sources = (registry.shards.get(state)?.sources ?? []).filter(
    (source) => source.system === system,
  );
  if (sources.length === 0) return [unconnectedOutcome(state, system)];
  return sources.map((source) => {
    const { tookMs, ...told } = outcome(source.id);
    return { ...placeOf(source), ...told, tookMs: Math.round(tookMs) };
  });
}

/** What a source is worth, as its connector tells it. */
export function outcomeOf({ status, code, asOf, records }: Omit<MatchedSource, 'id' | 'nameless'>) {
  return {
    status,
    asOf,
    total: records,
    undetermined: 0,
    quarantined: null,
    fileRemarks: null,
    lastSuccessAt: null,
    retryAfter: null,
    error: code === null ? null : sourceError(code),
  };
}

function returnedOf(id: string, { people, companies }: MatchAnswer): number {
  const matches = [...people, ...companies].flatMap((one) => one.matches);
  return matches.filter((match) => sourceIdOfRecord(match.id) === id).length;
}
