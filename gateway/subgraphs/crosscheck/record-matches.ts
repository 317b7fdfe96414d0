import { badUserInput } from '../../../specs/arguments.ts';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import type { WrittenCompany } from '../../../specs/matching/match-companies.ts';
import type { WrittenPersonName } from '../../../specs/matching/person-name.ts';
import type { WrittenSubject } from '../../../specs/matching/written-subject.ts';
import { maxMatched, type MatchesOfOne, type MatchRequest } from '../../../specs/matching/wire.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import type { StateAccess } from '../ask-state.ts';
import { askMatches } from './ask-matches.ts';

export interface RecordArguments {
  states?: readonly StateCode[] | null;
  minBand: MatchRequest['leastBand'];
}

type Answer = Awaited<ReturnType<typeof askMatches>>;
export type RecordMatches = MatchesOfOne & Pick<Answer, 'coverage'>;

interface Waiting {
  named: WrittenSubject;
  resolve(matches: RecordMatches): void;
  reject(error: unknown): void;
}

/** Asks for all records of a query at once that ask for the same: each state is asked once for them. */
export function createRecordMatches(access: StateAccess) {
  const asking = new WeakMap<QueryContext, { count: number; batches: Map<string, Waiting[]> }>();

  return (
    named: WrittenSubject,
    system: System,
    asked: RecordArguments,
    query: QueryContext,
  ): Promise<RecordMatches> => {
    const ofQuery = asking.get(query) ?? { count: 0, batches: new Map<string, Waiting[]>() };
    asking.set(query, ofQuery);
    if (++ofQuery.count > maxMatched) {
      throw badUserInput(`Ask for the matches of at most ${maxMatched} records in one query.`);
    }
    const key = JSON.stringify([system, asked.minBand, asked.states?.toSorted() ?? null]);
    return new Promise((resolve, reject) => {
      const waiting = ofQuery.batches.get(key);
      if (waiting) return void waiting.push({ named, resolve, reject });
      const batch: Waiting[] = [{ named, resolve, reject }];
      ofQuery.batches.set(key, batch);
      // The resolvers of a list are all called before anything else goes on.
      queueMicrotask(() => {
        ofQuery.batches.delete(key);
        void settle(batch, { ...asked, systems: [system] }, access, query);
      });
    });
  };
}

async function settle(
  batch: readonly Waiting[],
  asked: RecordArguments & { systems: readonly System[] },
  access: StateAccess,
  query: QueryContext,
): Promise<void> {
  const people: WrittenPersonName[] = [];
  const companies: WrittenCompany[] = [];
  const places = batch.map(({ named }) =>
    named.kind === 'person' ? people.push(named.written) - 1 : companies.push(named.written) - 1,
  );
  try {
    const answer = await askMatches({ ...asked, people, companies }, access, query);
    for (const [index, { named, resolve }] of batch.entries()) {
      const list = named.kind === 'person' ? answer.people : answer.companies;
      resolve({ ...list[places[index]!]!, coverage: answer.coverage });
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
