import type { QuarantinedRow } from '../../records.ts';

/** A row that could not even be taken apart: why, and where in its file it stands. */
export class BrokenRow {
  readonly reason: QuarantinedRow['reasons'][number];
  /** What there was, with its line. */
  readonly original: unknown;

  constructor(line: number, found: string, expected: string, content: unknown) {
    this.reason = { path: '', found: `line ${line}: ${found}`, expected };
    this.original = { line, content };
  }
}
