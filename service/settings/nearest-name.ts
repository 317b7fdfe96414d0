import type { Language } from './schema-words.ts';

/** What somebody who wrote `name` may have meant: the nearest known name, or all of them. */
export function nearestName(
  name: string,
  known: readonly string[],
  language: Language = 'en',
): string {
  const nearest = nearestOf(name, known);
  const [oneOf, perhaps] = language === 'es' ? ['uno de', 'quizá'] : ['one of', 'perhaps'];
  return nearest === undefined ? `${oneOf} ${known.join(', ')}` : `${nearest}, ${perhaps}`;
}

/** The known name that differs least from `name`; undefined where each differs much. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((candidate) => ({ candidate, edits: editDistance(name, candidate) }))
    .filter(
      ({ candidate: { length }, edits }) => edits < length && edits <= Math.max(2, length / 3),
    )
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate;
}

/** Levenshtein's distance, without regard to case. */
function editDistance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
