import type { NamePart } from './frequencies.ts';
import type { ReadCompany } from './match-companies.ts';
import type { ReadPerson } from './match-people.ts';

/** The words of a name whose frequencies count, by what they are in it. */
export type CountedWords = Partial<Record<NamePart, readonly string[]>>;

export function wordsOfPerson({ written: { given, first, second } }: ReadPerson): CountedWords {
  return { given: given.map(({ word }) => word), surname: [...first, ...second] };
}

export function wordsOfCompany({ names }: ReadCompany): CountedWords {
  return { company: names.flatMap(({ words }) => words) };
}
