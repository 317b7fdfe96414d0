import { Ajv } from 'ajv';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { failureCodes } from '../../../../specs/outcomes.ts';
import {
  maxOutagesAtOnce,
  placeOf,
  withdrawalLimits,
  type OutagePage,
} from '../../../../specs/outages.ts';
import { ShardFailure } from '../../../clients/shard-failure.ts';

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const moment = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$` };
const count = { type: 'integer', minimum: 0, maximum: 2_147_483_647 };

const members = {
  id: { type: 'string', maxLength: 100 },
  source: { type: 'string', maxLength: 60 },
  status: { enum: ['OPEN', 'RETURNED', 'CLOSED'] },
  from: moment,
  to: nullable(moment),
  closedAt: nullable(moment),
  causes: { type: 'array', minItems: 1, maxItems: 50, items: { enum: failureCodes } },
  lastGoodAt: nullable(moment),
  recovered: count,
  heldBefore: nullable(count),
  heldAfter: nullable(count),
  reportedTotal: nullable(count),
  unaccounted: nullable(count),
  estimated: { type: 'boolean' },
  ids: { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 2400 } },
};

const { by, reason } = withdrawalLimits;

/** Connectors of before do not tell. */
const optional = {
  withdrawn: nullable({
    type: 'object',
    required: ['records', 'by', 'reason'],
    properties: {
      records: count,
      by: { type: 'string', maxLength: by.max },
      reason: { type: 'string', maxLength: reason.max },
    },
  }),
};

const isOutagePage = new Ajv({ strict: true, allowUnionTypes: true }).compile<OutagePage>({
  type: 'object',
  required: ['outages', 'hasNext'],
  properties: {
    outages: {
      type: 'array',
      maxItems: maxOutagesAtOnce,
      items: {
        type: 'object',
        required: Object.keys(members),
        properties: { ...members, ...optional },
      },
    },
    hasNext: { type: 'boolean' },
  },
});

/**
 * The outages that a connector told of: its own state's, in their order, and no more than asked for.
 * @throws ShardFailure `WRONG_SHAPE`
 */
export function readOutagePage(
  answer: unknown,
  { state, first, after }: { state: StateCode; first: number; after: string | null },
): OutagePage {
  if (!isOutagePage(answer) || answer.outages.length > first) throw new ShardFailure('WRONG_SHAPE');
  let last = after;
  for (const outage of answer.outages) {
    const place = placeOf(outage);
    const isOwn = outage.source.startsWith(`${state}.`) && outage.id.startsWith(outage.source);
    if (!isOwn || (last !== null && place >= last)) throw new ShardFailure('WRONG_SHAPE');
    last = place;
  }
  return answer;
}
