import { areAlike } from './compare-words.ts';
import type { ReadPerson } from './match-people.ts';
import { heardWord, lostLetter, type HeardWord } from './words.ts';

/** A name of one word for each surname: what most names are, and what is compared in passing. */
export interface Outline {
  given: readonly HeardWord[];
  first: HeardWord;
  second: HeardWord;
}

/** Null for a name that may be read in other ways, or is not written whole. */
export function outlineOf({ written, isOneField, isMarried }: ReadPerson): Outline | null {
  const { given, first, second } = written;
  const words = [...given.map(({ word }) => word), ...first, ...second];
  const isPlain =
    !isOneField &&
    !isMarried &&
    given.length > 0 &&
    first.length === 1 &&
    second.length === 1 &&
    words.every((word) => word.length > 2 && !word.includes(lostLetter));
  if (!isPlain) return null;
  return {
    given: given.map(({ word }) => heardWord(word)),
    first: heardWord(first[0]!),
    second: heardWord(second[0]!),
  };
}

/**
 * Whether two people can be PROBABLE or STRONG at all, at a small part of what comparing them costs: of those who share
 * a key most have another second surname. False only where `matchPeople` would say WEAK or NO.
 */
export function mayMatch(a: ReadPerson, b: ReadPerson): boolean {
  const [one, other] = [a.outline, b.outline];
  if (!one || !other || shareIdentifier(a, b)) return true;
  return (
    (areNear(one.first, other.first) &&
      areNear(one.second, other.second) &&
      one.given.some((word) => other.given.some((same) => areNear(word, same)))) ||
    (areNear(one.first, other.second) && areNear(one.second, other.first)) ||
    standsElsewhere(one, other) ||
    standsElsewhere(other, one)
  );
}

function shareIdentifier({ identifiers: a }: ReadPerson, { identifiers: b }: ReadPerson): boolean {
  return [b.rfc?.root, b.curp?.root].some(
    (root) => root !== undefined && (root === a.rfc?.root || root === a.curp?.root),
  );
}

/** A slip at the beginning may change how a word sounds and not how it is written, or the other way round. */
function areNear(a: HeardWord, b: HeardWord): boolean {
  return beginAlike(a.sound, b.sound) || beginAlike(a.word, b.word);
}

/** Words that are the same, a slip or a short form of each other begin alike, or end with each other. */
function beginAlike(a: string, b: string): boolean {
  return (
    a[0] === b[0] ||
    (a[0] === b[1] && a[1] === b[0]) ||
    areAlike(a[0]!, b[0]!) ||
    a.endsWith(b) ||
    b.endsWith(a)
  );
}

/** A given name of one is a surname of the other: one of both is written in another order. */
function standsElsewhere({ given }: Outline, { first, second }: Outline): boolean {
  return given.some((word) => beginsOrEndsAs(word, first) || beginsOrEndsAs(word, second));
}

/** A slip leaves one of both as it was. */
function beginsOrEndsAs({ sound: a }: HeardWord, { sound: b }: HeardWord): boolean {
  return (
    (a[0] === b[0] && a[1] === b[1] && a[2] === b[2]) ||
    (a.at(-1) === b.at(-1) && a.at(-2) === b.at(-2) && a.at(-3) === b.at(-3))
  );
}
