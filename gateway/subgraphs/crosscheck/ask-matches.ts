import { badUserInput } from '../../../specs/arguments.ts';
import { coverageOf } from '../../../specs/coverage.ts';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId, sourceIdOf } from '../../../specs/ids.ts';
import type { WrittenCompany } from '../../../specs/matching/match-companies.ts';
import type { WrittenPersonName } from '../../../specs/matching/person-name.ts';
import {
  bySurest,
  maxMatched,
  type FoundMatch,
  type MatchAnswer,
  type MatchedSource,
  type MatchesOfOne,
  type MatchRequest,
} from '../../../specs/matching/wire.ts';
import { nothingTold, sourceError } from '../../../specs/outcomes.ts';
import type { RegisteredSource } from '../../registry.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { placeOf, unconnectedOutcome, type Outcome } from '../../shards/outcomes.ts';
import { askState, type StateAccess, type Told } from '../ask-state.ts';
import { readMatches } from './read-matches.ts';

/** The arguments of `match`. */
export interface MatchArguments {
  people?: readonly WrittenPersonName[] | null;
  companies?: readonly WrittenCompany[] | null;
  systems?: readonly System[] | null;
  states?: readonly StateCode[] | null;
  minBand: MatchRequest['leastBand'];
}

const everySystem: readonly System[] = ['S2', 'S3'];

/** One request to one state, and what came of it. */
interface Lane {
  system: System;
  told: Told<MatchAnswer>;
}

/**
 * Who of these people and companies is in the records of the states, each state asked once for each system.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function askMatches(asked: MatchArguments, access: StateAccess, query: QueryContext) {
  const people = asked.people ?? [];
  const companies = asked.companies ?? [];
  checkArguments(people, companies);
  const states = new Set(asked.states ?? access.registry.stateCodes);
  const systems = new Set(asked.systems ?? everySystem);
  const lanes = await Promise.all(
    [...states].flatMap((state) =>
      [...systems].map(async (system): Promise<Lane> => {
        const request = { system, people, companies, leastBand: asked.minBand };
        const told = await askState(
          state,
          { path: '/matches', body: JSON.stringify(request) },
          (answer) => readMatches(answer, state, request),
          access,
          query,
        );
        return { system, told };
      }),
    ),
  );
  const merge = (pick: (answer: MatchAnswer) => MatchesOfOne) =>
    mergeOne(lanes.flatMap(({ told: { page } }) => (page ? [pick(page)] : [])));
  const merged = {
    people: people.map((_, index) => merge((answer) => answer.people[index]!)),
    companies: companies.map((_, index) => merge((answer) => answer.companies[index]!)),
  };
  const found = [...merged.people, ...merged.companies].some(({ matches }) => matches.length > 0);
  const outcomes = lanes.flatMap((lane) => outcomesOf(lane, access));
  return { ...merged, coverage: coverageOf(outcomes, found) };
}

/** @throws GraphQLError BAD_USER_INPUT */
function checkArguments(
  people: readonly WrittenPersonName[],
  companies: readonly WrittenCompany[],
): void {
  const count = people.length + companies.length;
  if (count === 0) throw badUserInput('Give at least one of `people` or `companies`.');
  if (count > maxMatched) {
    throw badUserInput(`Ask for at most ${maxMatched} people and companies at once.`);
  }
  const texts = [
    ...people.flatMap((name) => Object.values(name)),
    ...companies.flatMap((name) => Object.values(name)),
  ] as (string | null)[];
  if (texts.some((text) => (text?.length ?? 0) > maxNameLength)) {
    throw badUserInput(`A name must have at most ${maxNameLength} characters.`);
  }
}

const maxNameLength = 200;

function mergeOne(told: readonly MatchesOfOne[]): MatchesOfOne {
  return {
    matches: told.flatMap(({ matches }) => matches).toSorted(bySurest),
    compared: told.reduce((sum, { compared }) => sum + compared, 0),
    isCut: told.some(({ isCut }) => isCut),
  };
}

/** Each source of the system, once: a state that is dark has not said that nobody is there. */
function outcomesOf({ system, told }: Lane, { registry }: StateAccess): Outcome[] {
  const { state, page, failure, tookMs } = told;
  const sources = (registry.shards.get(state)?.sources ?? []).filter(
    (source) => source.system === system,
  );
  if (sources.length === 0) return [unconnectedOutcome(state, system)];
  return sources.map((source) => {
    const said = page?.sources.find(({ id }) => id === source.id);
    const place = { ...placeOf(source), tookMs: Math.round(tookMs) };
    return said
      ? { ...place, ...toldOf(said), returned: returnedOf(source, page!) }
      : { ...place, returned: 0, ...nothingTold(failure ?? 'NOT_SERVED') };
  });
}

function toldOf({ status, code, asOf, records }: MatchedSource) {
  const error = code === null ? null : sourceError(code);
  return {
    status,
    asOf,
    total: records,
    quarantined: null,
    lastSuccessAt: null,
    retryAfter: null,
    error,
  };
}

function returnedOf({ id }: RegisteredSource, { people, companies }: MatchAnswer): number {
  const matches = [...people, ...companies].flatMap((one) => one.matches);
  return matches.filter((match) => sourceOf(match) === id).length;
}

function sourceOf({ id }: FoundMatch): string | null {
  const parsed = parseRecordId(id);
  return parsed && sourceIdOf(parsed.state, parsed.sourceKey);
}
