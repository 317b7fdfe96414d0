import { getArgumentValues, type FieldNode, type GraphQLObjectType } from 'graphql';
import { badUserInput, checkArguments, type ConnectionArguments } from '../../specs/arguments.ts';
import { totalCountOf, type CoverageOf } from '../../specs/coverage.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { systemOf } from '../../specs/systems.ts';
import { chooseShards } from './choose.ts';
import { withDeadline } from './deadline.ts';
import { checkDemands, requireComplete } from './demands.ts';
import { gatherPage, type GatheredPage } from './gather.ts';
import type { Operation } from './operation.ts';
import { coverageOfPage, type Outcome } from './outcomes.ts';
import { project } from './project.ts';
import { collectFields, responseKeyOf } from './selections.ts';
import { shardAsker } from './shard-asker.ts';
import { shardQueryOf } from './shard-query.ts';
import type { QueryContext, ShardedSubgraph } from './sharded-data-source.ts';

/** One page of a connection, with what it is worth. */
interface JudgedPage {
  page: GatheredPage;
  coverage: CoverageOf<Outcome>;
}

/**
 * The way of one query: choose shards, scatter, merge, say what the answer is worth. `state` is given
 * where the connection hangs on a state: only its shard is asked then.
 * @throws GraphQLError BAD_USER_INPUT, or INCOMPLETE where the caller requires a complete answer
 */
export async function gatherConnection(
  field: FieldNode,
  operation: Operation,
  query: QueryContext,
  subgraph: ShardedSubgraph,
  state: StateCode | null = null,
): Promise<JudgedPage> {
  const args = readArguments(field, operation, subgraph);
  const { orderBy: order, first, after = null, sources = null } = args;
  const states = state ? [state] : (args.states ?? null);
  const asked = chooseShards(subgraph.registry, systemOf[subgraph.name], states, sources);
  const page = await withDeadline(args.deadlineMs ?? subgraph.shardDeadlineMs, query, (errand) => {
    const ask = shardAsker(field, operation, order, asked, subgraph, errand);
    return gatherPage(asked.shards, { order, first, after }, subgraph.heldBy, ask);
  });
  const coverage = coverageOfPage(page, asked, after);
  if (args.require) requireComplete(coverage);
  return { page, coverage };
}

/** The same under the client's names: rows as the shards sent them, the rest made here. */
export async function resolveConnection(
  ...way: Parameters<typeof gatherConnection>
): Promise<Record<string, unknown>> {
  const [field, { fragments, variables }, , { schema }] = way;
  const { page, coverage } = await gatherConnection(...way);
  const made = {
    totalCount: totalCountOf(coverage),
    pageInfo: { endCursor: endCursorOf(page), hasNextPage: page.hasNext },
    coverage,
  };
  const type = schema.getQueryType()!.getFields()[field.name.value]!.type as GraphQLObjectType;
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

/** Reads the arguments, and checks those of nested connections, which only the shards will use. */
function readArguments(
  field: FieldNode,
  operation: Operation,
  { schema, queryDeadlineMs }: ShardedSubgraph,
): ConnectionArguments {
  const query = shardQueryOf(field, operation);
  if (query.verifies) {
    throw badUserInput(
      '`verify` is for a record that is asked for by its id: `node(id: …)`.',
      '`verify` es para un registro que se pide por su id: `node(id: …)`.',
    );
  }
  const [args, ...nested] = [field, ...query.nested].map((node) =>
    coerceArguments(
      schema.getQueryType()!.getFields()[node.name.value]!,
      node,
      operation.variables,
    ),
  );
  const now = new Date();
  for (const each of [args!, ...nested]) checkArguments(each, now);
  checkDemands(args!, nested, queryDeadlineMs);
  return args!;
}

/** Validation has passed by now, so what does not fit is a value of our own scalars. */
function coerceArguments(...given: Parameters<typeof getArgumentValues>): ConnectionArguments {
  try {
    // A list of changes has one order, so no argument for it.
    return { orderBy: 'CHANGED', ...getArgumentValues(...given) } as unknown as ConnectionArguments;
  } catch (error) {
    const { message } = error as Error;
    if (!/\bDate(Time)?\b/.test(message)) {
      throw badUserInput(message, 'Un argumento no tiene un valor de los que admite.');
    }
    throw badUserInput(
      `${message} Write a Date like 2026-11-22, a DateTime like 2026-11-22T18:30:00Z.`,
      'Escriba una fecha (Date) como 2026-11-22, y un momento (DateTime) como 2026-11-22T18:30:00Z o 2026-11-22.',
    );
  }
}

function endCursorOf({ rows }: GatheredPage): string | null {
  const last = rows.at(-1);
  return last ? last.run.keys[last.row]! : null;
}
