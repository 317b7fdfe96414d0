import { areSaidWithY, compareWords, type Likeness } from './compare-words.ts';
import { rarity, type Feature } from './features.ts';
import { pairWords, type Comparison } from './pair-words.ts';
import type { Frequencies } from './frequencies.ts';
import type { GivenWord, Reading, Surname } from './person-name.ts';
import { oftenDropped, particles } from './person-words.ts';
import { isUsualCompound, usualCompoundShare } from './usual-names.ts';

/** What it costs that two words of a name are only alike, in bits; null where they are no agreement. */
const likenessCost: Readonly<Record<Likeness, number | null>> = {
  SAME: 0,
  ENYE: 0.5,
  SOUND: 0.7,
  SLIP: 2,
  TYPO: 5,
  ABBREVIATION: 2,
  INITIAL: null,
  OTHER: null,
};

/** A relative has the same surnames, so another given name outweighs the rarest of them. */
const givenDifferent = -22;
const firstSurnameDifferent = -17;
const secondSurnameDifferent = -15;
/** Little: whoever has another one would rather have written it. */
const missing = 2.5;
/** MA. is hardly anybody but María, and still less than that. */
const shortened = 0.7;
const reordered = -1;
const leftOut = -1.5;
const oftenLeftOut = -0.4;

/** The given names of two readings. */
export function compareGiven(a: Reading, b: Reading, frequencies: Frequencies): Feature[] {
  if (a.given.length === 0 || b.given.length === 0) return [{ code: 'GIVEN_UNKNOWN', weight: 0 }];
  const apart = gluedInOne(a.given, b.given);
  const { pairs, left, right, isInOrder } = pairWords(
    apart ?? a.given,
    apart ?? b.given,
    (one, other) => compareGivenWords(one, other, frequencies),
  );
  const words = pairs.map(({ word: { word } }) => word);
  const isConflict =
    pairs.length === 0 || (left.length > 0 && right.length > 0) || areOfOtherSex(a.given, b.given);
  if (isConflict) {
    const said = [...left, ...right].map(({ word }) => word);
    return [{ code: 'GIVEN_DIFFERENT', weight: givenDifferent, words: said }];
  }
  const alone = [...left, ...right].filter(({ word }) => word.length > 1);
  const agreement = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const dropped = alone.reduce(
    (sum, { word }) => sum + (oftenDropped.has(word) ? oftenLeftOut : leftOut),
    0,
  );
  const telling = words.filter((word) => !oftenDropped.has(word));
  const most = isUsualCompound(telling) ? -Math.log2(usualCompoundShare) : mostGiven;
  const weight = Math.min(agreement, most) + dropped;
  const isSame = !apart && pairs.every(({ likeness }) => likeness === 'SAME');
  const code = alone.length > 0 ? 'GIVEN_PARTIAL' : isSame ? 'GIVEN_SAME' : 'GIVEN_SIMILAR';
  const features: Feature[] = [{ code, weight, words }];
  if (!isInOrder) features.push({ code: 'GIVEN_REORDERED', weight: reordered });
  return features;
}

/** MARIAJOSE is María José: the words as they are written apart, or null where both names have as many. */
function gluedInOne(a: readonly GivenWord[], b: readonly GivenWord[]): readonly GivenWord[] | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) return null;
  return textOf(short) === textOf(long) ? long : null;
}

function textOf(given: readonly GivenWord[]): string {
  return given.map(({ word }) => word).join('');
}

/** José María is a man, María José a woman. */
function areOfOtherSex(a: readonly GivenWord[], b: readonly GivenWord[]): boolean {
  const [one, other] = [a[0]?.word, b[0]?.word];
  return (
    a.length > 1 &&
    b.length > 1 &&
    ((one === 'JOSE' && other === 'MARIA') || (one === 'MARIA' && other === 'JOSE'))
  );
}

const mostGiven = 15;

function compareGivenWords(a: GivenWord, b: GivenWord, frequencies: Frequencies): Comparison {
  const isGiven = (word: string) => frequencies.isName('given', word);
  const likeness = areSaidWithY(a.word, b.word) ? 'SOUND' : compareWords(a.word, b.word, isGiven);
  // J. may be José and Juan: it does not speak against either, and hardly for.
  if (likeness === 'INITIAL') return { likeness, weight: 0.3 };
  const cost = likenessCost[likeness];
  if (cost === null) return { likeness, weight: null };
  const share = Math.max(shareOf(a.word, frequencies), shareOf(b.word, frequencies));
  const whole = Math.max(rarity(share, 2, 12) - cost, 0.5);
  return { likeness, weight: a.isShort || b.isShort ? whole * shortened : whole };
}

export function compareFirstSurnames(a: Reading, b: Reading, frequencies: Frequencies): Feature {
  return compareSurname('FIRST_SURNAME', a.first, b.first, firstSurnameDifferent, frequencies);
}

export function compareSecondSurnames(a: Reading, b: Reading, frequencies: Frequencies): Feature {
  return compareSurname('SECOND_SURNAME', a.second, b.second, secondSurnameDifferent, frequencies);
}

function compareSurname(
  part: 'FIRST_SURNAME' | 'SECOND_SURNAME',
  a: Surname,
  b: Surname,
  different: number,
  frequencies: Frequencies,
): Feature {
  if (a.length === 0 || b.length === 0) return { code: `${part}_MISSING`, weight: missing };
  const words = [a.join(' '), b.join(' ')];
  const { likeness, cost } = likenessOf(a, b, frequencies);
  if (cost === null) return { code: `${part}_DIFFERENT`, weight: different, words };
  const shared = a.length <= b.length ? a : b;
  const other = a.length <= b.length ? b : a;
  const share = Math.max(
    shareOfAll(shared, frequencies),
    shareOfAll(other.slice(0, shared.length), frequencies),
  );
  const weight = Math.max(rarity(share, 3, 13) - cost, 0.5);
  return likeness === 'SAME'
    ? { code: `${part}_SAME`, weight, words: words.slice(0, 1) }
    : { code: `${part}_SIMILAR`, weight, words };
}

/** Of a compound surname the words are rarer together. */
function shareOfAll(surname: Surname, frequencies: Frequencies): number {
  return surname.reduce((share, word) => share * shareOf(word, frequencies), 1);
}

/** Wherever it stands: registers take given names for surnames, and Santiago is both. */
function shareOf(word: string, frequencies: Frequencies): number {
  return Math.max(frequencies.shareOf('given', word), frequencies.shareOf('surname', word));
}

function isName(word: string, frequencies: Frequencies): boolean {
  return frequencies.isName('given', word) || frequencies.isName('surname', word);
}

function likenessOf(
  a: Surname,
  b: Surname,
  frequencies: Frequencies,
): { likeness: Likeness; cost: number | null } {
  const [one, other] = [a.join(''), b.join('')];
  const isKnown = (word: string) => isName(word, frequencies);
  const isSurname = (text: string) => (text === one ? a : b).every(isKnown);
  // DELAO is DE LA O.
  if (one !== other && (isGlued(one, b) || isGlued(other, a))) {
    return { likeness: 'SOUND', cost: 0.5 };
  }
  if (a.length === 1 && b.length === 1 && (one.length === 1 || other.length === 1)) {
    return { likeness: 'INITIAL', cost: one[0] === other[0] ? 4 : null };
  }
  const glued = compareWords(one, other, isSurname);
  const whole = likenessCost[glued];
  if (whole !== null) {
    // What nobody bears is somebody's slip, and no rare name.
    const isSlip = (glued === 'SLIP' || glued === 'TYPO') && isSurname(one) !== isSurname(other);
    return { likeness: glued, cost: isSlip ? whole / 2 : whole };
  }
  // COSIO Y PRADO, or only COSIO.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isBeginning =
    short.length < long.length &&
    short.every((word, at) => {
      const cost = likenessCost[compareWords(word, long[at]!, isKnown)];
      return cost !== null && cost <= 2;
    });
  return isBeginning ? { likeness: 'SLIP', cost: 2 } : { likeness: 'OTHER', cost: null };
}

/** MONTESDEOCA is MONTES DE OCA, and DELAO is DE LA O. */
function isGlued(glued: string, words: Surname): boolean {
  let rest = glued;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0 || (at > 0 && !gluedParticles.has(rest.slice(0, at)))) return false;
    rest = rest.slice(at + word.length);
  }
  return rest === '';
}

const gluedParticles = new Set([...particles, 'DELA', 'DELOS', 'DELAS']);
