import { badUserInput } from '../../../specs/arguments.ts';
import { coverageOf, type CoverageOf } from '../../../specs/coverage.ts';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import { readCompany } from '../../../specs/matching/match-companies.ts';
import { readPerson } from '../../../specs/matching/match-people.ts';
import type { WrittenPersonName } from '../../../specs/matching/person-name.ts';
import {
  maxMatched,
  type MatchRequest,
  type WireCompany,
  type WirePerson,
} from '../../../specs/matching/wire.ts';
import type { Outcome } from '../../shards/outcomes.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import {
  everySystem,
  matchInStates,
  outcomesOf,
  uncountedIn,
  type FoundMatches,
  type MatchAccess,
  type MergedMatches,
} from './match-in-states.ts';

/** The arguments of `match`. */
export interface MatchArguments {
  people?: readonly WrittenPersonName[] | null;
  companies?: readonly { nombreRazonSocial: string }[] | null;
  systems?: readonly System[] | null;
  states?: readonly StateCode[] | null;
  minBand: MatchRequest['leastBand'];
}

/** What was found of each, and whether what was asked for is a name at all. */
export interface EvaluatedMatches extends MergedMatches {
  isEvaluable: boolean;
}

/** What was found of each, and who was asked. */
export interface FoundInStates extends FoundMatches {
  /** States whose connectors are older, and count neither exact names nor what they leave out. */
  uncountedStates: StateCode[];
  coverage: CoverageOf<Outcome>;
}

/**
 * Who of these people and companies is in the records of the states. Exactly the same name is returned however many bear
 * it: it is not for the matcher to say that nobody is there.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function askMatches(asked: MatchArguments, access: MatchAccess, query: QueryContext) {
  // Copied field by field: what GraphQL has coerced has no prototype to trust, and nothing more may travel.
  const people = (asked.people ?? []).map(
    ({ nombres = null, primerApellido = null, segundoApellido = null }) => ({
      ...{ nombres, primerApellido, segundoApellido },
    }),
  );
  const companies = (asked.companies ?? []).map(({ nombreRazonSocial }) => ({ nombreRazonSocial }));
  checkArguments(people, companies);
  const question = { ...asked, people, companies, returnsExactNames: true };
  const found = await findInStates(question, access, query);
  return {
    ...found,
    people: found.people.map((one, index): EvaluatedMatches => ({
      ...one,
      isEvaluable: !readPerson(people[index]!).isNameless,
    })),
    companies: found.companies.map((one, index): EvaluatedMatches => ({
      ...one,
      isEvaluable: !readCompany(companies[index]!).isNameless,
    })),
  };
}

/** The same for the subjects of records, which come with what stands for their identifiers. */
export async function findInStates(
  {
    people,
    companies,
    ...asked
  }: Omit<MatchArguments, 'people' | 'companies'> & {
    people: readonly WirePerson[];
    companies: readonly WireCompany[];
    returnsExactNames?: boolean;
  },
  access: MatchAccess,
  query: QueryContext,
): Promise<FoundInStates> {
  const { lanes, ...found } = await matchInStates(
    {
      ...{ people, companies, leastBand: asked.minBand, countsLeftOut: true },
      returnsExactNames: asked.returnsExactNames ?? false,
      systems: [...new Set(asked.systems ?? everySystem)],
      states: [...new Set(asked.states ?? access.registry.stateCodes)],
    },
    access,
    query,
  );
  const isFound = [...found.people, ...found.companies].some(({ matches }) => matches.length > 0);
  const outcomes = lanes.flatMap((lane) => outcomesOf(lane, access.registry));
  return { ...found, uncountedStates: uncountedIn(lanes), coverage: coverageOf(outcomes, isFound) };
}

/** @throws GraphQLError BAD_USER_INPUT */
function checkArguments(
  people: readonly WrittenPersonName[],
  companies: readonly WireCompany[],
): void {
  const count = people.length + companies.length;
  if (count === 0)
    throw badUserInput(
      'Give at least one of `people` or `companies`.',
      'Indique al menos una persona en `people` o una empresa en `companies`.',
    );
  if (count > maxMatched) {
    throw badUserInput(
      `Ask for at most ${maxMatched} people and companies at once.`,
      `Pregunte por ${maxMatched} personas y empresas como máximo a la vez.`,
    );
  }
  const texts = [
    ...people.flatMap((name) => Object.values(name)),
    ...companies.map(({ nombreRazonSocial }) => nombreRazonSocial),
  ] as (string | null)[];
  if (texts.some((text) => (text?.length ?? 0) > maxNameLength)) {
    throw badUserInput(
      `A name must have at most ${maxNameLength} characters.`,
      `Un nombre debe tener ${maxNameLength} caracteres como máximo.`,
    );
  }
}

const maxNameLength = 200;
