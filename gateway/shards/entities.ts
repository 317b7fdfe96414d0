import type { FieldNode } from 'graphql';
import type { Operation } from './operation.ts';
import { resolveRecords, type Placed, type RecordRepresentation } from './record-entities.ts';
import { responseKeyOf } from './selections.ts';
import type { QueryContext, Report, ShardedSubgraph } from './sharded-data-source.ts';
import { resolveState, type StateRepresentation } from './state-entity.ts';

/**
 * `_entities`, routed by the state in each key. An entity whose shard does not answer is null with an
 * error of its own; the others stand.
 */
export async function resolveEntities(
  field: FieldNode,
  operation: Operation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
  report: Report,
): Promise<unknown[]> {
  const representations = operation.variables['representations'] as Representation[];
  const entities: unknown[] = representations.map(() => null);
  const placed = representations.map((representation, index) => ({ index, representation }));
  const reportAt: Report = (error, path) => report(error, [responseKeyOf(field), ...path]);

  const states = placed.filter(isState).map(async ({ index, representation }) => {
    const reportInside: Report = (error, path) => reportAt(error, [index, ...path]);
    entities[index] = await resolveState(
      representation,
      field,
      operation,
      query,
      subgraph,
      reportInside,
    );
  });
  const records = placed.filter((entity) => !isState(entity)) as Placed<RecordRepresentation>[];
  await Promise.all([
    ...states,
    resolveRecords(records, entities, operation, query, subgraph, reportAt),
  ]);
  return entities;
}

type Representation = StateRepresentation | RecordRepresentation;

function isState(entity: Placed<Representation>): entity is Placed<StateRepresentation> {
  return entity.representation.__typename === 'State';
}
