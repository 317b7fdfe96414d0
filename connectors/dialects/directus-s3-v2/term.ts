import { note, type Place } from '../../normalise/place.ts';
import { readCode } from '../../normalise/text.ts';

/** Years, months and days, as the formats of 2024 count a term. */
export type TermParts = [years: Place, months: Place, days: Place];

const units = [
  ['año', 'años'],
  ['mes', 'meses'],
  ['día', 'días'],
] as const;

/** A term in words, such as "1 año, 6 meses"; parts that are zero say nothing. */
export function readTerm(parts: TermParts): string | null {
  const words = parts.flatMap((part, index) => {
    const count = readCount(part);
    const [one, many] = units[index]!;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return words.length === 0 ? null : words.join(', ');
}

function readCount(part: Place): number {
  const text = readCode(part);
  if (text === null) return 0;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  note(part, 'NOT_A_COUNT');
  return 0;
}
