import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { maxRows, pageCost } from '../../specs/arguments.ts';
import { shardedSubgraphs } from '../../specs/graphql/sdl.ts';
import { queryError } from '../../specs/query-error.ts';
import { changesOf } from '../../specs/systems.ts';
import { openFragment, type Fragments, type Variables } from '../shards/selections.ts';

/** How large one query may be. */
export const limits = {
  maxTokens: 3000,
  maxDepth: 16,
  /** As a connector counts them (specs/arguments.ts), so that none refuses what was let through. */
  maxRows,
  /** Fields times the rows they are asked of. */
  maxFields: 300_000,
  /** Requests to connectors that the query could cause, refills not counted. */
  maxShardRequests: 700,
} as const;

const shardCount = 33;
const defaultPageSize = 20;
const connectionFields = new Set<string>([
  ...shardedSubgraphs,
  ...Object.values(changesOf),
  'outages',
  'alerts',
]);

/** Lists outside connections, with about as many items as they can have. */
const listSizes: Readonly<Record<string, number>> = {
  states: shardCount,
  sources: 4 * shardCount,
  versions: 10,
  progress: shardCount,
  fields: 12,
  // A file has few kinds of remarks, and most of them in one place.
  fileRemarks: 4,
  places: 3,
  people: 100,
  companies: 100,
  findings: 20,
  explanation: 6,
};

/** Requests to connectors that a field outside connections causes; those of records are batched. */
const requestsOf: Readonly<Record<string, number>> = {
  match: 2 * shardCount,
  sanctionMatches: 1,
  buyerMatches: 1,
};

/** What a page has once, however many rows it has. */
const oncePerPage = new Set(['coverage', 'pageInfo', 'totalCount']);

interface Size {
  rows: number;
  fields: number;
  shardRequests: number;
  depth: number;
}

/**
 * Refuses, before anything is asked, a query that would ask for too much.
 * @throws GraphQLError QUERY_TOO_LARGE saying which limit and by how much.
 */
export function checkSize(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): void {
  const measure = createMeasure(fragments, { ...defaultsOf(operation), ...variables });
  const size = wholeOf(measure(operation.selectionSet, true));
  refuseAbove(size.depth, limits.maxDepth, ['levels of nesting', 'niveles de anidamiento']);
  refuseAbove(size.rows, limits.maxRows, ['rows', 'renglones']);
  refuseAbove(size.fields, limits.maxFields, ['fields', 'campos']);
  const requests = ['requests to connectors', 'solicitudes a los conectores'] as const;
  refuseAbove(size.shardRequests, limits.maxShardRequests, requests);
}

function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function refuseAbove(asked: number, limit: number, what: readonly [string, string]): void {
  if (asked <= limit) return;
  const [things, cosas] = what;
  throw queryError(
    'QUERY_TOO_LARGE',
    `This query asks for up to ${asked} ${things}; the limit is ${limit}. Ask for smaller pages, or split it.`,
    `Esta consulta pide hasta ${asked} ${cosas}; el límite es ${limit}. Pida páginas más pequeñas, o divídala.`,
    { http: { status: 400 } },
  );
}

/** A selection set in two parts: what a page has once, and what it has for each row. */
interface Parts {
  once: Size;
  each: Size;
}

const nothing: Size = { rows: 0, fields: 0, shardRequests: 0, depth: 0 };

function createMeasure(fragments: Fragments, variables: Variables) {
  // Each selection set is measured once, however often fragments spread it.
  const measured = new Map<SelectionSetNode, Parts>();

  function measure(selectionSet: SelectionSetNode, isRoot = false): Parts {
    const known = measured.get(selectionSet);
    if (known) return known;
    const parts = selectionSet.selections.map((selection): Parts => {
      if (selection.kind !== Kind.FIELD) {
        return measure(openFragment(selection, fragments).selectionSet, isRoot);
      }
      const size = measureField(selection, isRoot);
      return oncePerPage.has(selection.name.value)
        ? { once: size, each: nothing }
        : { once: nothing, each: size };
    });
    const total = {
      once: sum(parts.map(({ once }) => once)),
      each: sum(parts.map(({ each }) => each)),
    };
    measured.set(selectionSet, total);
    return total;
  }

  function measureField(field: FieldNode, isRoot: boolean): Size {
    if (!field.selectionSet) return { rows: 0, fields: 1, shardRequests: 0, depth: 1 };
    const { once, each } = measure(field.selectionSet);
    const isConnection = connectionFields.has(field.name.value);
    // A list that is no connection to states may still be a page.
    const isPage = isConnection || field.arguments?.some(({ name }) => name.value === 'first');
    const times = isPage ? Math.max(pageSizeOf(field), 1) : (listSizes[field.name.value] ?? 1);
    const inner = sum([isPage ? once : multiply(once, times), multiply(each, times)]);
    return {
      rows: (isConnection ? pageSizeOf(field) + pageCost : 0) + inner.rows,
      fields: 1 + inner.fields,
      shardRequests: requestsFor(field.name.value, isRoot) + inner.shardRequests,
      depth: 1 + inner.depth,
    };
  }

  function pageSizeOf(field: FieldNode): number {
    const argument = field.arguments?.find(({ name }) => name.value === 'first');
    const first = argument ? valueFromASTUntyped(argument.value, variables) : defaultPageSize;
    return typeof first === 'number' ? first : defaultPageSize;
  }

  return measure;
}

function requestsFor(name: string, isRoot: boolean): number {
  if (connectionFields.has(name)) return isRoot ? shardCount : 1;
  return requestsOf[name] ?? 0;
}

function wholeOf({ once, each }: Parts): Size {
  return sum([once, each]);
}

function sum(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (a, b) => ({
      rows: a.rows + b.rows,
      fields: a.fields + b.fields,
      shardRequests: a.shardRequests + b.shardRequests,
      depth: Math.max(a.depth, b.depth),
    }),
    nothing,
  );
}

function multiply({ rows, fields, shardRequests, depth }: Size, times: number): Size {
  return {
    rows: rows * times,
    fields: fields * times,
    shardRequests: shardRequests * times,
    depth,
  };
}
