import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * Who a variant of the contract is for. The reserved one holds everything; it is composed from the
 * same files, and nothing serves it.
 */
export type Variant = 'public' | 'reserved';

/**
 * The public part of a subgraph's SDL: without the fields and types that are marked as reserved, and
 * without the marks. Values that are public or not by how grave a fault is stay: the records that are
 * made by this contract hold null where they are not.
 */
export function publicPartOf(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: withoutReserved,
    InputValueDefinition: withoutReserved,
    ObjectTypeDefinition: withoutReserved,
    Directive: (directive) => (directive.name.value === 'tag' ? null : undefined),
    StringValue: (text, key, parent) =>
      text.value === '@tag' && Array.isArray(parent) && typeof key === 'number' ? null : undefined,
  });
}

/** For a visitor: null leaves the node out. */
function withoutReserved(node: {
  readonly directives?: readonly ConstDirectiveNode[];
}): null | undefined {
  return marksOf(node).includes('reserved') ? null : undefined;
}

/** The marks of a definition: the names of its @tag directives. */
export function marksOf(node: { readonly directives?: readonly ConstDirectiveNode[] }): string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === 'tag')
    .flatMap(({ arguments: args = [] }) => args)
    .map(({ value }) => (value.kind === Kind.STRING ? value.value : ''));
}
