import type { RegisterName, StateData } from '../../../examples/demo/services/data/records.ts';

type Row = StateData[RegisterName][number];

/** What became of one row of a register: it was changed, added (no `before`) or removed (no `after`). */
export interface RowChange {
  register: RegisterName;
  before: Row | undefined;
  after: Row | undefined;
}

/** What has to be done to one state of the registers to make it another one. */
export function changesBetween(before: StateData, after: StateData): RowChange[] {
  return (Object.keys(after) as RegisterName[]).flatMap((register) => {
    const old = new Map<string, Row>(before[register].map((row) => [row.id, row]));
    const now = new Map<string, Row>(after[register].map((row) => [row.id, row]));
    return [...new Set([...old.keys(), ...now.keys()])]
      .map((id) => ({ register, before: old.get(id), after: now.get(id) }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  });
}
