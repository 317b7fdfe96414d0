import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { readSubgraphSdl } from '../../../specs/graphql/sdl.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { explain, lead } from '../../../specs/matching/explain.ts';
import type { FoundMatch, MatchesOfOne } from '../../../specs/matching/wire.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import type { StateAccess } from '../ask-state.ts';
import { askMatches, type MatchArguments } from './ask-matches.ts';

/** The `crosscheck` subgraph: who is in several registers, asked where the data is. */
export function buildCrosscheckSchema(access: StateAccess): GraphQLSchema {
  const resolvers = {
    Query: {
      match: async (_: unknown, asked: MatchArguments, query: QueryContext) => ({
        ...(await askMatches(asked, access, query)),
        warning: lead.en,
        advertencia: lead.es,
      }),
    },
    MatchesOfOne: { findings: ({ matches }: MatchesOfOne) => matches },
    MatchFinding: {
      recordId: ({ id }: FoundMatch) => id,
      buyer: ({ id }: FoundMatch) => recordOf(id, 'S2'),
      sanction: ({ id }: FoundMatch) => recordOf(id, 'S3'),
      explanation: ({ features }: FoundMatch) =>
        explain(features).map(({ code, weight, en, es }) => ({
          code,
          weight,
          text: en,
          texto: es,
        })),
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(readSubgraphSdl('crosscheck')), resolvers }]);
}

function recordOf(id: string, system: string): { id: string } | null {
  return parseRecordId(id)?.system === system ? { id } : null;
}
