import { isFiller } from '../../specs/fillers.ts';
import { note, type Place } from '../normalise/place.ts';
import type { RowOrigin } from './row-origin.ts';
import type { Field } from './fields.ts';
import { cellAt, textOfCoded } from './nested-cell.ts';
import type { TableOriginal } from './original.ts';
import type { TableOptions } from './settings.ts';

/** The cells of a row by the fields that its columns are mapped to. */
export type Cells = (field: Field) => Place;

/**
 * The cells of a row. A field that is mapped to no column has the value of its constant, or none, and
 * nothing is remarked on it: there is no place in the original that a remark could name.
 */
export function cellsOf(
  row: Place,
  { columns, constants }: TableOptions,
  binaryColumns: TableOriginal['binaryColumns'],
  remarks: RowOrigin['remarks'],
): Cells {
  return (field) => {
    const column = columns[field];
    if (typeof column !== 'string') return { value: constants[field], path: '', notes: [] };
    const whole = cellAt(row, column);
    const cell = codedLists.has(field) ? whole : textOfCoded(whole, prefersCode(field));
    const nothing = { ...cell, value: undefined };
    const remark = remarks.get(column);
    if (remark) note(cell, remark);
    if (remark === 'FORMULA_WITHOUT_VALUE') return unknownAt(cell, field);
    if (isErrorText(cell.value)) {
      note(cell, 'ERROR_CELL');
      return unknownAt(cell, field);
    }
    if (binaryColumns.has(column)) {
      note(cell, 'NOT_TEXT');
      return nothing;
    }
    if (!standsForNothing(cell.value)) return cell;
    note(cell, 'PLACEHOLDER');
    return nothing;
  };
}

/** Fields whose readers take values of a catalogue as objects. */
const codedLists: ReadonlySet<Field> = new Set<Field>([
  'tipoArea',
  'nivelResponsabilidad',
  'tipoProcedimiento',
  'tipoFalta',
  'tipoSancion',
]);

function prefersCode(field: Field): boolean {
  return field === 'multa.moneda' || field.endsWith('.clave');
}

/** A date that is not known must not be taken for one that there is not: its reader meets no date. */
function unknownAt(cell: Place, field: Field): Place {
  return { ...cell, value: field.includes('fecha') ? '#' : undefined };
}

/** Whether a text that is not blank says that there is nothing, such as `N/A` or a dash. */
export function standsForNothing(value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return isFiller(value, 'code');
}

/** Errors as Excel and LibreOffice show them, in English and Spanish; they come so in CSV too. */
const errorText =
  /^(#(N\/A|N\/D|NA|¡?(REF|VALUE|VALOR|DIV\/0|NUM|NULL|NULO|NAME|NOMBRE|SPILL|DESBORDAMIENTO|CALC|FIELD|CAMPO|BLOCKED|CONNECT|UNKNOWN|ERROR)[!?]|¿NOMBRE\?|GETTING_DATA|OBTENIENDO_DATOS)|Err:\d{3})$/i;

/** Whether a sheet shows an error in the place of a value. */
export function isErrorText(value: unknown): boolean {
  return typeof value === 'string' && errorText.test(value.trim());
}
