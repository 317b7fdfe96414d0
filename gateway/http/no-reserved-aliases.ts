import { GraphQLError, type ASTNode, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * Names that begin with two underscores are reserved (GraphQL specification, section 3.5): the gateway
 * adds such fields to what it asks the connectors.
 */
export function noReservedAliases(context: ValidationContext): ASTVisitor {
  const check = (name: string | undefined, node: ASTNode) => {
    if (!name?.startsWith('__')) return;
    const message = `Names that begin with "__" are reserved: rename "${name}". / Los nombres que empiezan con "__" están reservados: cambie "${name}".`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  };
  return {
    Field: (node) => check(node.alias?.value, node),
    VariableDefinition: (node) => check(node.variable.name.value, node),
  };
}
