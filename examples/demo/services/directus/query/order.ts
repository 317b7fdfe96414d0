import { forbidden, tooDeep } from '../directus-errors.ts';
import type { Item } from '../model/item.ts';
import type { Shape } from '../model/shape.ts';
import { DEEPEST } from './selection.ts';
import { textOf } from './text.ts';

const spanish = new Intl.Collator('es');

type Compare = (one: Item, other: Item) => number;

/**
 * The order that is asked for: paths through relations to one, with a minus for the other way
 * round. Throws 403 where a field is unknown or reserved. As in a database, nothing decides between
 * equal items; without an order Directus sorts by the key, or the first field that the role may read.
 */
export function orderOf(paths: readonly string[], shape: Shape): Compare {
  const usual = shape.own.has('id') ? 'id' : [...shape.own][0]!;
  const comparisons = (paths.length > 0 ? paths : [usual]).map((path) => comparison(path, shape));
  return (one, other) => {
    for (const compare of comparisons) {
      const difference = compare(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function comparison(path: string, shape: Shape): Compare {
  const sign = path.startsWith('-') ? -1 : 1;
  const steps = path.replace(/^-/, '').split('.');
  if (steps.length > DEEPEST) throw tooDeep();
  const read = reader(steps, shape);
  return (one, other) => sign * compareValues(read(one), read(other));
}

function reader([step = '', ...rest]: readonly string[], shape: Shape): (item: Item) => unknown {
  if (rest.length === 0) {
    if (!shape.own.has(step)) throw forbidden();
    return (item) => item[step];
  }
  const related = shape.one.get(step);
  if (!related) throw forbidden();
  const read = reader(rest, related);
  return (item) => {
    const next = item[step] as Item | null;
    return next && read(next);
  };
}

/** As in PostgreSQL, null is higher than everything. */
function compareValues(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return spanish.compare(textOf(one), textOf(other));
}
