import { createHash } from 'node:crypto';
import type { RegisterName } from '../data/records.ts';
import type { StateCode } from '../states.ts';

/** A UUID that follows from what it stands for. */
export function uuidOf(...parts: string[]): string {
  return createHash('sha1')
    .update(JSON.stringify(parts))
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}

/** The id of the item that shows this row of a state's register. */
export function itemIdOf(code: StateCode, register: RegisterName, rowId: string): string {
  return uuidOf(code, register, rowId);
}
