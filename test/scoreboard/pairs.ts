import type { Random } from '../../examples/demo/services/data/random.ts';

/** Two records, whether they are about the same, and which rule they try. */
export interface Pair<Written> {
  rule: string;
  isSame: boolean;
  a: Written;
  b: Written;
}

/** Makes pairs that try one rule. */
export interface PairRule<Written> {
  rule: string;
  isSame: boolean;
  /** Null where chance brought somebody of whom the rule cannot be tried. */
  make(random: Random): [Written, Written] | null;
}

/** So many pairs of each rule, each pair in the order of chance. */
export function makePairs<Written>(
  rules: readonly PairRule<Written>[],
  perRule: number,
  random: Random,
): Pair<Written>[] {
  return rules.flatMap(({ rule, isSame, make }) => {
    const pairs: Pair<Written>[] = [];
    for (let tries = 0; pairs.length < perRule; tries++) {
      if (tries > perRule * 400) throw new Error(`${rule} is met too rarely.`);
      const made = make(random);
      if (!made) continue;
      const [a, b] = random.chance(0.5) ? made : [made[1], made[0]];
      pairs.push({ rule, isSame, a, b });
    }
    return pairs;
  });
}
