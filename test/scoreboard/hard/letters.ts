import type { Random } from '../../../examples/demo/services/data/random.ts';
import type { Half } from './names.ts';

const alphabet = 'abcdefghijklmnopqrstuvxyz';

/** One letter lost, doubled, added, changed to any other or swapped with the next, anywhere but at the first place. */
export function letterSlipped(word: string, half: Half, random: Random): string | null {
  if (word.length < 6) return null;
  const at = random.integer(1, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const ways: readonly string[] = [
    before + after,
    before + letter + letter + after,
    before + random.pick([...alphabet]) + after,
    before + after[0] + letter + after.slice(1),
    // The same hands slip in other ways, too.
    ...(half === 'held back' ? [before + letter + random.pick([...alphabet]) + after] : []),
  ];
  const slipped = random.pick(ways);
  return slipped === word ? null : slipped;
}

const digits: readonly [string, string][] = [
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
  ['s', '5'],
  ['e', '3'],
  ['b', '8'],
  ['g', '6'],
  ['z', '2'],
  ['a', '4'],
];

/** A digit that looks like a letter in its place. */
export function digitForLetter(word: string, random: Random): string | null {
  const fitting = digits.filter(([letter]) => word.toLowerCase().includes(letter));
  if (fitting.length === 0 || word.length < 5) return null;
  const [letter, digit] = random.pick(fitting);
  const at = word.toLowerCase().indexOf(letter);
  return word.slice(0, at) + digit + word.slice(at + 1);
}

const accented = /[áéíóúñüÁÉÍÓÚÑÜ]/g;

/** What exports leave of letters with accents. */
const losses: Record<Half, readonly ((letter: string) => string)[]> = {
  development: [
    () => '?',
    () => '#',
    () => '¥',
    () => '\ufffd',
    (letter) => Buffer.from(letter, 'utf8').toString('latin1'),
    () => '',
    (letter) => `&${letter.normalize('NFD')[0]}${/ñ/i.test(letter) ? 'tilde' : 'acute'};`,
  ],
  'held back': [
    () => '¿',
    () => '*',
    () => '¤',
    () => '_',
    (letter) => String.fromCharCode(Buffer.from(letter, 'latin1')[0]! ^ 0x80),
    () => '??',
    (letter) => `${letter.normalize('NFD')[0]}~`,
    (letter) => `&#${letter.codePointAt(0)};`,
    (letter) => ({ ñ: '¤', Ñ: '¥', é: '‚', í: '¡', ó: '¢', ú: '£', á: ' ' })[letter] ?? '?',
  ],
};

export function letterLost(word: string, half: Half, random: Random): string {
  return word.replace(accented, random.pick(losses[half]));
}
