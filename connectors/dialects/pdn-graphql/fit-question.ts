import {
  buildClientSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  parseType,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Question } from './ask.ts';

/** Parts of which nothing is known but the name. Whatever else is missing was there: the service drifted. */
const openParts: ReadonlySet<string> = new Set(['superior_inmediato']);

/**
 * The same question as the schema of a service has it: of open parts the fields that are there, arguments
 * of the types that they have, constants spelled as its enums spell them. Null where anything else is
 * missing, or the answer is no introspection.
 */
export function fitQuestion(question: Question, introspection: unknown): Question | null {
  try {
    const schema = buildClientSchema(introspection as IntrospectionQuery);
    const types = new Map<string, GraphQLInputType>();
    const document = withTypes(withFields(parse(question.query), schema, types), types);
    if (validate(schema, document).length > 0) return null;
    const constants = Object.entries(question.constants).map(([name, value]) => [
      name,
      spelled(value, types.get(name)),
    ]);
    return {
      ...question,
      query: print(document),
      constants: Object.fromEntries(constants) as Question['constants'],
    };
  } catch {
    return null;
  }
}

/** Asks of the open parts for what they have, and finds out of which type each variable has to be. */
function withFields(
  document: DocumentNode,
  schema: GraphQLSchema,
  types: Map<string, GraphQLInputType>,
): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field(node, _key, _parent, _path, ancestors) {
        const field = info.getFieldDef();
        const isOpen = [...ancestors, node].some((place) => openParts.has(nameOf(place)));
        return field ? withParts(node, field.type, isOpen) : undefined;
      },
      Argument({ value }) {
        const type = info.getInputType();
        if (value.kind === Kind.VARIABLE && type) types.set(value.name.value, type);
      },
    }),
  );
}

/**
 * Leaves out what an open part does not have; of one that has nothing known, all texts and numbers are
 * asked for: they belong to the original.
 */
function withParts(node: FieldNode, output: GraphQLOutputType, isOpen: boolean): FieldNode {
  const type = getNamedType(output);
  const { selectionSet, ...leaf } = node;
  if (isLeafType(type)) return leaf;
  if (!isOpen || !isObjectType(type)) return node;
  const fields = type.getFields();
  const asked = (selectionSet?.selections ?? []) as readonly FieldNode[];
  const known = asked.filter(({ name }) => Object.hasOwn(fields, name.value));
  const leaves = Object.values(fields).filter((field) => isLeafType(getNamedType(field.type)));
  const selections = known.length > 0 ? known : leaves.map(({ name }) => fieldNamed(name));
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function nameOf(place: ASTNode | readonly ASTNode[]): string {
  return 'kind' in place && place.kind === Kind.FIELD ? place.name.value : '';
}

function fieldNamed(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}

function withTypes(
  document: DocumentNode,
  types: ReadonlyMap<string, GraphQLInputType>,
): DocumentNode {
  return visit(document, {
    VariableDefinition(node) {
      const type = types.get(node.variable.name.value);
      return type && { ...node, type: parseType(String(type)) };
    },
  });
}

/** The same word in the spelling of an enum; where it has none, its first: any order is one. */
function spelled(value: string, input: GraphQLInputType | undefined): string {
  const type = input && getNamedType(input);
  if (!isEnumType(type)) return value;
  const names = type.getValues().map(({ name }) => name);
  return names.find((name) => fold(name) === fold(value)) ?? names[0]!;
}

const fold = (name: string) => name.replaceAll('_', '').toLowerCase();
