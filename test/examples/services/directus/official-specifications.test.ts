import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { STATES } from '../../../../examples/demo/services/states.ts';
import {
  ask,
  FISICAS,
  GRAVES,
  MORALES,
  NO_GRAVES,
  send,
  startService,
  stopServices,
} from './support/directus-client.ts';

// See ../official-specifications.test.ts: only run where the platform's specifications are at hand.
const folder = pathToFileURL(`${process.env['PDN_SPECIFICATIONS']}/`);
const FILE = 's3-directus-v2.openapi.json';
const COLLECTIONS = [GRAVES, NO_GRAVES, FISICAS, MORALES] as const;

/** What the file says of the answers about a collection. */
let answers: Map<string, ValidateFunction>;

beforeAll(() => {
  const specification = asWritten(JSON.parse(readFileSync(new URL(FILE, folder), 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('timestamp', (text) => !Number.isNaN(Date.parse(text)));
  ajv.addSchema(specification, FILE);
  const schemaOf = (collection: string, status: number) => {
    const path = encodeURIComponent(`~1items~1${collection}`);
    const response = `${FILE}#/paths/${path}/get/responses/${status}`;
    return ajv.compile({ $ref: `${response}/content/application~1json/schema` });
  };
  answers = new Map(
    COLLECTIONS.flatMap((name) => [
      [name, schemaOf(name, 200)],
      [`${name} 401`, schemaOf(name, 401)],
    ]),
  );
});
afterEach(stopServices);

/**
 * The file contradicts itself where it calls something nullable: a schema without a type cannot be
 * so (OpenAPI 3.0.3), and a list of codes that leaves null out forbids it. It is read as it was
 * meant.
 */
function asWritten(schema: any): any {
  if (Array.isArray(schema)) return schema.map(asWritten);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, asWritten(value)]),
  );
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest;
}

const errorsOf = (validate: ValidateFunction, answer: unknown) =>
  validate(answer) ? [] : validate.errors!;

describe('the official specification of S3 v2', () => {
  test.each(STATES)('holds for all answers of $name', async ({ code }) => {
    for (const careless of [false, true]) {
      const service = await startService({ code, careless });
      for (const name of COLLECTIONS) {
        const whole = { fields: '*.*.*.*', limit: -1, meta: '*' };
        const { body } = await ask(service, name, whole);
        expect(body.data).toHaveLength(service.collections.items(name).length);
        expect(errorsOf(answers.get(name)!, body)).toEqual([]);
      }
    }
  });

  test('holds for its own form of refusal', async () => {
    const service = await startService({ errorForm: 'error' });
    for (const name of COLLECTIONS) {
      const refused = await (await send(service, name, {}, { headers: {} })).json();
      expect(errorsOf(answers.get(`${name} 401`)!, refused)).toEqual([]);
    }
  });

  // It allows no keys there, and yet *.*.*, which the platform sends, leaves these two as keys.
  test('does not hold for two relations that *.*.* does not reach', async () => {
    const service = await startService({ code: 'MEX' });
    const { body } = await ask(service, GRAVES, { fields: '*.*.*', limit: -1 });
    const fields = errorsOf(answers.get(GRAVES)!, body)
      .filter(({ params }) => params['type'] === 'object')
      .map(({ instancePath }) => instancePath.split('/').at(-1));
    expect(new Set(fields)).toEqual(new Set(['plazoPago', 'efectivamenteCobrado']));
  });
});
