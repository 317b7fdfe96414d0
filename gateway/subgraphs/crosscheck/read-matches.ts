import { Ajv } from 'ajv';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { featureCodes } from '../../../specs/matching/features.ts';
import type { MatchAnswer, MatchesOfOne, MatchRequest } from '../../../specs/matching/wire.ts';
import { failureCodes, sourceStatuses } from '../../../specs/outcomes.ts';
import { ShardFailure } from '../../clients/shard-failure.ts';

const count = { type: 'integer', minimum: 0 };
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object, maxItems: number) => ({ type: 'array', maxItems, items });

const date = { type: ['string', 'null'], maxLength: 40 };
const feature = object(
  {
    code: { enum: featureCodes },
    weight: { type: 'number', minimum: -100, maximum: 100 },
    words: list({ type: 'string', maxLength: 300 }, 60),
    bearers: count,
  },
  ['code', 'weight'],
);
const match = object({
  id: { type: 'string', maxLength: 2000 },
  band: { enum: ['STRONG', 'PROBABLE', 'WEAK'] },
  score: { type: 'number', minimum: 0, maximum: 1 },
  features: list(feature, 20),
  dates: object({ captured: date, from: date, until: date }),
});
const ofOne = object({ matches: list(match, 20), compared: count, isCut: { type: 'boolean' } });
const source = object({
  id: { type: 'string', maxLength: 60 },
  status: { enum: sourceStatuses },
  code: { anyOf: [{ enum: failureCodes }, { type: 'null' }] },
  asOf: { type: ['string', 'null'], maxLength: 30 },
  records: count,
  nameless: count,
});

const isAnswer = new Ajv({ strict: true, allowUnionTypes: true }).compile<MatchAnswer>(
  object({ people: list(ofOne, 100), companies: list(ofOne, 100), sources: list(source, 100) }),
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
