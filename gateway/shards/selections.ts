import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The fields that a selection set asks of one concrete type: fragments opened, @skip and @include
 * obeyed, in the order written (GraphQL specification, section 6.3.2, without merging).
 */
export function collectFields(
  selectionSet: SelectionSetNode | undefined,
  typeName: string,
  fragments: Fragments,
  variables: Variables,
): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (!isIncluded(selection, variables)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const inner = openFragment(selection, fragments);
    if (inner.typeCondition && inner.typeCondition.name.value !== typeName) return [];
    return collectFields(inner.selectionSet, typeName, fragments, variables);
  });
}

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  }
  return fragments;
}

/** What an inline fragment or a fragment spread stands for. */
export function openFragment(
  selection: Exclude<SelectionNode, FieldNode>,
  fragments: Fragments,
): Pick<FragmentDefinitionNode, 'selectionSet'> & {
  typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
} {
  return selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!;
}

export function responseKeyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  );
}
