import { usualGivenNames, usualSurnames } from './usual-names.ts';
import { usualCompanyWords } from './company-words.ts';
import type { CompanyName } from './company-name.ts';
import type { ReadCompany } from './match-companies.ts';
import type { ReadPerson } from './match-people.ts';
import type { Reading } from './person-name.ts';
import { oftenDropped } from './person-words.ts';
import type { ReadIdentifiers } from './read-identifiers.ts';
import { soundOf } from './words.ts';

/**
 * Keys under which a record is looked up, so that only records that share one are compared. Two names that are the
 * same but for one fault, a slip, a missing or a swapped surname, still share a pair of words. A record that names
 * nobody has none.
 */
export function personKeys({
  everyone,
  exactName,
  isOneField,
  isNameless,
  identifiers,
}: ReadPerson): string[] {
  if (isNameless) return [];
  const ofNames = everyone.flatMap((reading) => keysOfReading(reading, isOneField));
  const keys = [...identifierKeys(identifiers), exactKeyOf(exactName), ...ofNames];
  return [...new Set(keys)].slice(0, mostKeys);
}

function keysOfReading(written: Reading, isOneField: boolean): string[] {
  const given = written.given.map(({ word }) => word).filter((word) => word.length > 1);
  const told = given.filter((word) => !oftenDropped.has(word));
  const surnames = [...written.first, ...written.second];
  const names = (told.length > 0 ? told : given).slice(0, mostWords);
  // In one field nobody knows which words are surnames.
  const words = isOneField
    ? pairsOf([...names, ...surnames])
    : [
        ...pairsOf(surnames),
        // A slip in the only surname leaves the given names.
        ...(surnames.length === 1 ? pairsOf(names) : []),
        ...names.flatMap((name) => surnames.map((word) => [name, word] as const)),
      ];
  return words.filter(tellsEnough).map(([a, b]) => keyOfPair(a, b));
}

/** The key of all who bear exactly this name, however common it is. */
export function exactKeyOf(exactName: string): string {
  return `== ${exactName}`;
}

const mostWords = 4;
const mostKeys = 24;

function pairsOf(words: readonly string[]): (readonly [string, string])[] {
  return words.flatMap((a, at) => words.slice(at + 1).map((b) => [a, b] as const));
}

function keyOfPair(a: string, b: string): string {
  const [one, other] = [soundOf(a), soundOf(b)];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** JUAN HERNANDEZ: too many bear both for anything to follow from it. */
const leastBits = 8;

function tellsEnough([a, b]: readonly [string, string]): boolean {
  return bitsOf(a) + bitsOf(b) >= leastBits;
}

/** The same on either side of a look-up, whatever records a state holds. */
function bitsOf(word: string): number {
  const share = Math.max(usualGivenNames.get(word) ?? 0, usualSurnames.get(word) ?? 0);
  return share === 0 ? leastBits : -Math.log2(share);
}

/** RFC and CURP of a person begin alike. */
function identifierKeys({ rfc, curp }: ReadIdentifiers): string[] {
  return [rfc, curp].flatMap((identifier) => (identifier ? [`# ${identifier.root}`] : []));
}

/** The same for a company, and none that a person may have. */
export function companyKeys({ names, identifiers }: ReadCompany): string[] {
  if (names.length === 0) return [];
  const most = Math.ceil(mostKeys / Math.min(names.length, 2));
  const ofNames = names.flatMap((name) => [
    exactKeyOf(name.exact),
    ...keysOfName(name).slice(0, most),
  ]);
  return [...new Set([...identifierKeys(identifiers), ...ofNames])];
}

/** Each word that is not of a trade or a place, or all of those. */
function keysOfName({ words, numbers }: CompanyName): string[] {
  const own = words.filter((word) => !usualCompanyWords.has(word));
  const sounds = own.map(soundOf).toSorted((a, b) => (a < b ? -1 : 1));
  const keys =
    sounds.length > 1
      ? [...pairsOf(sounds).map(([a, b]) => `${a} + ${b}`), ...sounds.map((sound) => `1 ${sound}`)]
      : sounds.map((sound) => `1 ${sound}`);
  // A slip in the only word of one's own leaves its beginning, or its end, beside the trade.
  const trade = words.find((word) => usualCompanyWords.has(word)) ?? '';
  const beside =
    sounds.length === 1
      ? [`< ${trade} ${sounds[0]!.slice(0, 3)}`, `> ${trade} ${sounds[0]!.slice(-3)}`]
      : [];
  const usual =
    sounds.length === 0
      ? [`= ${words.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')} ${numbers.join(' ')}`]
      : [];
  return [...keys, ...beside, ...usual];
}
