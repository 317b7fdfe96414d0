import type { FieldNode } from 'graphql';
import { stateByCode } from '../../specs/catalogues/states.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { resolveConnection } from './connection.ts';
import type { Operation } from './operation.ts';
import { collectFields, responseKeyOf } from './selections.ts';
import type { QueryContext, Report, ShardedSubgraph } from './sharded-data-source.ts';

export interface StateRepresentation {
  __typename: 'State';
  code: StateCode;
}

/**
 * A state's part of this subgraph. `State.buyers(…)` is the root field `buyers(…)` asked of one shard,
 * so a state that is dark still answers, with a coverage that says so.
 */
export async function resolveState(
  { code }: StateRepresentation,
  field: FieldNode,
  operation: Operation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
  report: Report,
): Promise<Record<string, unknown>> {
  const own: Record<string, unknown> = { __typename: 'State', code, name: stateByCode(code).name };
  const entity: Record<string, unknown> = {};
  const { fragments, variables } = operation;
  await Promise.all(
    collectFields(field.selectionSet, 'State', fragments, variables).map(async (selected) => {
      const key = responseKeyOf(selected);
      if (selected.name.value !== subgraph.name) {
        entity[key] = own[selected.name.value];
        return;
      }
      entity[key] = null;
      try {
        entity[key] = await resolveConnection(selected, operation, query, subgraph, code);
      } catch (error) {
        report(error, [key]);
      }
    }),
  );
  return entity;
}
