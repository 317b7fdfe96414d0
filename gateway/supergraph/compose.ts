import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readSubgraphSdl, subgraphNames } from '../../specs/graphql/sdl.ts';
import type { Variant } from '../../specs/graphql/visibility.ts';

/**
 * The supergraph of all subgraphs of the contract. Their addresses are not in it: the gateway's own
 * data sources know where to ask. The gateway serves the public variant only.
 * @throws Error when the subgraphs do not compose: a mistake of our own in specs/graphql.
 */
export function composeSupergraph(variant: Variant = 'public'): string {
  const { supergraphSdl, errors } = composeServices(
    // A supergraph must have addresses; these can never be reached (RFC 2606, section 2).
    subgraphNames.map((name) => ({
      name,
      url: `https://${name}.invalid`,
      typeDefs: parse(readSubgraphSdl(name, variant)),
    })),
  );
  if (supergraphSdl) return supergraphSdl;
  throw new Error(`The subgraphs do not compose:\n${errors?.map(String).join('\n')}`);
}
