import { getNamedType, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { collectFields, responseKeyOf, type Fragments, type Variables } from './selections.ts';

/**
 * Picks from a value that the gateway made itself what a selection set asks for, under the client's
 * names. Every type below `type` is an object or a leaf; the contract has no unions there.
 */
export function project(
  value: unknown,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    return value.map((item) => project(item, type, selectionSet, fragments, variables));
  }
  const result: Record<string, unknown> = {};
  for (const field of collectFields(selectionSet, type.name, fragments, variables)) {
    const key = responseKeyOf(field);
    const picked = pick(value as Record<string, unknown>, type, field.name.value);
    if (!field.selectionSet) result[key] = picked;
    else {
      const inner = getNamedType(type.getFields()[field.name.value]!.type) as GraphQLObjectType;
      const projected = project(picked, inner, field.selectionSet, fragments, variables);
      // The same field may be selected in two places, each with its own subfields.
      result[key] = key in result ? merge(result[key], projected) : projected;
    }
  }
  return result;
}

function pick(value: Record<string, unknown>, type: GraphQLObjectType, field: string): unknown {
  return field === '__typename' ? type.name : (value[field] ?? null);
}

function merge(a: unknown, b: unknown): unknown {
  if (Array.isArray(a)) return a.map((item, index) => merge(item, (b as unknown[])[index]));
  if (a === null || typeof a !== 'object') return a;
  const merged: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b as object)) {
    merged[key] = key in merged ? merge(merged[key], value) : value;
  }
  return merged;
}
