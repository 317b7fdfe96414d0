import { forbidden, tooDeep } from '../directus-errors.ts';
import type { Item } from '../model/item.ts';
import type { Shape } from '../model/shape.ts';
import type { ListLimits } from './list-limits.ts';

/** The fields that are wanted of an item; with null, the value or the key of what is related. */
export type Selection = ReadonlyMap<string, Selection | null>;

type Growing = Map<string, Growing | null>;

/** Directus follows relations no further than this. */
export const DEEPEST = 10;

/**
 * Reads paths such as `*`, `datosGenerales.nombres` and `*.*.*` (each `*` one level of relations).
 * Throws 403 where a field is unknown or reserved, 400 where a path is too long.
 */
export function selectionOf(paths: readonly string[], shape: Shape): Selection {
  const selection: Growing = new Map();
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > DEEPEST) throw tooDeep();
    grow(selection, shape, steps);
  }
  return selection;
}

function grow(selection: Growing, shape: Shape, [step, ...rest]: readonly string[]): void {
  if (step === '*') {
    for (const field of shape.own) selection.set(field, null);
    for (const field of [...shape.one.keys(), ...shape.many.keys()]) {
      growRelated(selection, shape, field, rest);
    }
  } else if (step !== undefined && shape.own.has(step) && rest.length === 0) {
    selection.set(step, null);
  } else {
    growRelated(selection, shape, step ?? '', rest);
  }
}

function growRelated(
  selection: Growing,
  shape: Shape,
  field: string,
  rest: readonly string[],
): void {
  const related = shape.one.get(field) ?? shape.many.get(field);
  if (!related) throw forbidden();
  const grown = selection.get(field) ?? null;
  if (rest.length === 0) {
    selection.set(field, grown);
  } else {
    const next: Growing = grown ?? new Map();
    selection.set(field, next);
    grow(next, related, rest);
  }
}

/** The part of an item that was asked for; a list of related rows is cut without a word. */
export function select(item: Item, selection: Selection, lists: ListLimits): object {
  return Object.fromEntries(
    [...selection].map(([field, wanted]) => {
      const { rows, inside } = lists.of(field);
      const value = item[field];
      const shown = isRelated(value) ? value.slice(0, rows) : value;
      return [field, selectValue(shown, wanted, inside)];
    }),
  );
}

/** Whether a value is a list of related rows, and no list of codes. */
function isRelated(value: unknown): value is readonly object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function selectValue(value: unknown, wanted: Selection | null, lists: ListLimits): unknown {
  if (Array.isArray(value)) return value.map((one) => selectValue(one, wanted, lists));
  if (typeof value !== 'object' || value === null) return value;
  const related = value as Item;
  return wanted ? select(related, wanted, lists) : related.id;
}
