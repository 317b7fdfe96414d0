import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import { valueKindOf, type WordedSchema } from '../../service/settings/schema-words.ts';
import type { Reason } from './reasons.ts';

/** A broken row is understood from its first faults; a hostile one could have thousands. */
const maxReasons = 20;

/**
 * Makes of a JSON Schema (draft-07) a check that says in words what is wrong with a value, and nothing of
 * what it holds. It is compiled when it is first needed: a connector needs those of its own dialects.
 */
export function compileCheck(schema: object, shared: object[] = []): (value: unknown) => Reason[] {
  let compiled: ValidateFunction | undefined;
  return (value) => {
    const validate = (compiled ??= compile(schema, shared));
    return validate(value) ? [] : validate.errors!.slice(0, maxReasons).map(reasonOf);
  };
}

function compile(schema: object, shared: object[]): ValidateFunction {
  const ajv = new Ajv({ schemas: shared, allErrors: true, verbose: true, allowUnionTypes: true });
  ajv.addKeyword('expected');
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

function reasonOf({ instancePath, params, parentSchema, data }: ErrorObject): Reason {
  const missing: unknown = params['missingProperty'];
  if (typeof missing === 'string') {
    const found = { type: 'undefined' } as const;
    return { path: `${instancePath}/${missing}`, code: 'WRONG_VALUE', found, expected: {} };
  }
  const expected = wordedPartOf(parentSchema as WordedSchema);
  return { path: instancePath, code: 'WRONG_VALUE', found: valueKindOf(data), expected };
}

/** What is put into words of a schema, without the parts within it. */
function wordedPartOf(schema: WordedSchema): WordedSchema {
  const { expected, type, minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  if (expected) return { expected };
  if (schema.enum) return { enum: schema.enum };
  const bounds = { minimum, maximum, minLength, maxLength, minItems, maxItems };
  const told = Object.entries({ type, ...bounds }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as WordedSchema;
}
