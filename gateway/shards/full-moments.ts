import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { momentOf } from '../../specs/graphql/scalars.ts';

/** Writes dates that stand for moments in full, as variables are coerced: earlier connectors know no others. */
export function withFullMoments(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      StringValue(node) {
        if (getNamedType(types.getInputType())?.name !== 'DateTime') return;
        const value = momentOf(node.value);
        // What is no moment is refused where it is coerced.
        return value === null || value === node.value ? undefined : { ...node, value };
      },
    }),
  );
}
