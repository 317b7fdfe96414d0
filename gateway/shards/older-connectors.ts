import {
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Shard } from '../registry.ts';
import { ShardNotes } from './shard-notes.ts';

// Connectors are upgraded one by one, after the gateway. One that refuses a query because it does not know a field yet
// is asked without that field, which is then null: unknown. So every field that the contract gains is nullable.

interface Older {
  /** Fields that it does not know, such as `SourceOutcome.undetermined`. */
  unknown: Set<string>;
  /** Queries as they are written for it. */
  texts: Map<string, string>;
}

const older = new ShardNotes<Older>();
const mostTexts = 200;

/** A query as this connector can answer it. */
export function textFor(shard: Shard, text: string, schema: GraphQLSchema): string {
  const known = older.get(shard);
  if (!known) return text;
  let written = known.texts.get(text);
  if (written === undefined) {
    written = without(known.unknown, text, schema);
    if (known.texts.size >= mostTexts) known.texts.clear();
    known.texts.set(text, written);
  }
  return written;
}

/** Takes note of the fields that a connector says it does not know; whether there are any. */
export function noteUnknownFields(shard: Shard, answer: unknown): boolean {
  const told = unknownFieldsIn(answer);
  const known = older.get(shard)?.unknown ?? new Set();
  const unknown = new Set([...known, ...told]);
  if (unknown.size > known.size) older.set(shard, { unknown, texts: new Map() });
  return told.length > 0;
}

function unknownFieldsIn(answer: unknown): string[] {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error) => {
    const { message } = (error ?? {}) as { message?: unknown };
    const found = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(String(message));
    return found ? [`${found[2]}.${found[1]}`] : [];
  });
}

function without(unknown: ReadonlySet<string>, text: string, schema: GraphQLSchema): string {
  const types = new TypeInfo(schema);
  const pruned: DocumentNode = visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field: ({ name }) =>
        unknown.has(`${types.getParentType()?.name}.${name.value}`) ? null : undefined,
      SelectionSet: { leave: (set) => (set.selections.length === 0 ? onlyTypename : undefined) },
    }),
  );
  return print(dropUnused(pruned));
}

const onlyTypename: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** A query with a fragment or a variable that nothing uses is refused. */
function dropUnused(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const used = { fragments: new Set<string>(), variables: new Set<string>() };
  const look = (node: ASTNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || used.fragments.has(name.value)) return;
        used.fragments.add(name.value);
        look(fragment);
      },
    });
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) look(node);
  }
  return visit(document, {
    FragmentDefinition: ({ name }) => (used.fragments.has(name.value) ? undefined : null),
    VariableDefinition: ({ variable }) =>
      used.variables.has(variable.name.value) ? undefined : null,
  });
}
