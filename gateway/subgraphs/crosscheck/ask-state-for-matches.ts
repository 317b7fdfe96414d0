import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import type { MatchAnswer, MatchRequest } from '../../../specs/matching/wire.ts';
import { ShardNotes } from '../../shards/shard-notes.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { askState, type StateAccess, type Told } from '../ask-state.ts';
import { readMatches } from './read-matches.ts';

/** Connectors that refuse what requests have gained: they are upgraded one by one, after the gateway. */
const older = new ShardNotes<true>();

/** Asks a state for matches; one whose connector is older tells neither exact names nor what it left out. */
export async function askStateForMatches(
  state: StateCode,
  request: MatchRequest,
  access: StateAccess,
  query: QueryContext,
): Promise<Told<MatchAnswer>> {
  const ask = <Read>(asked: MatchRequest, read: (answer: unknown) => Read) =>
    askState(state, { path: '/matches', body: JSON.stringify(asked) }, read, access, query);
  const read = (answer: unknown) => readMatches(answer, state, request);
  const { returnsExactNames, countsLeftOut, ...plain } = request;
  const shard = access.registry.shards.get(state);
  if (!shard || !(returnsExactNames || countsLeftOut)) return ask(plain, read);
  if (!older.get(shard)) {
    const { page, ...told } = await ask(request, (answer) =>
      isRefused(answer) ? 'REFUSED' : read(answer),
    );
    if (page !== 'REFUSED') return { ...told, page };
    older.set(shard, true);
  }
  return ask(plain, read);
}

function isRefused(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { errors?: unknown };
  const [error] = Array.isArray(errors) ? (errors as unknown[]) : [];
  const { extensions } = (error ?? {}) as { extensions?: { code?: unknown } };
  return extensions?.code === 'BAD_USER_INPUT';
}
