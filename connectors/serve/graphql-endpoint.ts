import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createHandler, type OperationContext } from 'graphql-http';
import { liveHeader, liveMs } from '../../specs/live.ts';
import { createDocumentReader, type ReadDocument } from './documents.ts';
import { readBody } from './read-body.ts';
import { errorReply, type Reply } from './reply.ts';
import { RequestContext, type ServeTools } from './request-context.ts';
import type { ServedState } from './served-state.ts';

const maxBodyBytes = 1_000_000;

/** A subgraph, for all states of the program, with the documents that are asked of it. */
export interface Executable {
  schema: GraphQLSchema;
  readDocument: ReadDocument;
}

export function createExecutable(schema: GraphQLSchema): Executable {
  return { schema, readDocument: createDocumentReader(schema) };
}

/** Answers GraphQL over HTTP for one subgraph of one state. */
export function createGraphqlEndpoint(
  { schema, readDocument }: Executable,
  served: ServedState,
  tools: ServeTools,
): (request: IncomingMessage, requestId: string) => Promise<Reply> {
  const handle = createHandler<null, Asked, OperationContext>({
    onSubscribe({ context }, { query, operationName, variables }) {
      const document = readDocument(query);
      if (!('kind' in document)) return document;
      const contextValue = new RequestContext(served, tools, context);
      return {
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: contextValue as unknown as OperationContext,
      };
    },
    onOperation({ context: { requestId } }, _args, { errors = [] }) {
      for (const err of errors.filter(isOurs)) tools.log.error({ err, requestId }, 'Query failed');
    },
    formatError: (error) => (isOurs(error) ? withoutItsMessage(error) : error),
  });

  return async (request, requestId) => {
    const body = await readBody(request, maxBodyBytes);
    if (body === null) {
      return errorReply(413, 'BODY_TOO_LARGE', 'The request is larger than 1 MB.', {
        connection: 'close',
      });
    }
    const [text, { status, headers = {} }] = await handle({
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body,
      raw: null,
      context: { requestId, liveMs: liveMsOf(request.headers) },
    });
    return { status, headers, body: text ?? '' };
  };
}

interface Asked {
  requestId: string;
  liveMs: number;
}

function liveMsOf(headers: IncomingHttpHeaders): number {
  const asked = headers[liveHeader];
  return typeof asked === 'string' && /^\d{1,6}$/.test(asked)
    ? Math.min(Number(asked), liveMs.most)
    : liveMs.usual;
}

/** What a resolver threw and no caller can mend: it stays in the log. */
function isOurs(error: Readonly<GraphQLError | Error>): error is GraphQLError {
  return (
    error instanceof GraphQLError &&
    error.originalError !== undefined &&
    !(error.originalError instanceof GraphQLError)
  );
}

function withoutItsMessage({ nodes, path }: GraphQLError): GraphQLError {
  return new GraphQLError('An error of our own; it is logged.', {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: 'INTERNAL' },
  });
}
