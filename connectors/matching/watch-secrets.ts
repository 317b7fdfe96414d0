import type { Logger } from 'pino';
import type { MatchRequest } from '../../specs/matching/wire.ts';
import type { Blinding } from './blinding.ts';

/** Says once for each other secret that identifiers come by it: they are not compared, and names alone decide. */
export function createSecretWatch(
  blinding: Blinding | null,
  log: Logger,
): (asked: Pick<MatchRequest, 'people' | 'companies'>) => void {
  const told = new Set<string>();
  return ({ people, companies }) => {
    for (const { identifiers } of [...people, ...companies]) {
      if (!identifiers || identifiers.blindBy === blinding?.by) continue;
      const { blindBy } = identifiers;
      if (told.has(blindBy) || told.size >= mostTold) continue;
      told.add(blindBy);
      log.warn(
        { own: blinding?.by ?? null, other: blindBy },
        'Another connector has another CONNECTOR_MATCH_SECRET: RFC and CURP of its records are not compared with those of this one',
      );
    }
  };
}

/** Who asks may write what it likes. */
const mostTold = 10;
