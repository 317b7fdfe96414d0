import type { Coded } from '../data/records.ts';

/** The second version's word for a gender of the first; a gender that is missing stays so. */
export function sexOf(gender: Coded<'F' | 'M'> | undefined): string | undefined {
  return gender && { F: 'MUJER', M: 'HOMBRE' }[gender.clave];
}
