import { distance } from 'fastest-levenshtein';
import { lostLetter, soundOf, withoutEnye } from './words.ts';

/** How two words of a name are alike. */
export type Likeness =
  | 'SAME'
  | 'ENYE' // but for ñ written as n
  | 'SOUND' // written otherwise, said alike
  | 'SLIP' // one slip of a finger apart
  | 'TYPO' // further apart than a slip, nearer than two names are
  | 'ABBREVIATION'
  | 'INITIAL'
  | 'OTHER';

/**
 * Compares two folded words.
 * @param isName whether a word is a name that people bear: two of those, however near, are no slip of a finger, and
 *   what is near one of them and is none itself is a slip of nearly any kind
 */
export function compareWords(a: string, b: string, isName: (word: string) => boolean): Likeness {
  if (a === b) return 'SAME';
  if (withoutEnye(a) === withoutEnye(b)) return 'ENYE';
  if (areSameButLost(a, b)) return 'SOUND';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'INITIAL' : 'OTHER';
  if (differBySex(a, b) && !isCutOff(a, b, isName)) return 'OTHER';
  if (Math.min(a.length, b.length) > 2 && soundOf(a) === soundOf(b)) return 'SOUND';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isAbbreviation(short, long)) return isName(short) ? 'OTHER' : 'ABBREVIATION';
  const apart = mistypedAnyhow(a, b);
  if (apart === 'OTHER') return isSlipOfName(a, b, isName) ? 'TYPO' : 'OTHER';
  return isName(a) && isName(b) ? 'OTHER' : apart;
}

/** ZUÑIEA for ZUÑIGA, RSA for ROSA: one letter makes a word that is no name of one that is. */
function isSlipOfName(a: string, b: string, isName: (word: string) => boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1 || distance(a, b) !== 1) return false;
  if (a.length === b.length && !isOddLetter(a, b)) return false;
  const isShortLost = short.length === 3 && short[0] === long[0] && short.at(-1) === long.at(-1);
  if (short.length < 4 && !isShortLost) return false;
  return isName(a) !== isName(b);
}

/** Two vowels make two names, Marín and Morín, and so may the first letter and the last. */
function isOddLetter(a: string, b: string): boolean {
  if (a.length < 6) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const areVowels = [a[at]!, b[at]!].every((letter) => /[AEIOU]/.test(letter));
  return at > 0 && at < a.length - 1 && !areVowels;
}

/** Where an export lost letters, the others are the same: MU?OZ, and MUOZ, where Ñ left nothing behind, or MUNIOZ. */
export function areSameButLost(a: string, b: string): boolean {
  if (a.includes('Ñ') !== b.includes('Ñ')) {
    const [whole, other] = a.includes('Ñ') ? [a, b] : [b, a];
    if (['', 'NI'].some((left) => whole.replaceAll('Ñ', left) === other)) return other.length > 2;
  }
  if (!a.includes(lostLetter) && !b.includes(lostLetter)) return false;
  return fitsLost(a, b) || fitsLost(b, a);
}

/** A lost letter stands for any; of two bytes that were one letter, both may have left a sign: MU??OZ. */
function fitsLost(damaged: string, whole: string): boolean {
  if (!damaged.includes(lostLetter)) return false;
  const parts = damaged.split(new RegExp(`(${lostLetter}+)`, 'u'));
  const pattern = parts.map((part) =>
    part.startsWith(lostLetter) ? `.{${Math.ceil(part.length / 2)},${part.length}}` : part,
  );
  const letters = damaged.replaceAll(lostLetter, '').length;
  return letters >= leastLeft && new RegExp(`^${pattern.join('')}$`, 'u').test(whole);
}

/** So many letters must be left of a word that lost others. */
const leastLeft = 2;

/** Mario and María, Gabriel and Gabriela: a brother and a sister, and no slip of a finger. */
function differBySex(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // ACOSTAA is a letter too many.
  if (long.length === short.length + 1) return long === `${short}A` && !short.endsWith('A');
  return (
    long.length === short.length &&
    long.slice(0, -1) === short.slice(0, -1) &&
    /[AOE]/.test(long.at(-1)!) &&
    /[AOE]/.test(short.at(-1)!)
  );
}

/** RENTERI for RENTERIA: what is left is no name. */
function isCutOff(a: string, b: string, isName: (word: string) => boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.length > short.length && isName(long) && !isName(short);
}

/** HDZ, GPE, FCO, ANT, DGUEZ: letters in their order that begin as the word does and end it or cut it. */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || long.length < short.length + 2 || short[0] !== long[0]) return false;
  // ALEJ, or a field that was too short: BUSTAMAN.
  const isCut = long.startsWith(short);
  if (isCut && ((short.length >= 3 && short.length <= 4) || short.length >= 7)) return true;
  // DGUEZ, RGUEZ, MTINEZ: the first letter and the end.
  if (short.length >= 4 && long.endsWith(short.slice(1))) return true;
  if (short.length > 5 || /[AEIOU]/.test(short.slice(1, -1))) return false;
  if (short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  for (const letter of short) {
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** The key beside L is Ñ, and who has no Ñ writes N. */
function mistypedAnyhow(a: string, b: string): 'SLIP' | 'TYPO' | 'OTHER' {
  const found = mistyped(a, b);
  const hasEnye = a.includes('Ñ') || b.includes('Ñ');
  return found === 'OTHER' && hasEnye ? mistyped(withoutEnye(a), withoutEnye(b)) : found;
}

/** In a short word one letter more or less makes another name: Mora, Mota, Moya. */
function mistyped(a: string, b: string): 'SLIP' | 'TYPO' | 'OTHER' {
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2 || shorter < 4) return 'OTHER';
  const edits = areTransposed(a, b) ? 1 : distance(a, b);
  // One letter for any other makes another name: Cabrera and Carrera, Lagunas and Lagunes.
  if (edits === 1) return isLikelySlip(a, b) ? (shorter >= 5 ? 'SLIP' : 'TYPO') : 'OTHER';
  if (edits > 2 || shorter < 7) return 'OTHER';
  return isLikelySlip(soundOf(a), soundOf(b)) ? 'TYPO' : 'OTHER';
}

function areTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** A letter left out, doubled or added, two in the wrong order, or the key beside the right one. */
function isLikelySlip(a: string, b: string): boolean {
  if (areTransposed(a, b)) return true;
  if (distance(a, b) !== 1) return false;
  if (a.length !== b.length) return Math.min(a.length, b.length) >= 4;
  if (a.length < 5) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  // What a word begins with is hardly mistyped, and what it ends in tells one name from another: Vitalis and Vitalia.
  const isEnding = at === a.length - 1 && /[AEOS]/.test(a[at]!) && /[AEOS]/.test(b[at]!);
  if (isEnding || (at === 0 && !areAlike(a[at]!, b[at]!))) return false;
  return areNeighbours(a[at]!, b[at]!) || areAlike(a[at]!, b[at]!);
}

/** Jessica and Yesica, Jazmín and Yazmín: an English J, as it is said and as it is written. */
export function areSaidWithY(a: string, b: string): boolean {
  const isOfBoth = (a[0] === 'J' && b[0] === 'Y') || (a[0] === 'Y' && b[0] === 'J');
  return isOfBoth && soundOf(a.slice(1)) === soundOf(b.slice(1));
}

/** Letters that are taken for each other. */
export function areAlike(a: string, b: string): boolean {
  return alikeTo.get(a)?.includes(b) ?? false;
}

/** Letters that are taken for each other by ear, or by eye in what was scanned. */
const alike = 'BV SZ CS CZ GJ IY JY CK KQ MN EI OU IL SX'.split(' ');
const alikeTo: ReadonlyMap<string, string> = new Map(
  [...new Set(alike.join(''))].map((letter) => [
    letter,
    alike
      .filter((pair) => pair.includes(letter))
      .map((pair) => pair.replace(letter, ''))
      .join(''),
  ]),
);

const keyboard = ['QWERTYUIOP', 'ASDFGHJKLÑ', 'ZXCVBNM'];

function areNeighbours(a: string, b: string): boolean {
  const [rowA, columnA] = placeOf(a);
  const [rowB, columnB] = placeOf(b);
  return Math.abs(rowA - rowB) <= 1 && Math.abs(columnA - columnB) <= 1;
}

function placeOf(letter: string): [row: number, column: number] {
  const row = keyboard.findIndex((keys) => keys.includes(letter));
  return row < 0 ? [9, 9] : [row, keyboard[row]!.indexOf(letter)];
}
