import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import {
  wordsOfCompany,
  wordsOfPerson,
  type CountedWords,
} from '../../../specs/matching/counted-words.ts';
import {
  mergeCounts,
  nameParts,
  pickCounts,
  type NameCounts,
} from '../../../specs/matching/frequencies.ts';
import { readCompany } from '../../../specs/matching/match-companies.ts';
import { readPerson } from '../../../specs/matching/match-people.ts';
import { maxNamesTold, type WireCompany, type WirePerson } from '../../../specs/matching/wire.ts';
import { ShardFailure } from '../../clients/shard-failure.ts';
import type { QueryContext } from '../../shards/sharded-data-source.ts';
import { askState, type StateAccess } from '../ask-state.ts';
import { compileAnswer, count, object } from './answer-schemas.ts';

const counts = object({
  records: count,
  words: {
    type: 'object',
    maxProperties: maxNamesTold,
    propertyNames: { maxLength: 300 },
    additionalProperties: count,
  },
});
const isAnswer = compileAnswer<NameCounts>(
  object(Object.fromEntries(nameParts.map((part) => [part, counts]))),
);

/** How common names are in all states together. */
export interface NationalNames {
  /** Of the words of these names; null while no state has told. */
  of(people: readonly WirePerson[], companies: readonly WireCompany[]): Promise<NameCounts | null>;
}

/** Registers change slowly, and names in them still more so. */
const oldAfterMs = 600_000;

/** It goes on when who needed it first is gone. */
const errand: QueryContext = {
  requestId: 'names',
  purpose: 'WATCH',
  signal: new AbortController().signal,
  deadlineAt: Infinity,
};

/** Asks the states when names are first needed, and now and then again while the last answer serves. */
export function createNationalNames(access: StateAccess): NationalNames {
  const told = new Map<StateCode, NameCounts>();
  let merged: NameCounts | null = null;
  let askedAt = -Infinity;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const states = [...access.registry.shards.keys()];
    await Promise.all(
      states.map(async (state) => {
        const { page } = await askState(state, { path: '/names' }, read, access, errand);
        if (page) told.set(state, page);
      }),
    );
    if (told.size === 0) return;
    merged = mergeCounts([...told.values()]);
    askedAt = performance.now();
  }

  return {
    async of(people, companies) {
      if (performance.now() - askedAt > oldAfterMs) {
        asking ??= ask().finally(() => (asking = null));
        if (!merged) await asking;
      }
      return merged && pickCounts(merged, picker(people, companies));
    },
  };
}

/** @throws ShardFailure `WRONG_SHAPE` */
function read(answer: unknown): NameCounts {
  if (!isAnswer(answer)) throw new ShardFailure('WRONG_SHAPE');
  return answer;
}

function picker(people: readonly WirePerson[], companies: readonly WireCompany[]) {
  const words: CountedWords[] = [
    ...people.map((person) => wordsOfPerson(readPerson(person))),
    ...companies.map((company) => wordsOfCompany(readCompany(company))),
  ];
  return (part: (typeof nameParts)[number]) => new Set(words.flatMap((of) => of[part] ?? []));
}
