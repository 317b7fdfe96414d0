import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import {
  buildSchema,
  execute,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { buildShardedSchema } from '../../../gateway/shards/schema.ts';
import { shardedSubgraphs } from '../../../specs/graphql/sdl.ts';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

// Connectors are upgraded one by one, after the gateway, so some are of an earlier version. This one refuses, as they
// do, whatever its own contract does not have. Its records are synthetic.

const contract = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/contracts/1', name), 'utf8');
const schemas = Object.fromEntries(
  shardedSubgraphs.map((name) => [name, buildSchema(contract(`${name}.graphql`))]),
) as Record<(typeof shardedSubgraphs)[number], GraphQLSchema>;
const isMatchRequest = new Ajv({ strict: false }).compile(
  JSON.parse(contract('match-request.schema.json')),
);

let asked: string[] = [];

const olderConnector: RequestListener = (request, response) => void respond(request, response);

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  asked.push(body);
  const [status, answer] = answerTo(request.url!, body);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answerTo(path: string, body: string): [status: number, answer: unknown] {
  const [, name] = /\/(buyers|sanctions)\/graphql$/.exec(path) ?? [];
  if (name) return answerQuery(schemas[name as 'buyers'], JSON.parse(body));
  if (path.endsWith('/matches')) return answerMatches(JSON.parse(body));
  return [404, { errors: [{ message: 'Not found.' }] }];
}

function answerQuery(
  schema: GraphQLSchema,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): [status: number, answer: unknown] {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return [400, { errors }];
  const contextValue = { moments: [] };
  const rootValue = { buyers: page('S2'), sanctions: page('S3'), _entities: () => [record('S3')] };
  return [200, execute({ schema, document, rootValue, variableValues: variables, contextValue })];
}

const idOf = { S2: 'JAL.S2.spic.1', S3: 'JAL.S3.ssancionados.1' } as const;

const source = (system: 'S2' | 'S3') => ({
  ...{ id: system === 'S2' ? 'JAL.spic' : 'JAL.ssancionados', name: 'x', level: 'ESTATAL', system },
});

const coverage = (system: 'S2' | 'S3') => ({
  ...{ verdict: 'COMPLETE', asked: 1, answered: 1, totalsKnown: 1, knownTotal: 1 },
  sources: [
    {
      ...{ source: source(system), status: 'ANSWERED', asOf: '2026-11-22T00:00:00Z', total: 1 },
      ...{ quarantined: 0, lastSuccessAt: null, retryAfter: null, error: null, returned: 1 },
    },
  ],
});

function record(system: 'S2' | 'S3') {
  return {
    ...{
      __typename: system === 'S2' ? 'Buyer' : 'Sanction',
      id: idOf[system],
      nombres: 'Ana',
      subject: 'OFFICIAL',
    },
    ...{ primerApellido: 'Yáñez', segundoApellido: 'Nochebuena', nombreRazonSocial: null },
    inhabilitacion: { plazo: null, fechaInicial: '2024-01-01', fechaFinal: null },
    state: { code: 'JAL', name: 'Jalisco', buyers: page('S2'), sanctions: page('S3') },
  };
}

const page =
  (system: 'S2' | 'S3') =>
  ({ first }: { first: number }): object => ({
    edges: [{ cursor: cursor(system), node: record(system) }].slice(0, first),
    nodes: [record(system)].slice(0, first),
    ...{ totalCount: 1, pageInfo: { hasNextPage: first === 0, endCursor: null } },
    coverage: coverage(system),
  });

const cursor = (system: 'S2' | 'S3') => `NAME ANA ${idOf[system]}`;

function answerMatches(request: { people: unknown[] }): [status: number, answer: unknown] {
  if (!isMatchRequest(request)) {
    const message = 'The request is something else; expected is what this version knows.';
    return [400, { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }];
  }
  const match = {
    ...{ id: 'JAL.S2.spic.1', band: 'STRONG', score: 0.9 },
    features: [{ code: 'GIVEN_SAME', weight: 6, words: ['ANA'] }],
    dates: { captured: null, from: null, until: null },
  };
  const told = { status: 'ANSWERED', code: null, asOf: '2026-11-22', records: 1, nameless: 0 };
  const people = request.people.map(() => ({ matches: [match], compared: 1, isCut: false }));
  return [200, { people, companies: [], sources: [{ id: 'JAL.spic', ...told }] }];
}

let gateway: TestGateway;
let close: () => Promise<void>;
beforeEach(async () => {
  asked = [];
  const server = await serve(olderConnector);
  gateway = await startTestGateway(shardsAt(server.url, ['JAL']));
  close = async () => {
    await gateway.close();
    await server.close();
  };
});
afterEach(() => close());

const query = `{ buyers(states: [JAL]) {
  nodes { id }
  coverage { verdict undetermined sources { status undetermined fileRemarks { kind } } } } }`;

test('An older connector answers; what it does not count is unknown, and not zero', async () => {
  for (let times = 0; times < 2; times++) {
    const { data, errors } = await gateway.ask(query);
    expect(errors).toBeUndefined();
    expect(data['buyers'].nodes).toEqual([{ id: 'JAL.S2.spic.1' }]);
    expect(data['buyers'].coverage).toEqual({
      verdict: 'COMPLETE',
      undetermined: null,
      sources: [{ status: 'ANSWERED', undetermined: null, fileRemarks: null }],
    });
  }
});

test('An older connector is asked for what it does not know once, not with every query', async () => {
  await gateway.ask(query);
  asked = [];
  await gateway.ask(query);
  expect(asked).not.toHaveLength(0);
  expect(asked.filter((text) => text.includes('undetermined'))).toEqual([]);
});

test('A field of a record that an older connector does not know is null, and the record stands', async () => {
  const { data, errors } = await gateway.ask(`
    query ($withNested: Boolean = true) {
      sanctions(sources: ["JAL.ssancionados"]) {
        nodes {
          id inhabilitacion { fechaInicial ...states }
          only: inhabilitacion { fechaFinalEstado @include(if: $withNested) }
          state { sanctions { coverage { undetermined verdict } } }
        }
        coverage { verdict }
      }
    }
    fragment states on Inhabilitacion { fechaInicialEstado fechaFinalEstado }`);
  expect(errors).toBeUndefined();
  expect(data['sanctions']).toEqual({
    nodes: [
      {
        id: 'JAL.S3.ssancionados.1',
        inhabilitacion: {
          ...{ fechaInicial: '2024-01-01', fechaInicialEstado: null, fechaFinalEstado: null },
        },
        only: { fechaFinalEstado: null },
        state: { sanctions: { coverage: { undetermined: null, verdict: 'COMPLETE' } } },
      },
    ],
    coverage: { verdict: 'COMPLETE' },
  });
});

test('The same of a record that is asked for by its id', async () => {
  const { data, errors } = await gateway.ask(`{ node(id: "JAL.S3.ssancionados.1") {
    ... on Sanction { nombres inhabilitacion { fechaInicialEstado } } } }`);
  expect(errors).toBeUndefined();
  expect(data['node']).toEqual({ nombres: 'Ana', inhabilitacion: { fechaInicialEstado: null } });
});

test('A date in the place of a moment reaches a connector in full, in a text and in a variable', async () => {
  await gateway.ask(`{ buyers(states: [JAL], asOf: "2026-11-20") { nodes { id } } }`);
  await gateway.ask(
    `query ($of: DateTime, $filter: BuyerFilter) {
      buyers(states: [JAL], asOf: $of, filter: $filter) { nodes { id } } }`,
    { of: '2026-11-20', filter: { capturedSince: '2026-11-19' } },
  );
  const written = asked.join('\n');
  expect(written).toContain('\\"2026-11-20T00:00:00Z\\"');
  expect(written).toContain('"of":"2026-11-20T00:00:00Z"');
  expect(written).toContain('"capturedSince":"2026-11-19T00:00:00Z"');
  expect(written).not.toMatch(/2026-11-(20|19)\\?"/);
});

test('An older connector does not have the filter: its state is missing in that answer', async () => {
  const { data } = await gateway.ask(`{ buyers(states: [JAL], filter: { undetermined: true }) {
    nodes { id } coverage { verdict } } }`);
  expect(data['buyers'].coverage.verdict).toBe('FAILED');
});

test('Its matches count, and the answer says that it counts neither exact names nor what it left out', async () => {
  for (let times = 0; times < 2; times++) {
    const { data, errors } = await gateway.ask(`{
      match(states: [JAL], systems: [S2], people: [{ nombres: "Ana", primerApellido: "Yáñez" }]) {
        uncountedStates
        people { exactNames leftOut isCut findings { recordId band exactName } }
        coverage { verdict } } }`);
    expect(errors).toBeUndefined();
    const finding = { recordId: 'JAL.S2.spic.1', band: 'STRONG', exactName: null };
    expect(data['match']).toEqual({
      uncountedStates: ['JAL'],
      people: [{ exactNames: null, leftOut: null, isCut: false, findings: [finding] }],
      coverage: { verdict: 'COMPLETE' },
    });
  }
  const requests = asked.filter((body) => body.includes('"leastBand"'));
  expect(requests.map((body) => body.includes('countsLeftOut'))).toEqual([true, false, false]);
});

test.each(shardedSubgraphs)(
  'Whatever %s gained since may be unknown, and nothing that it gained is required of who asks',
  (name) => {
    const earlier = schemas[name].getTypeMap();
    for (const type of Object.values(buildShardedSchema(name).getTypeMap())) {
      const before = earlier[type.name];
      if (!before) continue;
      if (isObjectType(type) && isObjectType(before)) {
        const fields = Object.values(type.getFields());
        const gained = fields.filter((field) => !before.getFields()[field.name]);
        expect(gained.filter((field) => isNonNullType(field.type))).toEqual([]);
        for (const field of fields) {
          const known = before.getFields()[field.name]?.args.map((argument) => argument.name);
          const more = field.args.filter((argument) => known && !known.includes(argument.name));
          expect(more.filter((argument) => isNonNullType(argument.type))).toEqual([]);
        }
      }
      if (isInputObjectType(type) && isInputObjectType(before)) {
        const gained = Object.values(type.getFields()).filter(
          (field) => !before.getFields()[field.name],
        );
        expect(gained.filter((field) => isNonNullType(field.type))).toEqual([]);
      }
      // Whoever reads must know every word that an earlier connector may say.
      if (isEnumType(type) && isEnumType(before)) {
        const words = type.getValues().map((value) => value.name);
        const wordsBefore = before.getValues().map((value) => value.name);
        expect(words).toEqual(expect.arrayContaining(wordsBefore));
      }
    }
  },
);
