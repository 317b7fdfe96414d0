import { hash } from 'node:crypto';
import { canonicalJson } from '../../specs/canonical.ts';
import type { Page } from './dialect.ts';

/** A row of a register without ids, and which one of the same content it is in its reading, from 1. */
export class NumberedRow {
  readonly row: unknown;
  readonly occurrence: number;

  constructor(row: unknown, occurrence: number) {
    this.row = row;
    this.occurrence = occurrence;
  }
}

/** What `numberTwins` made of a row; any other value is the first of its content. */
export function numberedRow(value: unknown): NumberedRow {
  return value instanceof NumberedRow ? value : new NumberedRow(value, 1);
}

/**
 * An id made of content alone, so the same at every reading: half of the SHA-256 of its canonical JSON,
 * as 32 hexadecimal digits; from the second row of this content on, with its number behind.
 * The id is public, and anyone could guess back what went into it, as of store/fingerprints.ts:
 * `content` must be what the public may see of the row.
 */
export function derivedIdOf(content: unknown, occurrence = 1): string {
  const digest = prefixOf(content).toString('hex');
  return occurrence === 1 ? digest : `${digest}-${occurrence}`;
}

/** Whether an id has the form of those that `derivedIdOf` makes. */
export function isDerivedId(id: string): boolean {
  return /^[0-9a-f]{32}(-\d+)?$/.test(id);
}

/**
 * Numbers the rows of identical content in the pages of one reading: rows that differ anywhere keep ids
 * of their own, and identical ones are interchangeable. Holds some 70 bytes for each content: 14 MB
 * for 200,000 rows. Rows without content, for which `contentOf` is undefined, are not numbered.
 */
export async function* numberTwins(
  pages: AsyncIterable<Page>,
  contentOf: (row: unknown) => unknown,
): AsyncGenerator<Page, void> {
  const occurrences = new Map<string, number>();
  const numbered = (row: unknown): unknown => {
    const content = contentOf(row);
    if (content === undefined) return row;
    const key = prefixOf(content).toString('latin1');
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return new NumberedRow(row, occurrence);
  };
  for await (const page of pages) yield { ...page, rows: page.rows.map(numbered) };
}

function prefixOf(content: unknown): Buffer {
  return hash('sha256', canonicalJson(content), 'buffer').subarray(0, 16);
}
