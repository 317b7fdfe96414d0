import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { QuarantinedRow } from '../records.ts';
import { expectedBy, kindOf, type WordedSchema } from '../../service/settings/schema-words.ts';

type Reason = QuarantinedRow['reasons'][number];

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
  ajvFormats.default(ajv);
  return ajv.compile(schema);
}

function reasonOf({ instancePath, params, parentSchema, data }: ErrorObject): Reason {
  const missing: unknown = params['missingProperty'];
  if (typeof missing === 'string') {
    return { path: `${instancePath}/${missing}`, found: 'nothing', expected: 'a value' };
  }
  const expected = expectedBy(parentSchema as WordedSchema);
  return { path: instancePath, found: kindOf(data), expected };
}
