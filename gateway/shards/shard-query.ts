import {
  Kind,
  parse,
  print,
  visit,
  type ArgumentNode,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { shardedSubgraphs } from '../../specs/graphql/sdl.ts';
import { changesOf } from '../../specs/systems.ts';
import type { Operation } from './operation.ts';
import { openFragment, responseKeyOf, type Fragments } from './selections.ts';

/**
 * What every shard is asked for one connection field: the rows exactly as the client selected them,
 * and beside them what the gateway needs to merge them. `totalCount`, `pageInfo` and `coverage` are
 * the gateway's own to make, so the client's selection of them does not travel.
 */
export interface ShardQuery {
  text: string;
  /** The client's names for `nodes` and `edges`, whose rows are merged. */
  rowKeys: ReadonlySet<string>;
  /** Names of the operation's own variables that travel along. */
  variableNames: readonly string[];
  wantsCoverage: boolean;
  /** Whether its rows are to be verified at their sources. */
  verifies: boolean;
  /** Connections inside the rows, such as `nodes { state { buyers } }`: the shard answers those itself. */
  nested: readonly FieldNode[];
}

/** Names of what the gateway adds. The double underscore is reserved, so no client's name clashes. */
export const added = {
  field: '__page',
  rows: '__rows',
  pageInfo: '__pageInfo',
  coverage: '__coverage',
} as const;

/** Variables that the gateway sets anew for each request to a shard. */
export interface PageVariables {
  __first: number;
  __after: string | null;
  /** Global ids of this shard's sources; null for all. */
  __sources: string[] | null;
  __wantCoverage: boolean;
}

const addedSelections = parse(`{
  ${added.rows}: edges { cursor }
  ${added.pageInfo}: pageInfo { hasNextPage }
  ${added.coverage}: coverage @include(if: $__wantCoverage) {
    verdict
    sources {
      source { id name level }
      status asOf total undetermined quarantined
      fileRemarks { kind count rows places { file sheet row } }
      lastSuccessAt retryAfter error { code }
    }
  }
}`).definitions[0] as OperationDefinitionNode;

const addedArguments = (
  (
    parse('{ f(first: $__first, after: $__after, sources: $__sources) }')
      .definitions[0] as OperationDefinitionNode
  ).selectionSet.selections[0] as FieldNode
).arguments!;

// These choose shards or pages, or say how the whole must be, which is the gateway's part.
const gatewayArguments = new Set(['first', 'after', 'states', 'sources', 'deadlineMs', 'require']);

// Documents come from the plan cache, so a field node stands for its shard query.
const shardQueries = new WeakMap<FieldNode, ShardQuery>();

export function shardQueryOf(field: FieldNode, operation: Operation): ShardQuery {
  let query = shardQueries.get(field);
  if (!query) shardQueries.set(field, (query = buildShardQuery(field, operation)));
  return query;
}

export function buildShardQuery(
  field: FieldNode,
  { definition, fragments }: Pick<Operation, 'definition' | 'fragments'>,
): ShardQuery {
  const selections = keepRows(field.selectionSet!, fragments);
  const shardField: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: added.field },
    name: field.name,
    arguments: [...keptArguments(field), ...addedArguments],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...selections, ...addedSelections.selectionSet.selections],
    },
  };
  const used = usedNames(shardField, fragments);
  const variables = (definition.variableDefinitions ?? []).filter(({ variable }) =>
    used.variables.has(variable.name.value),
  );
  const declared = [
    ...variables.map(print),
    '$__first: Int!',
    '$__after: String',
    '$__sources: [ID!]',
    '$__wantCoverage: Boolean!',
  ];
  return {
    text: [
      `query (${declared.join(', ')}) { ${print(shardField)} }`,
      ...[...used.fragments].map((name) => print(fragments[name]!)),
    ].join('\n'),
    rowKeys: new Set(rowFields(selections).map(responseKeyOf)),
    variableNames: variables.map(({ variable }) => variable.name.value),
    nested: used.fields.filter(
      ({ name, selectionSet }) =>
        connectionFields.has(name.value) && selectionSet !== shardField.selectionSet,
    ),
    verifies: used.fields.some(({ name }) => name.value === 'verify'),
    wantsCoverage:
      mentions(field.selectionSet!, fragments, ['coverage', 'totalCount']) ||
      Boolean(field.arguments?.some(({ name }) => name.value === 'require')),
  };
}

const connectionFields = new Set<string>([...shardedSubgraphs, ...Object.values(changesOf)]);

function keptArguments(field: FieldNode): ArgumentNode[] {
  return (field.arguments ?? []).filter(({ name }) => !gatewayArguments.has(name.value));
}

/** The selections of a connection that are rows; fragments around them are opened in place. */
function keepRows(selectionSet: SelectionSetNode, fragments: Fragments): SelectionNode[] {
  return selectionSet.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isRowField(selection) ? [selection] : [];
    const kept = keepRows(openFragment(selection, fragments).selectionSet, fragments);
    if (kept.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: selection.directives ?? [],
        selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
      },
    ];
  });
}

function isRowField({ name }: FieldNode): boolean {
  return name.value === 'nodes' || name.value === 'edges';
}

function rowFields(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT
      ? rowFields(selection.selectionSet.selections)
      : [];
  });
}

function mentions(
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  names: readonly string[],
): boolean {
  return selectionSet.selections.some((selection) =>
    selection.kind === Kind.FIELD
      ? names.includes(selection.name.value)
      : mentions(openFragment(selection, fragments).selectionSet, fragments, names),
  );
}

function usedNames(root: FieldNode, fragments: Fragments) {
  const used = {
    variables: new Set<string>(),
    fragments: new Set<string>(),
    fields: [] as FieldNode[],
  };
  const look = (node: ASTNode): void => {
    visit(node, {
      Field: (field) => void used.fields.push(field),
      Variable: ({ name }) => void used.variables.add(name.value),
      FragmentSpread: ({ name }) => {
        if (used.fragments.has(name.value)) return;
        used.fragments.add(name.value);
        look(fragments[name.value] as FragmentDefinitionNode);
      },
    });
  };
  look(root);
  return used;
}
