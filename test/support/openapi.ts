import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/**
 * Compiles a schema of one of the PDN's official specifications, in the folder that PDN_SPECIFICATIONS
 * names. They are not part of this repository.
 */
export function officialSchema(file: string, schema: string): ValidateFunction {
  const folder = pathToFileURL(`${process.env['PDN_SPECIFICATIONS']}/`);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('timestamp', (text: string) => !Number.isNaN(Date.parse(text)));
  const specification: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  ajv.addSchema(withPlainNulls(specification) as object, file);
  return ajv.compile({ $ref: `${file}#/components/schemas/${schema}` });
}

export function expectValid(validate: ValidateFunction, answer: unknown): void {
  validate(answer);
  expect(validate.errors).toBeNull();
}

/** OpenAPI 3.0 allows `nullable` beside `oneOf`, JSON Schema knows it only beside `type`. */
function withPlainNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withPlainNulls(member)]),
  );
  const { nullable, ...rest } = members;
  if (nullable !== true || 'type' in rest) {
    // A closed list that is nullable does not name null.
    const isClosed = nullable === true && Array.isArray(rest['enum']);
    return isClosed ? { ...members, enum: [...(rest['enum'] as unknown[]), null] } : members;
  }
  return { anyOf: [rest, { type: 'null' }] };
}
