import type { RequestHandler } from 'express';
import { buildSchema, graphql } from 'graphql';
import type { RegisterName } from '../data/records.ts';
import { sendWith } from '../faults/faulty-bodies.ts';
import type { Fault } from '../faults/faults.ts';
import { badRequest } from './graphql-errors.ts';

export interface RootOptions {
  fault: () => Fault | null;
  /** Called before a page, counted from 1, is cut, so that rows may change between two pages. */
  onPage: (register: RegisterName, page: number) => void | Promise<void>;
}

/** After an upgrade that nobody announced, what was asked yesterday is an error in GraphQL. */
const DRIFT: Readonly<Record<string, string>> = {
  nombres: 'nombre_completo',
  primer_apellido: 'apellido_paterno',
  segundo_apellido: 'apellido_materno',
};

/** Answers with status 200, be it with data or with errors, wrongly if the fault says so. */
export function graphqlEndpoint(
  sdl: string,
  rootValue: object,
  fault: () => Fault | null,
): RequestHandler {
  const schema = buildSchema(sdl);
  const drifted = buildSchema(sdl.replace(/\w+/g, (name) => DRIFT[name] ?? name));
  return async (request, response) => {
    const { query, variables, operationName } = readRequest(request.body);
    const current = fault();
    const result = await graphql({
      schema: current === 'driftedSchema' ? drifted : schema,
      source: query,
      rootValue,
      variableValues: variables,
      operationName,
    });
    sendWith(current, response, result);
  };
}

interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

function readRequest(body: unknown): GraphqlRequest {
  const request = body as GraphqlRequest | null | undefined;
  if (typeof request?.query === 'string') return request;
  throw badRequest();
}
