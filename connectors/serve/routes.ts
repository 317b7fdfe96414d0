import type { Registry } from 'prom-client';
import { shardedSubgraphs } from '../../specs/graphql/sdl.ts';
import { createChangeFeed } from './change-feed.ts';
import { createExecutable, createGraphqlEndpoint } from './graphql-endpoint.ts';
import type { Route } from './listener.ts';
import { jsonReply } from './reply.ts';
import type { ServeTools } from './request-context.ts';
import type { ServedState } from './served-state.ts';
import { buildSubgraph } from './subgraph.ts';

export interface RouteOptions extends ServeTools {
  states: readonly ServedState[];
  metrics: Registry;
  /** False while starting and draining. */
  isReady: () => boolean;
}

/** All that a connector serves, by path. */
export function createRoutes(options: RouteOptions): Map<string, Route> {
  const graphql = graphqlRoutes(options);
  const changes = changeRoutes(options);
  const operational = operationalRoutes(options, {
    graphql: [...graphql.keys()],
    changes: [...changes.keys()],
  });
  return new Map([...graphql, ...changes, ...operational]);
}

function graphqlRoutes({ states, ...tools }: RouteOptions): Map<string, Route> {
  const routes = shardedSubgraphs.flatMap((name) => {
    const executable = createExecutable(buildSubgraph(name));
    return states.map((served): [string, Route] => [
      `/${served.state.code.toLowerCase()}/${name}/graphql`,
      { name, method: 'POST', answer: createGraphqlEndpoint(executable, served, tools) },
    ]);
  });
  return new Map(routes);
}

/** What another connector reads, to hold the same: connectors/dialects/connector. */
function changeRoutes({ states, clock }: RouteOptions): Map<string, Route> {
  return new Map(
    states.map((served): [string, Route] => [
      `/${served.state.code.toLowerCase()}/changes`,
      { name: 'changes', method: 'GET', answer: createChangeFeed(served, { clock }) },
    ]),
  );
}

function operationalRoutes(
  { states, metrics, isReady }: RouteOptions,
  paths: { graphql: string[]; changes: string[] },
): [string, Route][] {
  const get = (name: string, answer: Route['answer']): Route => ({ name, method: 'GET', answer });
  const served = states.map(({ state, sources }) => ({
    ...state,
    sources: [...sources.values()].map(({ id, name, system }) => ({ id, name, system })),
  }));
  return [
    ['/', get('index', () => jsonReply(200, { states: served, ...paths }))],
    ['/livez', get('livez', () => jsonReply(200, { status: 'ok' }))],
    [
      '/readyz',
      get('readyz', () =>
        isReady() ? jsonReply(200, { status: 'ready' }) : jsonReply(503, { status: 'not ready' }),
      ),
    ],
    [
      '/metrics',
      get('metrics', async () => ({
        status: 200,
        headers: { 'content-type': metrics.contentType },
        body: await metrics.metrics(),
      })),
    ],
  ];
}
