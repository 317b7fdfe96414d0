import { likeness, nestedSayings, sayingOf } from './headings.ts';
import { usualHeadings } from './usual-headings.ts';

/** Which column a field seems to be in. */
export interface Proposal {
  heading: string;
  field: string;
  /** Whether the heading is a usual one, or merely looks like one. */
  isSure: boolean;
}

/** Two headings that differ by a slip of the pen are alike by this much. */
const enough = 0.8;

/**
 * Proposes the column of each field by the headings of a table: usual ones first, then those most like
 * one. No column and no field comes twice.
 */
export function proposeColumns(headings: readonly string[], fields: readonly string[]): Proposal[] {
  const sayings = fields.map((field) => usualHeadings(field).map(sayingOf));
  const texts = headings.map((heading) => heading.replace(/#\d+$/, ''));
  const pairs = headings.flatMap((heading, position) => {
    const text = texts[position]!;
    const saying = sayingOf(text);
    // Of columns with one heading, the first is about the person of the row; about whom the others are is unknown.
    if (saying === '' || texts.indexOf(text) < position) return [];
    return fields.map((field, index) => {
      const usual = sayings[index]!;
      const rank = usual.indexOf(saying);
      const score =
        rank >= 0 ? 2 - rank / 100 : Math.max(closeness(saying, usual), nestedScore(text, usual));
      return { heading, field, position, score };
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.position - b.position);

  const taken = new Set<string>();
  const proposals = new Map<string, Proposal>();
  for (const { heading, field, score } of pairs) {
    if (score < enough) break;
    if (proposals.has(heading) || taken.has(field)) continue;
    taken.add(field);
    proposals.set(heading, { heading, field, isSure: score > 1 });
  }
  return headings.flatMap((heading) => proposals.get(heading) ?? []);
}

/** Less than of a usual heading, and of a nested member that may be about another person a mere guess. */
function nestedScore(heading: string, usual: readonly string[]): number {
  const scores = nestedSayings(heading).map(({ saying, isSure }) => {
    const rank = usual.indexOf(saying);
    if (rank < 0) return 0;
    return (isSure ? 1.5 : 0.9) - rank / 100;
  });
  return Math.max(0, ...scores);
}

function closeness(saying: string, usual: readonly string[]): number {
  return Math.max(...usual.map((other) => likeness(saying, other)));
}
