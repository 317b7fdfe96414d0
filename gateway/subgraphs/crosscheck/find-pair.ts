import type { GraphQLError } from 'graphql';
import { queryError } from '../../../specs/query-error.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { askSubjects } from './ask-subjects.ts';
import { matchInStates, type MatchAccess } from './match-in-states.ts';
import { parseFindingId } from './finding-id.ts';
import type { Finding } from './walk/walk.ts';
import { wasInForce } from './was-in-force.ts';

/**
 * The finding that a permalink names, compared anew; null where both do not match any more, or are not there.
 * @throws GraphQLError RECORD_UNAVAILABLE where a state does not answer: that is not a no.
 */
export async function findPair(
  id: string,
  access: MatchAccess,
  query: QueryContext,
): Promise<Finding | null> {
  const pair = parseFindingId(id);
  if (!pair) return null;
  const request = { system: 'S3' as const, ids: [pair.sanctionId] };
  const { page } = await askSubjects(pair.sanction.state, request, access, query);
  if (!page) throw unavailable();
  const [sanction] = page.subjects;
  if (!sanction || sanction.subject?.kind !== 'person') return null;
  const { people, lanes } = await matchInStates(
    {
      ...{ people: [sanction.subject.written], companies: [], leastBand: 'WEAK' },
      ...{ systems: ['S2'], states: [pair.buyer.state] },
    },
    access,
    query,
  );
  if (lanes.some(({ told }) => !told.page)) throw unavailable();
  const match = people[0]!.matches.find((found) => found.id === pair.buyerId);
  if (!match) return null;
  const { band, score, features, dates } = match;
  return {
    ...{ sanctionId: pair.sanctionId, otherId: pair.buyerId, band, score, features },
    wasInForce: wasInForce({ ...sanction.dates, captured: dates.captured }),
    compared: null,
    foundAt: new Date().toISOString(),
  };
}

function unavailable(): GraphQLError {
  return queryError(
    'RECORD_UNAVAILABLE',
    'A connector that holds one of both records does not answer; the finding may well stand. Try again later.',
    'Un conector que tiene uno de los dos registros no responde; la coincidencia puede seguir en pie. Intente más tarde.',
  );
}
