import {
  startGraphqlService,
  type GraphqlServiceOptions,
} from '../../../../../examples/demo/services/graphql/graphql-service.ts';
import { graphqlTokenOf } from '../../../../../examples/demo/services/graphql/graphql-token.ts';
import type { StateService } from '../../../../../examples/demo/services/state-service.ts';

export type System = 's2' | 's3';

const running: StateService[] = [];

/** Starts a service on a free port; `stopServices` ends it. */
export async function startService(
  options: Partial<GraphqlServiceOptions> = {},
): Promise<StateService> {
  const service = await startGraphqlService({ code: 'COL', port: 0, ...options });
  running.push(service);
  return service;
}

/** Ends every service that the tests of this file have started. */
export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map((service) => service.close()));
}

/** Sends a question and gives the raw response; with the right token unless another one is given. */
export function send(
  { url, code }: StateService,
  system: System,
  query: string,
  variables: object = {},
  token: string | null = graphqlTokenOf(code),
): Promise<Response> {
  return fetch(`${url}/${system}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { authorization: token }) },
    body: JSON.stringify({ query, variables }),
  });
}

/** The data of an answer that is expected to have no errors. */
export async function ask(
  service: StateService,
  system: System,
  query: string,
  variables: object = {},
): Promise<any> {
  const { data, errors } = (await (await send(service, system, query, variables)).json()) as any;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const BUYERS = `query ($filtros: Filtros, $first: Int, $start: Int) {
  servidor_publico(filtros: $filtros, first: $first, start: $start) {
    totalCount
    pageInfo { hasNextPage }
    results {
      id fecha_captura ejercicio_fiscal periodo_ejercicio { fecha_inicial fecha_final }
      id_ramo ramo nombrecompleto nombres primer_apellido segundo_apellido genero
      dependencia { siglas nombre clave } puesto { nombre nivel }
      tipo_area nivel_responsabilidad tipo_procedimiento tipo_actos
      superior_inmediato { nombres primer_apellido segundo_apellido puesto { nombre nivel } }
    }
  }
}`;

const SANCTIONS = `query (
  $filtros: FiltrosInput, $limit: Int, $offset: Int,
  $ordenCampo: ORDEN_CAMPO, $ordenSentido: ORDEN_SENTIDO
) {
  results(
    filtros: $filtros, limit: $limit, offset: $offset,
    ordenCampo: $ordenCampo, ordenSentido: $ordenSentido
  ) {
    nombres primer_apellido segundo_apellido
    institucion_dependencia { nombre siglas } autoridad_sancionadora expediente
    resolucion { fecha_notificacion } tipo_sancion tipo_falta
    inhabilitacion { fecha_inicial fecha_final observaciones } multa { monto moneda }
    causa puesto
  }
  total(filtros: $filtros)
}`;

/** A page of S2 with every field that the service has. */
export async function buyers(service: StateService, variables: object = {}): Promise<any> {
  const data = await ask(service, 's2', BUYERS, variables);
  return data.servidor_publico;
}

/** A page of S3 with every field that the service has, and the total. */
export async function sanctions(service: StateService, variables: object = {}): Promise<any> {
  return ask(service, 's3', SANCTIONS, variables);
}

/** All rows of S2, page by page. */
export async function allBuyers(service: StateService, first: number, filtros = {}) {
  const rows: any[] = [];
  for (let start = 1; ; start += first) {
    const { totalCount, pageInfo, results } = await buyers(service, { first, start, filtros });
    rows.push(...results);
    if (!pageInfo.hasNextPage) return { rows, totalCount };
  }
}

/** All rows of S3, page by page, until one is not full. */
export async function allSanctions(service: StateService, limit: number, order = {}) {
  const rows: any[] = [];
  for (let offset = 0; ; offset += limit) {
    const { results, total } = await sanctions(service, { limit, offset, ...order });
    rows.push(...results);
    if (results.length < limit) return { rows, total };
  }
}
