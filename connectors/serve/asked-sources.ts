import type { System } from '../../specs/graphql/network.generated.ts';
import type { ConnectionArguments } from '../../specs/arguments.ts';
import type { ServedSource, ServedState } from './served-state.ts';

export interface AskedSources {
  served: ServedSource[];
  /** How many were named as this state's and are not served here. */
  notServed: number;
}

/** The sources of a system that a query asks of this state: all, or those that it names. */
export function askedSources(
  { state, sources }: ServedState,
  system: System,
  { states, sources: named }: ConnectionArguments,
): AskedSources {
  if (states && !states.includes(state.code)) return { served: [], notServed: 0 };
  const own = [...sources.values()].filter((source) => source.system === system);
  if (!named) return { served: own, notServed: 0 };
  const ids = new Set(named.filter((id) => id.startsWith(`${state.code}.`)));
  const served = own.filter(({ id }) => ids.has(id));
  return { served, notServed: ids.size - served.length };
}
