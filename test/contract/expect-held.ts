import { digestOf } from '../../specs/canonical.ts';
import type { StoredRecord } from '../../connectors/records.ts';
import type { StateData } from '../../examples/demo/services/data/records.ts';
import type { Register } from './register.ts';
import type { Trial } from './trial.ts';

/** Records as they are compared, by the keys that rows of their register have. */
export type Records = Record<string, Record<string, unknown>>;

/** Makes sure that a store holds the rows of a register, all and nothing else, record by record. */
export function expectHeld(trial: Trial, register: Register, data: StateData): void {
  expect(heldOf(trial, register)).toEqual(expectedOf(register, data));
}

/** Makes sure that a store holds one of several states of a register. */
export function expectHeldOneOf(trial: Trial, register: Register, states: StateData[]): void {
  const held = heldOf(trial, register);
  const differing = states.map((state) => differingIds(held, expectedOf(register, state)));
  expect(differing).toContainEqual([]);
}

/**
 * Makes sure that a store holds every row that was there before and after a change, and nothing that was
 * neither: of a register that moves, what was read before the change and what was read after it.
 */
export function expectNothingLost(
  trial: Trial,
  register: Register,
  before: StateData,
  after: StateData,
): void {
  const held = heldOf(trial, register);
  const [old, now] = [expectedOf(register, before), expectedOf(register, after)];
  const stayed = Object.keys(old).filter((id) => id in now);
  expect(Object.keys(held)).toEqual(expect.arrayContaining(stayed));
  for (const [id, record] of Object.entries(held))
    expect([old[id], now[id]]).toContainEqual(record);
}

/** The records that a store holds. */
export function heldOf({ held }: Trial, register: Register): Records {
  const keyOf = (stored: StoredRecord) =>
    register.hasIds ? stored.providerId : digestOf(toldBy(stored));
  return Object.fromEntries(held().map((stored) => [keyOf(stored), toldBy(stored)]));
}

/** The records that the rows of a register have to make. */
export function expectedOf(register: Register, data: StateData): Records {
  const rows = register.rowsIn(data);
  return Object.fromEntries(rows.map((row) => [register.keyOf(row), register.toldOf(row)]));
}

/** Of two sets of records, the ids of those that are not the same in both. */
function differingIds(one: Records, other: Records): string[] {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].filter((id) => !isEqual(one[id], other[id]));
}

function toldBy({ record, fechaCaptura }: StoredRecord): Record<string, unknown> {
  const { id: _, ...told } = record;
  return { ...told, fechaCaptura };
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
