import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';

/** What Spanish texts without an announcement are written in, beside UTF-8. */
const candidates = ['windows-1252', 'cp850', 'macintosh'] as const satisfies readonly Encoding[];
type Candidate = (typeof candidates)[number];

/** How a text looks that is decoded in one way. */
interface Looks {
  /** Letters of Spanish in the case of their neighbours, and in the other case. */
  good: number;
  odd: number;
  /** Letters of other languages, and signs within words. */
  wrong: number;
  /** What this encoding does not have, or what no Spanish text has. */
  impossible: number;
}

/** The part of what is not ASCII that may be wrong in a text that is decoded rightly. */
const mostWrong = 0.5;

const lower = 'áéíóúüñ';
const upper = 'ÁÉÍÓÚÜÑ';
const isLower = (letter: string) => /[a-z]/.test(letter) || lower.includes(letter);
const isUpper = (letter: string) => /[A-Z]/.test(letter) || upper.includes(letter);

/**
 * Tells by its letters in which encoding a Spanish text is written. Null where none makes Spanish of it, or
 * several do: it is not guessed.
 */
export class EncodingGuess {
  readonly #looks = new Map<Candidate, Looks>(
    candidates.map((candidate) => [candidate, { good: 0, odd: 0, wrong: 0, impossible: 0 }]),
  );

  add(bytes: Buffer): void {
    for (const [candidate, looks] of this.#looks) judge(iconv.decode(bytes, candidate), looks);
  }

  result(): Candidate | null {
    const western = this.#looks.get('windows-1252')!;
    const others = candidates.filter((candidate) => candidate !== 'windows-1252');
    const spanish = others.filter((candidate) => isSpanish(this.#looks.get(candidate)!));
    if (isSpanish(western)) {
      const isClear = western.good > western.odd;
      const isRivalled = spanish.some(
        (candidate) => !(isClear && isOdd(this.#looks.get(candidate)!)),
      );
      return isRivalled ? null : 'windows-1252';
    }
    const [only, another] = spanish.filter((candidate) => !isOdd(this.#looks.get(candidate)!));
    if (only !== undefined) return another === undefined && western.good === 0 ? only : null;
    // No word tells: signs such as a dash, or a letter that stands alone.
    const isPlain = spanish.length === 0 && western.wrong + western.impossible === 0;
    return isPlain ? 'windows-1252' : null;
  }
}

function isSpanish({ good, odd, wrong, impossible }: Looks): boolean {
  return good + odd > 0 && impossible === 0 && wrong <= (good + odd) * mostWrong;
}

function isOdd({ good, odd }: Looks): boolean {
  return odd > good;
}

function judge(text: string, looks: Looks): void {
  for (const { index } of text.matchAll(/[^\0-\x7f]/g)) {
    const found = judged(text, index);
    if (found) looks[found]++;
  }
}

/** Null for what says nothing: a sign between words, or a letter that stands alone. */
function judged(text: string, index: number): keyof Looks | null {
  const letter = text[index]!;
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  if (/[\x80-\x9f\ufffd¤]/.test(letter)) return 'impossible';
  const isWithin = isLetter(before) && isLetter(after);
  if (lower.includes(letter)) {
    if (isUpper(before)) return isLower(after) ? 'good' : 'odd';
    return isLetter(before) || isLetter(after) ? 'good' : null;
  }
  if (upper.includes(letter)) {
    if (isLower(before) || (isUpper(before) && isLower(after))) return 'odd';
    return isLetter(before) || isLetter(after) ? 'good' : null;
  }
  if (/[\s\xad]/.test(letter)) return null;
  // As in O’Gorman.
  if (letter === '’' && !isLetter(text[index - 2] ?? ' ')) return null;
  if (/[\p{L}\u2500-\u259f]/u.test(letter) && !/[ªº]/.test(letter)) return 'wrong';
  return isWithin ? 'wrong' : null;
}

function isLetter(letter: string): boolean {
  return /\p{L}/u.test(letter);
}
