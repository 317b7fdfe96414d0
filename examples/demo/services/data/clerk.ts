import type { StateCode } from '../states.ts';
import { letteringOf } from './lettering.ts';
import { createRandom, type Random } from './random.ts';
import type { Coded, RegisterName } from './records.ts';

const BLANKS = ['', 'NO APLICA', 'N/A', 'S/D'];

/** Whoever captured one row: chance, and the habits of the office. */
export interface Clerk {
  random: Random;
  /** A text in the state's case and accents. */
  write(text: string): string;
  /** An optional text: filled in with this chance, else left out, empty, or labelled as blank. */
  optional<Key extends string>(
    key: Key,
    share: number,
    text: string | undefined,
  ): { [key in Key]?: string };
  /** Any part of a row that this clerk fills in with this chance and otherwise leaves out. */
  perhaps<Part extends object>(share: number, part: Part): Partial<Part>;
  /** A copy of a coded value, whose label clerks sometimes forget. */
  coded<Code>(value: Coded<Code>): Coded<Code>;
}

/** The clerk of the n-th row of a register: rows never depend on one another. */
export function createClerk(state: StateCode, register: RegisterName, number: number): Clerk {
  const random = createRandom(`${state}/${register}/${number}`);

  return {
    random,
    write: letteringOf(state, random),
    optional<Key extends string>(key: Key, share: number, text: string | undefined) {
      const filled = random.chance(share) && text !== undefined;
      const blank = random.chance(0.5) ? random.byRank(BLANKS) : undefined;
      const value = filled ? text : blank;
      return (value === undefined ? {} : { [key]: value }) as { [key in Key]?: string };
    },
    perhaps: (share, part) => (random.chance(share) ? part : {}),
    coded: (value) => ({ ...value, ...(random.chance(0.04) && { valor: '' }) }),
  };
}
