import type { Life } from './moving-rows.ts';

/** What an answer that is called whole has wrong. */
export interface ReadingFaults {
  /** Published from before the reading until after the answer, and not there. */
  lost: string[];
  /** No longer published when the reading began, and still there. */
  ghosts: string[];
}

/**
 * Holds the records of a source that ANSWERED against what was published meanwhile. What came or went while
 * it was read may be there or not.
 */
export function judgeReading(
  found: ReadonlySet<string>,
  { asOf, answeredAt }: { asOf: number; answeredAt: number },
  lives: readonly Life[],
): ReadingFaults {
  const wasThere = lives.filter(
    ({ from, until }) => from < asOf && (until === null || until > answeredAt),
  );
  const mayBeThere = new Set(
    lives.filter(({ until }) => until === null || until >= asOf).map(({ id }) => id),
  );
  return {
    lost: wasThere.filter(({ id }) => !found.has(id)).map(({ id }) => id),
    ghosts: [...found].filter((id) => !mayBeThere.has(id)),
  };
}
