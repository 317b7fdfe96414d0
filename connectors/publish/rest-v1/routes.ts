import type { IncomingMessage } from 'node:http';
import { decodeJson } from '../../http/decode-json.ts';
import { readBody } from '../../serve/read-body.ts';
import { jsonReply, type Reply } from '../../serve/reply.ts';
import type { Route } from '../../serve/listener.ts';
import type { Authorization } from '../oauth/authorization.ts';
import { pdnError } from '../pdn-error.ts';
import { rowOf } from '../published-row.ts';
import type { PublishedState } from '../published-state.ts';
import { publishedRegisters, type PublishedRegister } from './register.ts';
import { createRequestReader } from './search-request.ts';

const maxBodyBytes = 100_000;

/** REST v1 of the PDN's specifications, from a state's store: three registers and their institutions. */
export function restRoutes(state: PublishedState, authorization: Authorization): [string, Route][] {
  const guarded =
    (answer: Route['answer']): Route['answer'] =>
    async (request, requestId) =>
      (await authorization.refuse(request)) ?? answer(request, requestId);
  const route = (method: Route['method'], answer: Route['answer']): Route => {
    return { name: 'rest-v1', method, answer };
  };
  const token = route('POST', (request) => authorization.issueToken(request));
  return [
    ['/oauth/token', token],
    // The specification says `/oauth`, the pilots `/oauth/token`.
    ['/oauth', token],
    ...publishedRegisters.flatMap((register): [string, Route][] => [
      [`/v1/${register.name}`, route('POST', guarded(createSearch(state, register)))],
      [
        `/v1/${register.name}/dependencias`,
        route(
          'GET',
          guarded(() => jsonReply(200, institutionsOf(state, register))),
        ),
      ],
    ]),
  ];
}

function createSearch(
  state: PublishedState,
  register: PublishedRegister,
): (request: IncomingMessage) => Promise<Reply> {
  const readRequest = createRequestReader(register);
  return async (request) => {
    const body = await readBody(request, maxBodyBytes);
    if (body === null) return pdnError(413, 'too_large', 'The request is larger than 100 kB.');
    const asked = readRequest(parse(body));
    if ('problem' in asked) return pdnError(400, 'invalid_request', asked.problem);
    const { page, pageSize, filter, slice } = asked;
    const query = { ...sourcesOf(state, register), filter } as Parameters<
      typeof state.store.slice
    >[0];
    const offset = (page - 1) * pageSize;
    const { rows, total } = state.store.slice(query, { ...slice, offset, limit: pageSize });
    return jsonReply(200, {
      pagination: {
        page,
        pageSize,
        totalRows: total,
        hasNextPage: offset + rows.length < total && rows.length > 0,
      },
      results: rows.map((stored) => rowOf(state, register, stored)),
    });
  };
}

/** An absent body asks for the first page; one that is no JSON is wrong in a way that the schema says. */
function parse(body: string): unknown {
  if (body.trim() === '') return {};
  try {
    return decodeJson(Buffer.from(body));
  } catch {
    return null;
  }
}

function institutionsOf(state: PublishedState, register: PublishedRegister): object[] {
  const { subjects } = register;
  const found = state.store.institutions({ ...sourcesOf(state, register), subjects });
  return found.map(({ nombre, siglas, clave }) => ({
    nombre,
    ...(siglas !== null && { siglas }),
    ...(clave !== null && { clave }),
  }));
}

function sourcesOf(state: PublishedState, { system }: PublishedRegister) {
  const ids = state.sources.filter((source) => source.system === system).map(({ id }) => id);
  return { sourceIds: ids, system };
}
