import type { Reason } from '../../normalise/reasons.ts';

/** A row that could not even be taken apart: why, and what there was. */
export class BrokenRow {
  readonly reason: Reason;
  readonly original: unknown;

  constructor(reason: Reason, original: unknown) {
    this.reason = reason;
    this.original = original;
  }
}
