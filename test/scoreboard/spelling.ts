import { withoutAccents } from '../../examples/demo/services/data/letters.ts';
import type { Random } from '../../examples/demo/services/data/random.ts';

/** As a clerk without accents and with the caps lock on writes it, or one without either fault. */
export function written(text: string, random: Random): string {
  const plain = random.chance(0.5) ? withoutAccents(text) : text;
  return random.chance(0.5) ? plain.toUpperCase() : plain;
}

const keyboard = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** One slip of the finger in the longest word; null where the word is too short to be known again. */
export function slip(text: string, random: Random): string | null {
  const words = text.split(' ');
  const longest = words.toSorted((a, b) => b.length - a.length)[0]!;
  if (longest.length < 5) return null;
  const at = random.integer(1, longest.length - 2);
  const letter = longest[at]!.toLowerCase();
  const slips = [
    longest.slice(0, at) + longest.slice(at + 1),
    longest.slice(0, at) + letter + longest.slice(at),
    longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2),
    longest.slice(0, at) + neighbourOf(letter, random) + longest.slice(at + 1),
  ];
  const slipped = random.pick(slips);
  return slipped === longest
    ? null
    : words.map((word) => (word === longest ? slipped : word)).join(' ');
}

function neighbourOf(letter: string, random: Random): string {
  const row = keyboard.find((keys) => keys.includes(letter));
  if (row === undefined) return 'e';
  const at = row.indexOf(letter);
  return random.pick([row[at - 1], row[at + 1]].filter((key) => key !== undefined));
}

const soundsAlike: readonly [RegExp, string][] = [
  [/z(?=[aou]|$)/, 's'],
  [/s(?=[aou]|$)/, 'z'],
  [/v/, 'b'],
  [/b/, 'v'],
  [/ll/, 'y'],
  [/y(?=[aeou])/, 'll'],
  [/(?<=[a-z])h/, ''],
  [/^H/, ''],
  [/ge/, 'je'],
  [/gi/, 'ji'],
  [/ce/, 'se'],
  [/rr/, 'r'],
  [/í/, 'y'],
];

/** Written as it sounds; null where it can only be written in one way. */
export function asItSounds(text: string, random: Random): string | null {
  const fitting = soundsAlike.filter(([pattern]) => pattern.test(text));
  if (fitting.length === 0) return null;
  const [pattern, other] = random.pick(fitting);
  return text.replace(pattern, other);
}
