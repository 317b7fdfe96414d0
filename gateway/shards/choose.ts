import { badUserInput } from '../../specs/arguments.ts';
import type { StateCode, System } from '../../specs/graphql/network.generated.ts';
import type { Registry } from '../registry.ts';
import type { Asked } from './outcomes.ts';

/**
 * Which shards a query asks. A state with no registered source of the system is not left out: it is
 * named as unconnected, so that the answer cannot look more complete than the country is.
 * @throws GraphQLError BAD_USER_INPUT for a source that is not registered.
 */
export function chooseShards(
  registry: Registry,
  system: System,
  states: readonly StateCode[] | null,
  sourceIds: readonly string[] | null,
): Asked {
  const wanted = sourceIds?.map((id) => registeredSource(registry, id));
  const codes = new Set(states ?? registry.stateCodes);
  const asked: Asked = {
    system,
    shards: [],
    unconnected: [],
    sourceIds: sourceIds && new Set(sourceIds),
  };
  for (const code of registry.stateCodes.concat(states ?? [])) {
    if (!codes.delete(code)) continue;
    if (wanted && !wanted.some((source) => source.state === code && source.system === system)) {
      continue;
    }
    const shard = registry.shards.get(code);
    if (shard?.sources.some((source) => source.system === system)) asked.shards.push(shard);
    else asked.unconnected.push(code);
  }
  return asked;
}

function registeredSource(registry: Registry, id: string) {
  const source = registry.sources.get(id);
  if (source) return source;
  throw badUserInput(
    'A source in `sources` is not registered. Ask `{ sources { id } }` for the ids there are.',
    'Una fuente de `sources` no está registrada. Pida `{ sources { id } }` para ver los ids que hay.',
  );
}
