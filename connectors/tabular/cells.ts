import { foldText } from '../../specs/order.ts';
import { at, note, type Place } from '../normalise/place.ts';
import type { Field } from './fields.ts';
import type { TableOriginal } from './original.ts';
import type { TableOptions } from './settings.ts';

/** The cells of a row by the fields that its columns are mapped to. */
export type Cells = (field: Field) => Place;

/** Words that stand for nothing, as foldText leaves them. */
const blanks = new Set(
  'NA,N A,ND,N D,SD,S D,NULL,SIN DATO,SIN DATOS,SIN INFORMACION,NO APLICA,NO DISPONIBLE'.split(','),
);

/**
 * The cells of a row. A field that is mapped to no column has the value of its constant, or none, and
 * nothing is remarked on it: there is no place in the original that a remark could name.
 */
export function cellsOf(
  row: Place,
  { columns, constants }: TableOptions,
  binaryColumns: TableOriginal['binaryColumns'],
): Cells {
  return (field) => {
    const column = columns[field];
    if (typeof column !== 'string') return { value: constants[field], path: '', notes: [] };
    const cell = at(row, column);
    const nothing = { ...cell, value: undefined };
    if (binaryColumns.has(column) || typeof cell.value === 'boolean') {
      note(cell, 'NOT_TEXT');
      return nothing;
    }
    if (!standsForNothing(cell.value)) return cell;
    note(cell, 'PLACEHOLDER');
    return nothing;
  };
}

/** Whether a text that is not blank says that there is nothing, such as `N/A` or a dash. */
export function standsForNothing(value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return /^[\s._*–—-]+$/.test(value) || blanks.has(foldText(value));
}
