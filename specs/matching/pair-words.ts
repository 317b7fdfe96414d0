import type { Likeness } from './compare-words.ts';

/** How alike two words are, and what that weighs; null where they are no agreement. */
export interface Comparison {
  likeness: Likeness;
  weight: number | null;
}

/** Two words that were taken for the same. */
export interface WordPair<Word> {
  word: Word;
  likeness: Likeness;
  weight: number;
}

/** The words of two names, paired as far as they agree. */
export interface PairedWords<Word> {
  pairs: readonly WordPair<Word>[];
  /** Words of either name that the other one does not have. */
  left: readonly Word[];
  right: readonly Word[];
  /** Whether the pairs stand in one order in both. */
  isInOrder: boolean;
}

/** Pairs each word with the one that is most like it, the surest first. */
export function pairWords<Word>(
  a: readonly Word[],
  b: readonly Word[],
  compare: (one: Word, other: Word) => Comparison,
): PairedWords<Word> {
  const candidates = a
    .flatMap((one, from) => b.map((other, to) => ({ from, to, ...compare(one, other) })))
    .filter(({ weight }) => weight !== null)
    // Of those that weigh the same, the nearest, whichever name is first.
    .toSorted(
      (x, y) => y.weight! - x.weight! || apart(x) - apart(y) || x.from + x.to - y.from - y.to,
    );
  const taken = new Map<number, (typeof candidates)[number]>();
  const others = new Set<number>();
  for (const candidate of candidates) {
    if (taken.has(candidate.from) || others.has(candidate.to)) continue;
    taken.set(candidate.from, candidate);
    others.add(candidate.to);
  }
  const found = a.flatMap((_, from) => taken.get(from) ?? []);
  return {
    pairs: found.map(({ from, likeness, weight }) => ({
      word: a[from]!,
      likeness,
      weight: weight!,
    })),
    left: a.filter((_, from) => !taken.has(from)),
    right: b.filter((_, to) => !others.has(to)),
    isInOrder: found.every(({ to }, index) => index === 0 || to > found[index - 1]!.to),
  };
}

function apart({ from, to }: { from: number; to: number }): number {
  return Math.abs(from - to);
}
