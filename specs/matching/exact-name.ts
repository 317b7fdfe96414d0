import type { NamedCompany } from './match-companies.ts';
import type { ReadPerson } from './match-people.ts';

/** The folded words of a whole name in alphabetical order. Neither their fields nor their order matter. */
export function exactNameOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

/** Whether two people bear exactly the same name: the same words, accents and capitals aside. */
export function haveSameName(a: ReadPerson, b: ReadPerson): boolean {
  return a.exactName === b.exactName;
}

/** The same of two companies; a legal form that one record leaves out makes no other name. */
export function areNamedAlike(a: NamedCompany, b: NamedCompany): boolean {
  return a.exact === b.exact && (!a.form || !b.form || a.form.kind === b.form.kind);
}
