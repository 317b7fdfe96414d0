import { Ajv } from 'ajv';
import { alertKinds, maxAlerts, type Alert } from '../../../../specs/alerts.ts';
import type { StateCode } from '../../../../specs/graphql/network.generated.ts';
import { ShardFailure } from '../../../clients/shard-failure.ts';

const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string', maxLength: 300 };

const members = {
  kind: { enum: alertKinds },
  source: nullable({ type: 'string', maxLength: 60 }),
  subject: nullable(text),
  since: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$` },
  endsOn: nullable({ type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$` }),
  facts: {
    type: 'object',
    maxProperties: 10,
    propertyNames: { pattern: '^[A-Za-z]{1,30}$' },
    additionalProperties: { type: 'number' },
  },
};

const isAlerts = new Ajv({ strict: true, allowUnionTypes: true }).compile<{ alerts: Alert[] }>({
  type: 'object',
  required: ['alerts'],
  properties: {
    alerts: {
      type: 'array',
      maxItems: maxAlerts,
      items: {
        type: 'object',
        required: Object.keys(members),
        properties: members,
        additionalProperties: false,
      },
    },
  },
});

/**
 * The alerts that a connector told of, about its own state.
 * @throws ShardFailure `WRONG_SHAPE`
 */
export function readAlerts(answer: unknown, state: StateCode): Alert[] {
  const isOwn = ({ source }: Alert) => source === null || source.startsWith(`${state}.`);
  if (!isAlerts(answer) || !answer.alerts.every(isOwn)) throw new ShardFailure('WRONG_SHAPE');
  return answer.alerts;
}
