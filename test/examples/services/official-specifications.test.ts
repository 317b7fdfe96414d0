import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { RegisterName } from '../../../examples/demo/services/data/records.ts';
import { STATES } from '../../../examples/demo/services/states.ts';
import { connect, startService, stopServices } from './support/state-client.ts';

// The platform's specifications are not part of this repository. Whoever has them names their folder in
// PDN_SPECIFICATIONS; without it jest.config.mjs leaves this file out.
const folder = pathToFileURL(`${process.env['PDN_SPECIFICATIONS']}/`);

interface Validators {
  page: ValidateFunction;
  institutions: ValidateFunction;
  error: ValidateFunction;
}

/** What the specification of a register says of its answers. */
function validatorsOf(file: string, pageSchema: string): Validators {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file);
  const compile = (name: string) => ajv.compile({ $ref: `${file}#/components/schemas/${name}` });
  return {
    page: compile(pageSchema),
    institutions: compile('dependencias'),
    error: compile('resError'),
  };
}

function expectValid(validate: ValidateFunction, answer: unknown): void {
  validate(answer);
  expect(validate.errors).toBeNull();
}

describe('the official specifications', () => {
  let specifications: [RegisterName, Validators][];

  beforeAll(() => {
    specifications = [
      ['spic', validatorsOf('s2-rest-v1.openapi.json', 'resSpic')],
      ['ssancionados', validatorsOf('s3-officials-rest-v1.openapi.json', 'ssancionados')],
      [
        'psancionados',
        validatorsOf('s3-companies-rest-v1.openapi.json', 'resParticularesSancionados'),
      ],
    ];
  });
  afterEach(stopServices);

  test.each(STATES)('hold for all answers of $name', async ({ code }) => {
    const service = await startService({ code });
    const client = await connect(service);
    const rfcSolicitante = 'XAXX010101000';
    for (const [register, validators] of specifications) {
      const pages = Math.ceil(service.registers[register].length / 200);
      for (let page = 1; page <= pages; page += 1) {
        const whole = { page, pageSize: 200, query: { rfcSolicitante }, rfcSolicitante };
        expectValid(validators.page, (await client.search(register, whole)).body);
      }
      expectValid(validators.page, (await client.search(register)).body);
      expectValid(validators.institutions, (await client.institutions(register)).body);
      expectValid(validators.error, (await client.search(register, { page: 0 })).body);
    }
  });
});
