import type { Institution } from '../data/records.ts';

const spanish = new Intl.Collator('es');

/** Institutions by their names, or as they come when no direction is given. */
export function ordered(
  institutions: readonly Institution[],
  direction: 'asc' | 'desc' | undefined,
): readonly Institution[] {
  if (direction === undefined) return institutions;
  const sign = direction === 'asc' ? 1 : -1;
  return institutions.toSorted((one, other) => sign * spanish.compare(one.nombre, other.nombre));
}
