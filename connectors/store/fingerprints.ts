import { hash } from 'node:crypto';
import { digestOf } from '../../specs/canonical.ts';
import type { AcceptedRow } from '../records.ts';

/** Two private digests that tell what is new about a row. They are never served. */
export interface Fingerprints {
  /**
   * Of the whole original, reserved members and all: the same while the source publishes the same.
   * Served, it would let anyone guess an RFC or a CURP back.
   */
  content: string;
  /** Of what we made of the original: only this differs where our mapping has changed. */
  mapping: string;
}

export function fingerprintsOf(row: AcceptedRow): Fingerprints {
  const { record, reserved, notes, fechaCaptura, withheld } = row;
  return {
    content: digestOf(row.original),
    mapping: hash('sha256', JSON.stringify([record, reserved, notes, fechaCaptura, withheld])),
  };
}
