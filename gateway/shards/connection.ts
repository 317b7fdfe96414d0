import { getArgumentValues, type FieldNode, type GraphQLObjectType } from 'graphql';
import { totalCountOf, type CoverageOf } from '../../specs/coverage.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { isCursor, type Order } from '../../specs/order.ts';
import { systemOf } from '../../specs/systems.ts';
import { chooseShards } from './choose.ts';
import { withDeadline } from './deadline.ts';
import { badUserInput } from './errors.ts';
import { gatherPage, type GatheredPage } from './gather.ts';
import type { Operation } from './operation.ts';
import { coverageOfPage, type Outcome } from './outcomes.ts';
import { project } from './project.ts';
import { collectFields, responseKeyOf } from './selections.ts';
import { shardAsker } from './shard-asker.ts';
import type { QueryContext, ShardedSubgraph } from './sharded-data-source.ts';

const maxPageSize = 1000;

/** The arguments of a connection that choose shards and pages; the rest is for the shards. */
interface ConnectionArguments {
  states: StateCode[] | null;
  sources: string[] | null;
  order: Order;
  first: number;
  after: string | null;
}

/** One page of a connection, with what it is worth. */
interface JudgedPage {
  page: GatheredPage;
  coverage: CoverageOf<Outcome>;
}

/**
 * The way of one query: choose shards, scatter, merge, say what the answer is worth. `state` is given
 * where the connection hangs on a state: only its shard is asked then.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function gatherConnection(
  field: FieldNode,
  operation: Operation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
  state: StateCode | null = null,
): Promise<JudgedPage> {
  const args = readArguments(field, operation, subgraph);
  const system = systemOf[subgraph.name];
  const states = state ? [state] : args.states;
  const asked = chooseShards(subgraph.registry, system, states, args.sources);
  const page = await withDeadline(subgraph.shardDeadlineMs, query.signal, (signal) => {
    const ask = shardAsker(field, operation, args.order, asked, subgraph, {
      ...query,
      signal,
    });
    return gatherPage(asked.shards, args, subgraph.heldBy, ask);
  });
  return { page, coverage: coverageOfPage(page, asked, args.after) };
}

/** The same under the client's names: rows as the shards sent them, the rest made here. */
export async function resolveConnection(
  ...way: Parameters<typeof gatherConnection>
): Promise<Record<string, unknown>> {
  const [field, { fragments, variables }, , { schema, name }] = way;
  const { page, coverage } = await gatherConnection(...way);
  const made = {
    totalCount: totalCountOf(coverage),
    pageInfo: { endCursor: endCursorOf(page), hasNextPage: page.hasNext },
    coverage,
  };
  const type = schema.getQueryType()!.getFields()[name]!.type as GraphQLObjectType;
  const result = project(made, type, field.selectionSet!, fragments, variables) as Record<
    string,
    unknown
  >;
  for (const selected of collectFields(field.selectionSet, type.name, fragments, variables)) {
    if (selected.name.value !== 'nodes' && selected.name.value !== 'edges') continue;
    const key = responseKeyOf(selected);
    result[key] = page.rows.map(({ run, row }) => run.columns.get(key)![row]);
  }
  return result;
}

function readArguments(
  field: FieldNode,
  { variables }: Operation,
  { schema, name }: ShardedSubgraph,
): ConnectionArguments {
  const definition = schema.getQueryType()!.getFields()[name]!;
  const args = coerceArguments(definition, field, variables);
  const order = args['orderBy'] as Order;
  const first = args['first'] as number;
  const after = (args['after'] ?? null) as string | null;
  if (first < 0 || first > maxPageSize) {
    throw badUserInput(`\`first\` must be between 0 and ${maxPageSize}; page on with \`after\`.`);
  }
  if (after !== null && !isCursor(after, order)) {
    throw badUserInput(
      '`after` is not a cursor of this order. Give the `endCursor` of a page with the same `orderBy`.',
    );
  }
  return {
    states: (args['states'] ?? null) as StateCode[] | null,
    sources: (args['sources'] ?? null) as string[] | null,
    order,
    first,
    after,
  };
}

/** Validation has passed by now, so what does not fit is a value of our own scalars. */
function coerceArguments(...given: Parameters<typeof getArgumentValues>): Record<string, unknown> {
  try {
    return getArgumentValues(...given);
  } catch (error) {
    const { message } = error as Error;
    throw badUserInput(
      `${message} Write a Date like 2026-11-22, a DateTime like 2026-11-22T18:30:00Z.`,
    );
  }
}

function endCursorOf({ rows }: GatheredPage): string | null {
  const last = rows.at(-1);
  return last ? last.run.keys[last.row]! : null;
}
