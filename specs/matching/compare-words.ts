import { distance } from 'fastest-levenshtein';
import { soundOf, withoutEnye } from './words.ts';

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
 * @param areNames whether both are names that people bear: two of those, however near, are no slip of a finger.
 */
export function compareWords(a: string, b: string, areNames: () => boolean): Likeness {
  if (a === b) return 'SAME';
  if (withoutEnye(a) === withoutEnye(b)) return 'ENYE';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'INITIAL' : 'OTHER';
  if (differBySex(a, b)) return 'OTHER';
  if (Math.min(a.length, b.length) > 2 && soundOf(a) === soundOf(b)) return 'SOUND';
  const isShort = isAbbreviation(a, b) || isAbbreviation(b, a);
  const apart = isShort ? 'ABBREVIATION' : mistyped(withoutEnye(a), withoutEnye(b));
  return apart === 'OTHER' || areNames() ? 'OTHER' : apart;
}

/** Mario and María, Gabriel and Gabriela: a brother and a sister, and no slip of a finger. */
function differBySex(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === short.length + 1) return long === `${short}A`;
  return (
    long.length === short.length &&
    long.slice(0, -1) === short.slice(0, -1) &&
    /[AOE]/.test(long.at(-1)!) &&
    /[AOE]/.test(short.at(-1)!)
  );
}

/** HDZ, GPE, FCO, ANT: at most four letters, in their order, that begin as the word does and end it or cut it. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 4 || long.length < short.length + 2) return false;
  if (short[0] !== long[0]) return false;
  if (short.length >= 3 && long.startsWith(short)) return true;
  if (/[AEIOU]/.test(short.slice(1, -1)) || short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  for (const letter of short) {
    from = long.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** In a short word one letter more or less makes another name: Mora, Mota, Moya. */
function mistyped(a: string, b: string): 'SLIP' | 'TYPO' | 'OTHER' {
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 2 || shorter < 4) return 'OTHER';
  const edits = areTransposed(a, b) ? 1 : distance(a, b);
  if (edits === 1) {
    if (!isLikelySlip(a, b)) return shorter >= 6 ? 'TYPO' : 'OTHER';
    return shorter >= 5 ? 'SLIP' : 'TYPO';
  }
  if (edits > 2 || shorter < 6) return 'OTHER';
  return distance(soundOf(a), soundOf(b)) <= 1 ? 'SLIP' : 'TYPO';
}

function areTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** A letter left out, doubled or added, two in the wrong order, or the key beside the right one. */
function isLikelySlip(a: string, b: string): boolean {
  if (a.length !== b.length) return Math.min(a.length, b.length) >= 5;
  if (areTransposed(a, b)) return true;
  if (a.length < 5) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    areNeighbours(a[at]!, b[at]!) ||
    alike.some((pair) => pair.includes(a[at]!) && pair.includes(b[at]!))
  );
}

/** Letters that are taken for each other by ear, or by eye in what was scanned. */
const alike = 'BV SZ CS CZ GJ IY CK KQ MN EI OU IL SX'.split(' ');

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
