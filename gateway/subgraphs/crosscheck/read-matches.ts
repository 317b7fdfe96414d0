import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { featureCodes } from '../../../specs/matching/features.ts';
import {
  maxMatched,
  type MatchAnswer,
  type MatchesOfOne,
  type MatchRequest,
} from '../../../specs/matching/wire.ts';
import { ShardFailure } from '../../clients/shard-failure.ts';
import { compileAnswer, count, dates, list, object, recordId, source } from './answer-schemas.ts';

const feature = object(
  {
    code: { enum: featureCodes },
    weight: { type: 'number', minimum: -100, maximum: 100 },
    words: list({ type: 'string', maxLength: 300 }, 60),
    bearers: count,
  },
  ['code', 'weight'],
);
// Connectors are upgraded after the gateway: what earlier ones do not tell is not required.
const match = object(
  {
    id: recordId,
    band: { enum: ['STRONG', 'PROBABLE', 'WEAK'] },
    score: { type: 'number', minimum: 0, maximum: 1 },
    isExactName: { type: 'boolean' },
    features: list(feature, 20),
    dates,
  },
  ['id', 'band', 'score', 'features', 'dates'],
);
const ofOne = object(
  {
    matches: list(match, 20),
    exactNames: count,
    leftOut: count,
    undecided: count,
    compared: count,
    isCut: { type: 'boolean' },
  },
  ['matches', 'compared', 'isCut'],
);

const isAnswer = compileAnswer<MatchAnswer>(
  object({
    people: list(ofOne, maxMatched),
    companies: list(ofOne, maxMatched),
    sources: list(source, 100),
  }),
);

/**
 * What a connector found, each record one of its own state and of the system that was asked for.
 * @throws ShardFailure `WRONG_SHAPE`
 */
export function readMatches(
  answer: unknown,
  state: StateCode,
  { system, people, companies }: MatchRequest,
): MatchAnswer {
  const isOwn = ({ matches }: MatchesOfOne) =>
    matches.every(({ id }) => {
      const parsed = parseRecordId(id);
      return parsed?.state === state && parsed.system === system;
    });
  if (
    !isAnswer(answer) ||
    answer.people.length !== people.length ||
    answer.companies.length !== companies.length ||
    ![...answer.people, ...answer.companies].every(isOwn) ||
    !answer.sources.every(({ id }) => id.startsWith(`${state}.`))
  ) {
    throw new ShardFailure('WRONG_SHAPE');
  }
  return answer;
}
