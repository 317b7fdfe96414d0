import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { createConnectUpstream } from '../../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../../connectors/clock.ts';
import { pdnGraphql } from '../../../../connectors/dialects/pdn-graphql/index.ts';
import { createSender } from '../../../../connectors/http/send-request.ts';
import { readBody } from '../../../../connectors/serve/read-body.ts';
import { serve } from '../../../support/http-server.ts';
import { never } from '../../support/limits.ts';
import { rows, sourceOf, type RegisterName } from './rows.ts';

// What is known of the federal service leaves room: what an immediate superior consists of, and by which
// fields sanctions can be sorted, nobody has written down.

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
const running: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Parts {
  superior: string;
  orders: string;
  filters: string;
  responsibility: string;
}

const usual: Parts = {
  superior: 'nombres: String primer_apellido: String segundo_apellido: String puesto: Post',
  orders: 'nombres primer_apellido',
  filters: 'FiltrosInput',
  responsibility: 'String',
};

const schemaOf = ({ superior, orders, filters, responsibility }: Parts) =>
  buildSchema(`
  input Filtros { nombres: String }
  input ${filters} { nombres: String }
  enum ORDEN_CAMPO { ${orders} }
  enum ORDEN_SENTIDO { asc desc }
  type Period { fecha_inicial: String fecha_final: String }
  type Institution { siglas: String nombre: String clave: String }
  type Post { nombre: String nivel: String }
  type Superior { ${superior} }
  type Buyer {
    id: ID fecha_captura: String ejercicio_fiscal: String periodo_ejercicio: Period id_ramo: Int
    ramo: String nombrecompleto: String nombres: String primer_apellido: String
    segundo_apellido: String genero: String dependencia: Institution puesto: Post
    tipo_area: [String] nivel_responsabilidad: ${responsibility} tipo_procedimiento: Int
    tipo_actos: String superior_inmediato: Superior
  }
  type PageInfo { hasNextPage: Boolean }
  type Buyers { totalCount: Int pageInfo: PageInfo results: [Buyer] }
  type Resolution { fecha_notificacion: String }
  type Debarment { fecha_inicial: String fecha_final: String observaciones: String }
  type Fine { monto: Float moneda: String }
  type Sanction {
    nombres: String primer_apellido: String segundo_apellido: String
    institucion_dependencia: Institution autoridad_sancionadora: String expediente: String
    resolucion: Resolution tipo_sancion: String tipo_falta: String inhabilitacion: Debarment
    multa: Fine causa: String puesto: String
  }
  type Query {
    servidor_publico(filtros: Filtros, first: Int, start: Int): Buyers
    results(
      filtros: ${filters}, limit: Int, offset: Int
      ordenCampo: ORDEN_CAMPO, ordenSentido: ORDEN_SENTIDO
    ): [Sanction]
    total(filtros: ${filters}): String
  }`);

interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** The address of a service that notes what it is asked, and refuses it with a status. */
async function answerWith(
  schema: GraphQLSchema,
  rootValue: unknown,
  refusal: number,
  asked: Asked[] = [],
): Promise<string> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse((await readBody(request, 100_000))!) as Asked;
    asked.push(body);
    const { query: source, variables: variableValues } = body;
    const result = await graphql({ schema, source, variableValues, rootValue });
    response.statusCode = result.data === undefined ? refusal : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }
  const server = await serve((request, response) => void answer(request, response));
  running.push(server);
  return server.url;
}

/** A service with a schema that differs, which answers as strictly as GraphQL wants. */
async function startService(parts: Partial<Parts>, buyer: object = rows.servidor_publico) {
  const schema = schemaOf({ ...usual, ...parts });
  const asked: Asked[] = [];
  const rootValue = {
    servidor_publico: { totalCount: 1, pageInfo: { hasNextPage: false }, results: [buyer] },
    results: [rows.sancionados],
    total: '1',
  };
  return { url: await answerWith(schema, rootValue, 400, asked), asked };
}

async function readFirst(register: RegisterName, url: string) {
  const source = sourceOf(register, url);
  const access = { upstream: connect(source, never), signal: never };
  for await (const page of pdnGraphql.readPages(source, access)) {
    return page.rows.map((row) => pdnGraphql.readRow(source, row))[0]!;
  }
  throw new Error('no page');
}

const uriel = { nombres: 'Uriel', primer_apellido: 'Bravo', segundo_apellido: 'Sáenz' };

describe('A service whose schema differs', () => {
  test.each([
    ['nombres: String primer_apellido: String segundo_apellido: String', uriel, null],
    [
      'nombres: String primer_apellido: String segundo_apellido: String puesto: String',
      { ...uriel, puesto: 'Directora' },
      { nombre: 'Directora', nivel: null },
    ],
  ])('is asked for what it has: superior_inmediato { %s }', async (superior, value, puesto) => {
    const buyer = { ...rows.servidor_publico, superior_inmediato: value };
    const { url } = await startService({ superior }, buyer);
    const read = await readFirst('servidor_publico', url);
    expect(read).toMatchObject({ kind: 'accepted', original: buyer });
    expect(read).toHaveProperty('record.superiorInmediato', {
      nombres: 'Uriel',
      primerApellido: 'Bravo',
      segundoApellido: 'Sáenz',
      puesto,
    });
  });

  test('of an object that has nothing known keeps all its texts in the original', async () => {
    const buyer = { ...rows.servidor_publico, superior_inmediato: { nombre: 'Uriel Bravo' } };
    const { url } = await startService({ superior: 'nombre: String' }, buyer);
    const read = await readFirst('servidor_publico', url);
    expect(read).toMatchObject({ kind: 'accepted', original: buyer });
  });

  test.each([
    ['PRIMER_APELLIDO NOMBRES', 'PRIMER_APELLIDO'],
    ['nombres primerApellido', 'primerApellido'],
    ['nombre expediente', 'nombre'],
  ])('is sorted by what it can sort by: %s', async (orders, ordenCampo) => {
    const { url, asked } = await startService({ orders });
    expect(await readFirst('sancionados', url)).toMatchObject({ kind: 'accepted' });
    expect(asked.at(-1)!.variables).toMatchObject({ ordenCampo, ordenSentido: 'asc' });
  });

  test('may name the types of its arguments otherwise', async () => {
    const { url } = await startService({ filters: 'FiltrosSancionados' });
    expect(await readFirst('sancionados', url)).toMatchObject({ kind: 'accepted' });
  });

  test('is not asked for its schema as long as it understands', async () => {
    const { url, asked } = await startService({});
    await readFirst('servidor_publico', url);
    expect(asked).toHaveLength(1);
  });

  test('fails as before where it does not tell its schema, or has no such register', async () => {
    const server = await serve((_, response) => {
      const answer = { data: { __schema: { types: [] } }, errors: [{ message: 'x' }] };
      response.setHeader('content-type', 'application/json').statusCode = 400;
      response.end(JSON.stringify(answer));
    });
    running.push(server);
    const refused = { name: 'UpstreamFailure', code: 'UNEXPECTED_STATUS' };
    await expect(readFirst('sancionados', server.url)).rejects.toMatchObject(refused);

    const url = await answerWith(buildSchema('type Query { other: String }'), {}, 200);
    const unknown = { name: 'UpstreamFailure', code: 'WRONG_SHAPE' };
    await expect(readFirst('servidor_publico', url)).rejects.toMatchObject(unknown);
  });

  test('may have a list where one code was seen', async () => {
    const buyer = { ...rows.servidor_publico, nivel_responsabilidad: ['A', 'T'] };
    const { url } = await startService({ responsibility: '[String]' }, buyer);
    const read = await readFirst('servidor_publico', url);
    expect(read).toHaveProperty('record.nivelResponsabilidad', [
      { clave: 'ATENCION', valor: 'ATENCIÓN' },
      { clave: 'TRAMITACION', valor: 'TRAMITACIÓN' },
    ]);
  });
});
