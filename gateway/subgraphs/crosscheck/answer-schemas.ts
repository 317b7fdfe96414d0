import { Ajv, type ValidateFunction } from 'ajv';
import { failureCodes, sourceStatuses } from '../../../specs/outcomes.ts';

// What the answers of connectors about matches are made of.

const ajv = new Ajv({ strict: true, allowUnionTypes: true });

export function compileAnswer<Answer>(schema: object): ValidateFunction<Answer> {
  return ajv.compile<Answer>(schema);
}

export const object = (
  properties: Record<string, object>,
  required: readonly string[] = Object.keys(properties),
): object => ({ type: 'object', properties, required, additionalProperties: false });

export const list = (items: object, maxItems: number): object => ({
  type: 'array',
  maxItems,
  items,
});

export const nullable = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

export const count = { type: 'integer', minimum: 0 };
export const recordId = { type: 'string', maxLength: 2000 };

const date = { type: ['string', 'null'], maxLength: 40 };
export const dates = object({ captured: date, from: date, until: date });

/** What a connector says of a source that was looked through. */
export const source = object({
  id: { type: 'string', maxLength: 60 },
  status: { enum: sourceStatuses },
  code: nullable({ enum: failureCodes }),
  asOf: { type: ['string', 'null'], maxLength: 30 },
  records: count,
  nameless: count,
});
