import {
  bornWithDe,
  givenVariants,
  particles,
  shortGivenNames,
  shortSurnames,
  titles,
} from './person-words.ts';
import { lostLetter, wordsOf } from './words.ts';

/** A name as registers write it. */
export interface WrittenPersonName {
  nombres?: string | null;
  primerApellido?: string | null;
  segundoApellido?: string | null;
}

/** A word of given names, and whether it stands there shortened: MA., GPE. */
export interface GivenWord {
  word: string;
  isShort: boolean;
}

/** One surname, of several words: MONTES OCA, without its particles. */
export type Surname = readonly string[];

/** One way to read a written name. */
export interface Reading {
  kind:
    | 'WRITTEN'
    | 'SURNAMES_SWAPPED'
    | 'SURNAMES_FIRST'
    | 'SURNAMES_PARTED'
    | 'MARRIED'
    | 'ONE_OF_SEVERAL';
  given: readonly GivenWord[];
  first: Surname;
  second: Surname;
}

/** The words of each field, folded and without titles. */
export interface NameWords {
  nombres: readonly string[];
  primerApellido: readonly string[];
  segundoApellido: readonly string[];
}

export function nameWordsOf({
  nombres,
  primerApellido,
  segundoApellido,
}: WrittenPersonName): NameWords {
  return {
    nombres: withoutTitles(namesOf(nombres)),
    primerApellido: withoutTitles(namesOf(primerApellido)),
    segundoApellido: withoutTitles(namesOf(segundoApellido)),
  };
}

/**
 * GLORIA RUELAS AMARO | RUELAS: the whole name in the field of the given names, and surnames once more in their own. It
 * is then one field.
 */
export function withoutRepeated(name: NameWords): NameWords {
  const { nombres, primerApellido, segundoApellido } = name;
  const surnames = [...primerApellido, ...segundoApellido];
  if (surnames.length === 0 || nombres.length < surnames.length + 1) return name;
  const isAt = (from: number) => surnames.every((word, at) => nombres[from + at] === word);
  // A second surname that is not repeated stands after the first.
  const more = segundoApellido.length === 0 ? 1 : 0;
  const end = nombres.length - surnames.length - more;
  const isWhole = nombres.length > surnames.length + more && (isAt(0) || isAt(end));
  return isWhole ? { nombres, primerApellido: [], segundoApellido: [] } : name;
}

/** Reads a name as it is written. */
export function readName({ nombres, primerApellido, segundoApellido }: NameWords): Reading {
  if (primerApellido.length === 0 && segundoApellido.length === 0) return givenFirst(nombres);
  return {
    kind: 'WRITTEN',
    given: givenWords(nombres),
    first: surname(primerApellido),
    second: surname(segundoApellido),
  };
}

/** Other ways to read it: each is less likely, and may be what the other record says. */
export function otherReadings(name: NameWords): Reading[] {
  const { given, first, second } = readName(name);
  const { nombres, primerApellido, segundoApellido } = name;
  const others: Reading[] = [];
  if (second.length > 0) {
    others.push({ kind: 'SURNAMES_SWAPPED', given, first: second, second: first });
  }
  const married = marriedSurname(segundoApellido);
  if (married) others.push({ kind: 'MARRIED', given, first, second: surname(married.own) });
  const isOneField = primerApellido.length === 0 && segundoApellido.length === 0;
  const own = isOneField ? marriedSurname(nombres)?.own : undefined;
  if (own && own.length >= 2) others.push({ ...givenFirst(own), kind: 'MARRIED' });
  others.push(...partedOtherwise(given, [...first, ...second], first.length));
  if (primerApellido.length > 0 && segundoApellido.length > 0) {
    // Each field in the place of the next.
    const named = { given: givenWords(segundoApellido), first: surname(nombres), second: first };
    if (nombres.length > 1) others.push({ kind: 'SURNAMES_FIRST', ...named });
  }
  const words = [...nombres, ...primerApellido, ...segundoApellido].filter(
    (word) => !particles.has(word),
  );
  if (words.length >= 2 && words.length <= 8) {
    const ordered = surnamesFirst(words, 2);
    others.push(ordered);
    if (words.length > 2) {
      others.push({
        ...ordered,
        // With fields of their own, given names and surnames were taken for each other, too.
        kind: isOneField ? 'SURNAMES_SWAPPED' : 'SURNAMES_FIRST',
        first: ordered.second,
        second: ordered.first,
      });
    }
    if (isOneField) others.push(...withCompoundSurname(nombres));
    if (words.length >= 3) others.push({ ...givenFirst(words), kind: 'SURNAMES_FIRST' });
    if (second.length === 0 || words.length === 2) others.push(surnamesFirst(words, 1));
  }
  return others;
}

/** A whole name in one field, as it is said: the last two words are surnames. */
function givenFirst(words: readonly string[]): Reading {
  const named = words.filter((word) => !particles.has(word));
  const count = named.length >= 3 ? 2 : Math.min(1, named.length - 1);
  const from = named.length - Math.max(count, 0);
  return {
    kind: 'WRITTEN',
    given: givenWords(named.slice(0, from)),
    first: surname(named.slice(from, from + 1)),
    second: surname(named.slice(from + 1)),
  };
}

function surnamesFirst(words: readonly string[], count: number): Reading {
  return {
    kind: 'SURNAMES_FIRST',
    given: givenWords(words.slice(count)),
    first: surname(words.slice(0, 1)),
    second: surname(words.slice(1, count)),
  };
}

/** PONCE DE LEON ITURBE ULISES, IRMA GARZA PONCE DE LEON: in one field, a particle joins two words to one surname. */
function withCompoundSurname(nombres: readonly string[]): Reading[] {
  const words = nombres.filter((word) => !particles.has(word));
  const inside = nombres.findIndex((word, at) => at > 0 && particles.has(word));
  if (inside < 0 || words.length < 4) return [];
  /** The second word of the compound. */
  const at = nombres.slice(0, inside).filter((word) => !particles.has(word)).length;
  const read = (given: readonly string[], first: readonly string[], second: readonly string[]) => ({
    kind: 'SURNAMES_FIRST' as const,
    given: givenWords(given),
    first: surname(first),
    second: surname(second),
  });
  const last = words.length;
  return [
    ...(at === 1 ? [read(words.slice(3), words.slice(0, 2), words.slice(2, 3))] : []),
    ...(at === 2 ? [read(words.slice(3), words.slice(0, 1), words.slice(1, 3))] : []),
    ...(at === last - 2
      ? [read(words.slice(0, last - 3), words.slice(last - 3, last - 1), words.slice(last - 1))]
      : []),
    ...(at === last - 1
      ? [read(words.slice(0, last - 3), words.slice(last - 3, last - 2), words.slice(last - 2))]
      : []),
  ];
}

/**
 * SANCHEZ MEJORADA RUELAS GLORIA: in one field nobody sees where a surname of several words ends; the fields of the
 * other record say it.
 */
export function partedAs(nombres: readonly string[], { first, second }: Reading): Reading[] {
  const surnames = first.length + second.length;
  const words = nombres.filter((word) => !particles.has(word));
  if (surnames < 3 || words.length <= surnames) return [];
  const read = (given: readonly string[], rest: readonly string[]) => ({
    kind: 'SURNAMES_FIRST' as const,
    given: givenWords(given),
    first: surname(rest.slice(0, first.length)),
    second: surname(rest.slice(first.length)),
  });
  return [
    read(words.slice(surnames), words.slice(0, surnames)),
    read(words.slice(0, -surnames), words.slice(-surnames)),
  ];
}

/** PONCE | DE LEON ITURBE: where the first surname ends, another register sees otherwise. */
function partedOtherwise(
  given: readonly GivenWord[],
  words: readonly string[],
  from: number,
): Reading[] {
  if (words.length < 3 || words.length > 4) return [];
  return [1, 2, 3]
    .filter((at) => at !== from && at < words.length)
    .map((at) => ({
      kind: 'SURNAMES_PARTED',
      given,
      first: words.slice(0, at),
      second: words.slice(at),
    }));
}

/** GARCIA DE LOPEZ, DE LOPEZ, VDA. DE LOPEZ: a husband's name. DE LA CRUZ is none. */
export function marriedSurname(words: readonly string[]): { own: string[] } | null {
  const at = words.findIndex((word, index) => word === 'DE' && mayBeHusband(words[index + 1]));
  // DE MONTES DE OCA is one, too.
  if (at < 0 || words.length - at > 4) return null;
  const isWidow = words[at - 1] === 'VDA' || words[at - 1] === 'VIUDA';
  return { own: words.slice(0, isWidow ? at - 1 : at) };
}

function mayBeHusband(word: string | undefined): boolean {
  return word !== undefined && !particles.has(word) && !bornWithDe.has(word);
}

/** SAN JUAN and SANTA CRUZ are one name each. */
function namesOf(text: string | null | undefined): string[] {
  // J.LUIS and GARCIA,ANA: folding a point away must not join words.
  const parted = text
    ?.replace(/[.,](?=\p{L})/gu, '. ')
    .replace(/(?=[\d]*\p{L})[\p{L}0-58]*\d[\p{L}0-58]*/gu, (word) =>
      word.replace(/\d/g, letterFor),
    );
  const joined = wordsOf(parted)
    .join(' ')
    .replace(/\b(SAN|SANTA|SANTO) (?=\w)/g, '$1');
  return joined === '' ? [] : joined.split(' ');
}

/** A zero for an O, a five for an S; a one may be an I or an L. */
function letterFor(digit: string): string {
  return { 0: 'O', 3: 'E', 4: 'A', 5: 'S', 8: 'B' }[digit] ?? lostLetter;
}

/** A title stands at the beginning or the end; C. is one where more follows, C. P. is one too. */
function withoutTitles(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && (titles.has(words[from]!) || isLetterTitle(words, from))) {
    from += words[from] === 'C' && words[from + 1] === 'P' ? 2 : 1;
  }
  while (to - from > 1 && titles.has(words[to - 1]!)) to--;
  return words.slice(from, to);
}

function isLetterTitle(words: readonly string[], at: number): boolean {
  return words[at] === 'C' && words.length - at > 1;
}

function givenWords(words: readonly string[]): GivenWord[] {
  return (
    words
      // LUIS E. has an initial at its end, and no particle.
      .filter((word, at) => !particles.has(word) || (word.length === 1 && at === words.length - 1))
      .map((word) => {
        const whole = shortGivenNames.get(word);
        return { word: whole ?? givenVariants.get(word) ?? word, isShort: whole !== undefined };
      })
  );
}

/** Where nothing but particles is written, they are the name. */
function surname(words: readonly string[]): Surname {
  const named = words.filter((word) => !particles.has(word));
  const kept = named.length > 0 ? named : words;
  return kept.map((word) => shortSurnames.get(word) ?? word);
}
