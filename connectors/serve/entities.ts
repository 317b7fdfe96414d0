import type { System } from '../../specs/graphql/network.generated.ts';
import { parseRecordId, sourceIdOf } from '../../specs/ids.ts';
import { recordUnavailable } from './errors.ts';
import type { RequestContext } from './request-context.ts';
import { servedRecord } from './served-record.ts';

/** What the gateway names an entity by: its key, as it came. */
export type Representation = Readonly<Record<string, unknown>>;

/** The state by its code: only its own connector knows it. */
export function findState({ code }: Representation, { served }: RequestContext) {
  return code === served.state.code ? served.state : null;
}

export function findSource({ id }: Representation, { served }: RequestContext) {
  return served.sources.get(String(id)) ?? null;
}

/**
 * A record by its id, missing ones included. Null only where its source was read whole without it.
 * @throws GraphQLError with the code of what is in the way of telling.
 */
export async function findRecord(system: System, { id }: Representation, context: RequestContext) {
  context.spendRows(1);
  const parsed = typeof id === 'string' ? parseRecordId(id) : null;
  if (parsed?.state !== context.served.state.code || parsed.system !== system) return null;
  const source = context.served.sources.get(sourceIdOf(parsed.state, parsed.sourceKey));
  if (!source) throw recordUnavailable('NOT_SERVED');
  const found = context.askStore((store) => ({
    stored: store.byIds([String(id)])[0],
    history: store.history(source.id),
  }));
  if (!found) throw recordUnavailable('STORE_FAILED');
  if (found.stored) return servedRecord(found.stored, source);
  if (found.history.asOf === null)
    throw recordUnavailable(found.history.last?.failure ?? 'NEVER_READ');
  return null;
}
