import { badUserInput } from '../../../specs/arguments.ts';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../../specs/ids.ts';
import { maxMatched, type MatchRequest, type WireSubject } from '../../../specs/matching/wire.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { findInStates, type FoundInStates } from './ask-matches.ts';
import { askSubjects } from './ask-subjects.ts';
import type { MatchAccess, MergedMatches } from './match-in-states.ts';
import { partSubjects, type Subject } from './part-subjects.ts';

export interface RecordArguments {
  states?: readonly StateCode[] | null;
  minBand: MatchRequest['leastBand'];
}

/** A record, and whom it is about as it shows it. */
export interface NamedRecord {
  id: string;
  system: System;
  subject: Subject;
}

export type RecordMatches = MergedMatches & Pick<FoundInStates, 'uncountedStates' | 'coverage'>;

interface Waiting {
  record: NamedRecord;
  resolve(matches: RecordMatches): void;
  reject(error: unknown): void;
}

/** Asks for all records of a query at once that ask for the same: each state is asked once for them. */
export function createRecordMatches(access: MatchAccess) {
  const asking = new WeakMap<QueryContext, { count: number; batches: Map<string, Waiting[]> }>();

  return (
    record: NamedRecord,
    system: System,
    asked: RecordArguments,
    query: QueryContext,
  ): Promise<RecordMatches> => {
    const ofQuery = asking.get(query) ?? { count: 0, batches: new Map<string, Waiting[]>() };
    asking.set(query, ofQuery);
    if (++ofQuery.count > maxMatched) {
      throw badUserInput(
        `Ask for the matches of at most ${maxMatched} records in one query.`,
        `Pida las coincidencias de ${maxMatched} registros como máximo en una consulta.`,
      );
    }
    const key = JSON.stringify([system, asked.minBand, asked.states?.toSorted() ?? null]);
    return new Promise((resolve, reject) => {
      const waiting = ofQuery.batches.get(key);
      if (waiting) return void waiting.push({ record, resolve, reject });
      const batch: Waiting[] = [{ record, resolve, reject }];
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
  access: MatchAccess,
  query: QueryContext,
): Promise<void> {
  try {
    const subjects = await withIdentifiers(
      batch.map(({ record }) => record),
      access,
      query,
    );
    const { people, companies, matchesOf } = partSubjects(subjects);
    const answer = await findInStates({ ...asked, people, companies }, access, query);
    const { uncountedStates, coverage } = answer;
    for (const [index, { resolve }] of batch.entries()) {
      resolve({ ...matchesOf(index, answer), uncountedStates, coverage });
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

/**
 * The records with what stands for their identifiers, which their own connectors tell. A name that is not told again
 * stays as the record shows it, and is then all that is compared.
 */
async function withIdentifiers(
  records: readonly NamedRecord[],
  access: MatchAccess,
  query: QueryContext,
): Promise<Subject[]> {
  const places = Map.groupBy(
    records.flatMap(({ id, system }) => {
      const state = parseRecordId(id)?.state;
      return state ? [{ id, system, state }] : [];
    }),
    ({ state, system }) => `${state} ${system}`,
  );
  const told = await Promise.all(
    [...places.values()].map(async (own) => {
      const [{ state, system }] = own as [(typeof own)[number]];
      const request = { system, ids: own.map(({ id }) => id) };
      const { page } = await askSubjects(state, request, access, query);
      return page?.subjects ?? [];
    }),
  );
  const known = new Map<string, WireSubject['subject']>(
    told.flat().map(({ id, subject }) => [id, subject]),
  );
  return records.map(({ id, subject }) => known.get(id) ?? subject);
}
