import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { textsOf, type AlertKind } from '../../../specs/alerts.ts';
import { badUserInput } from '../../../specs/arguments.ts';
import { stateByCode } from '../../../specs/catalogues/states.ts';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import {
  readSubgraphSdl,
  type ShardedSubgraph as ShardedSubgraphName,
} from '../../../specs/graphql/sdl.ts';
import { sourceError } from '../../../specs/outcomes.ts';
import type { Outage } from '../../../specs/outages.ts';
import { parseRecordId, type RecordId } from '../../../specs/ids.ts';
import { subgraphOf } from '../../../specs/systems.ts';
import type { RegisteredSource, Registry } from '../../registry.ts';
import { recordExists } from '../../shards/record-entities.ts';
import type { QueryContext, ShardedSubgraph } from '../../shards/sharded-data-source.ts';
import type { NetworkMemory } from './memory.ts';
import { askAlerts, type StateAlert } from './alerts/ask-alerts.ts';
import type { StateAccess } from '../ask-state.ts';
import { askOutages, type OutageArguments } from './outages/ask-outages.ts';

/** Which type a record of a system has. */
const typeOf: Record<System, string> = { S2: 'Buyer', S3: 'Sanction' };

export interface NetworkSubgraph {
  registry: Registry;
  memory: NetworkMemory;
  subgraphs: Record<ShardedSubgraphName, ShardedSubgraph>;
  ledgers: StateAccess;
}

/** The `network` subgraph: states, sources, and the way to any record by its id. */
export function buildNetworkSchema({
  registry,
  memory,
  subgraphs,
  ledgers,
}: NetworkSubgraph): GraphQLSchema {
  const stateNode = (code: StateCode) => {
    const { inegi, iso, name } = stateByCode(code);
    const sources = registry.shards.get(code)?.sources ?? [];
    return { code, name, inegi, iso, connected: sources.length > 0, sources };
  };
  const knownState = (code: StateCode) =>
    registry.stateCodes.includes(code) ? stateNode(code) : null;

  const resolvers = {
    Query: {
      states: () => registry.stateCodes.map(stateNode),
      state: (_: unknown, { code }: { code: StateCode }) => knownState(code),
      sources: (_: unknown, { states, system }: { states?: StateCode[]; system?: System }) =>
        [...registry.sources.values()].filter(
          (source) =>
            (states?.includes(source.state) ?? true) && (!system || source.system === system),
        ),
      source: (_: unknown, { id }: { id: string }) => registry.sources.get(id) ?? null,
      node: async (_: unknown, { id }: { id: string }, query: QueryContext) => {
        const { system } = readRecordId(id);
        const record = { __typename: typeOf[system], id };
        return (await recordExists(record, query, subgraphs[subgraphOf[system]])) ? record : null;
      },
      outages: (
        _: unknown,
        { states, ...asked }: OutageArguments & { states?: readonly StateCode[] | null },
        query: QueryContext,
      ) =>
        askOutages({ states: states ?? registry.stateCodes, source: null }, asked, ledgers, query),
      alerts: (
        _: unknown,
        { states, kinds }: { states?: readonly StateCode[] | null; kinds?: AlertKind[] | null },
        query: QueryContext,
      ) => askAlerts(states ?? registry.stateCodes, kinds ?? null, ledgers, query),
    },
    State: {
      __resolveReference: ({ code }: { code: StateCode }) => stateNode(code),
      outages: ({ code }: { code: StateCode }, asked: OutageArguments, query: QueryContext) =>
        askOutages({ states: [code], source: null }, asked, ledgers, query),
    },
    Source: {
      __resolveReference: ({ id }: { id: string }) => registry.sources.get(id) ?? null,
      state: ({ state }: RegisteredSource) => stateNode(state),
      lastDelivery: ({ id }: RegisteredSource) => memory.lastDelivery(id),
      outages: ({ id, state }: RegisteredSource, asked: OutageArguments, query: QueryContext) =>
        askOutages({ states: [state], source: id }, asked, ledgers, query),
    },
    Alert: {
      state: ({ state }: StateAlert) => stateNode(state),
      source: ({ source }: StateAlert) => (source ? (registry.sources.get(source) ?? null) : null),
      message: ({ kind }: StateAlert) => textsOf(kind).message,
      mensaje: ({ kind }: StateAlert) => textsOf(kind).mensaje,
    },
    LedgerOutcome: { state: ({ state }: { state: StateCode }) => stateNode(state) },
    Outage: {
      state: ({ source }: Outage) => stateNode(source.split('.', 1)[0] as StateCode),
      source: ({ source }: Outage) => registry.sources.get(source) ?? null,
      cause: ({ causes }: Outage) => sourceError(causes[0]!),
      causes: ({ causes }: Outage) => causes.map(sourceError),
      missingIds: ({ ids }: Outage) => ids,
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl('network')), resolvers }]);
}

function readRecordId(text: string): RecordId {
  const id = parseRecordId(text);
  if (id) return id;
  throw badUserInput(
    'This is no record id. A record id looks like JAL.S2.spic.123: take it from the `id` of a record.',
    'Esto no es el id de un registro. Uno se ve como JAL.S2.spic.123: tómelo del `id` de un registro.',
  );
}
