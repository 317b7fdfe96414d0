import { usualCompanyWords } from './company-words.ts';
import { knownGivenNames, knownSurnames } from './known-names.ts';
import { usualGivenNames, usualSurnames } from './usual-names.ts';

export const nameParts = ['given', 'surname', 'company'] as const;
export type NamePart = (typeof nameParts)[number];

/** In how many records each folded word occurs, and how many records there are. */
export interface WordCounts {
  records: number;
  words: Record<string, number>;
}

export type NameCounts = Record<NamePart, WordCounts>;

/** How common names are. A rare one that two records share says more than a common one. */
export interface Frequencies {
  /** The share of records that have a word, between 0 and 1. */
  shareOf(part: NamePart, word: string): number;
  /** Whether a word is a name that people bear, and not somebody's slip of the finger. */
  isName(part: NamePart, word: string): boolean;
}

/** As if so many records more had been read, in which names are as usual in Mexico. */
const usualRecords = 20_000;
/** Of a word that nobody has seen. */
const leastShare: Record<NamePart, number> = { given: 4e-5, surname: 3e-5, company: 2e-4 };
/** A word in so many records is a name; slips of the finger hardly repeat. */
const leastBearers = 5;
const leastBearersShare = 1e-4;

const usualCompanyWordShare = 0.01;

const usual: Record<NamePart, (word: string) => number> = {
  given: (word) => usualGivenNames.get(word) ?? 0,
  surname: (word) => usualSurnames.get(word) ?? 0,
  company: (word) => (usualCompanyWords.has(word) ? usualCompanyWordShare : 0),
};

const known: Record<NamePart, ReadonlySet<string>> = {
  given: knownGivenNames,
  surname: knownSurnames,
  company: new Set(),
};

/**
 * The frequencies in these records, on the ground of what is usual where they are few.
 * @param merged counts over all states, of some words: of those they count, of the others these records do
 */
export function frequenciesOf(
  counts: NameCounts | null,
  merged: NameCounts | null = null,
): Frequencies {
  const told = (part: NamePart, word: string): { seen: number; records: number } => {
    for (const place of [merged?.[part], counts?.[part]]) {
      if (place && Object.hasOwn(place.words, word)) {
        return { seen: place.words[word]!, records: place.records };
      }
    }
    return { seen: 0, records: counts?.[part].records ?? 0 };
  };
  return {
    shareOf(part, word) {
      const { seen, records } = told(part, word);
      const expected = seen + usualRecords * usual[part](word);
      return Math.max(expected / (records + usualRecords), leastShare[part]);
    },
    isName(part, word) {
      const { seen, records } = told(part, word);
      const least = Math.max(leastBearers, leastBearersShare * records);
      return usual[part](word) > 0 || known[part].has(word) || seen >= least;
    },
  };
}

/** The counts of several states as one. */
export function mergeCounts(all: readonly NameCounts[]): NameCounts {
  const merged = noCounts();
  for (const counts of all) {
    for (const part of nameParts) {
      merged[part].records += counts[part].records;
      for (const [word, count] of Object.entries(counts[part].words)) {
        merged[part].words[word] = (merged[part].words[word] ?? 0) + count;
      }
    }
  }
  return merged;
}

/** Of these counts the words that occur most, or those that are asked for. */
export function pickCounts(
  counts: NameCounts,
  pick: (part: NamePart, words: Record<string, number>) => Iterable<string>,
): NameCounts {
  const picked = noCounts();
  for (const part of nameParts) {
    const { records, words } = counts[part];
    picked[part].records = records;
    for (const word of pick(part, words)) {
      if (Object.hasOwn(words, word)) picked[part].words[word] = words[word]!;
    }
  }
  return picked;
}

export function noCounts(): NameCounts {
  return { given: none(), surname: none(), company: none() };
}

/** Counts the words of one record in, or out again with -1; each word once. */
export function countWords(
  counts: NameCounts,
  words: Partial<Record<NamePart, readonly string[]>>,
  by: 1 | -1,
): void {
  for (const [part, list] of Object.entries(words) as [NamePart, readonly string[]][]) {
    const of = counts[part];
    of.records += by;
    for (const word of new Set(list)) {
      const count = (of.words[word] ?? 0) + by;
      if (count > 0) of.words[word] = count;
      else delete of.words[word];
    }
  }
}

/** Without a prototype: a word may be called like one of its members. */
function none(): WordCounts {
  return { records: 0, words: Object.create(null) as Record<string, number> };
}
