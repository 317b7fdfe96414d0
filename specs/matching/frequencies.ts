import { usualCompanyWords } from './company-words.ts';
import { knownGivenNames, knownSurnames } from './known-names.ts';
import { usualGivenNames, usualSurnames } from './usual-names.ts';

export type NamePart = 'given' | 'surname' | 'company';

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
const usualRecords = 4000;
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

/** The frequencies in these records, on the ground of what is usual where they are few. */
export function frequenciesOf(counts: NameCounts | null): Frequencies {
  const recordsOf = (part: NamePart) => counts?.[part].records ?? 0;
  const seenOf = (part: NamePart, word: string) => {
    const words = counts?.[part].words ?? {};
    return Object.hasOwn(words, word) ? words[word]! : 0;
  };
  return {
    shareOf(part, word) {
      const expected = seenOf(part, word) + usualRecords * usual[part](word);
      return Math.max(expected / (recordsOf(part) + usualRecords), leastShare[part]);
    },
    isName(part, word) {
      const least = Math.max(leastBearers, leastBearersShare * recordsOf(part));
      return usual[part](word) > 0 || known[part].has(word) || seenOf(part, word) >= least;
    },
  };
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
