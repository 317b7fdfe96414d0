import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  getVariableValues,
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badUserInput } from '../../specs/arguments.ts';
import type { Errand } from '../clients/connector-client.ts';
import { withFullMoments } from './full-moments.ts';
import { fragmentsOf, type Fragments, type Variables } from './selections.ts';

/** A planned operation, taken apart. */
export interface Operation {
  definition: OperationDefinitionNode;
  fragments: Fragments;
  /** Coerced, with defaults; what the client did not give is absent. */
  variables: Variables;
  /** The text as the planner wrote it, moments in full. */
  text: string;
  /** A connector has to ask its state's service for this, so it may take its time. */
  isLive: boolean;
}

type Parts = Pick<Operation, 'definition' | 'fragments' | 'isLive'> & {
  /** Where it is not the text of the request. */
  rewritten: string | null;
};

const taken = new WeakMap<DocumentNode, Parts>();

/**
 * Takes apart what the query planner sends. Plans are cached with their documents, so each document is
 * taken apart once.
 * @throws GraphQLError BAD_USER_INPUT when a variable does not fit its type.
 */
export function readOperation(
  {
    request,
    document,
  }: Pick<GraphQLDataSourceProcessOptions, 'request'> & {
    document?: DocumentNode | undefined;
  },
  schema: GraphQLSchema,
): Operation {
  const text = request.query!;
  const node = document ?? parse(text, { noLocation: true });
  let parts = taken.get(node);
  if (!parts) taken.set(node, (parts = takeApart(node, schema)));
  const { coerced, errors } = getVariableValues(
    schema,
    parts.definition.variableDefinitions ?? [],
    request.variables ?? {},
  );
  if (errors)
    throw badUserInput(errors[0]!.message, 'Una variable no tiene un valor de los que admite.');
  const { rewritten, ...operation } = parts;
  return { ...operation, variables: coerced, text: rewritten ?? text };
}

function takeApart(planned: DocumentNode, schema: GraphQLSchema): Parts {
  const document = withFullMoments(planned, schema);
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  return {
    ...{ definition, fragments: fragmentsOf(document), isLive: asksServices(document) },
    rewritten: document === planned ? null : print(document),
  };
}

function asksServices(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => void (found ||= name.value === 'verify'),
    Argument: ({ name, value }) =>
      void (found ||= name.value === 'live' && !(value.kind === Kind.BOOLEAN && !value.value)),
  });
  return found;
}

/** What a request to a shard is for: the errand of the whole query, or one that takes its time. */
export function errandOf({ isLive }: Pick<Operation, 'isLive'>, errand: Errand): Errand {
  return isLive && errand.purpose === 'QUERY' ? { ...errand, purpose: 'LIVE' } : errand;
}
