import { nearestName } from '../../service/settings/nearest-name.ts';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { OptionsProblem } from '../dialects/dialect.ts';
import { fields } from './fields.ts';
import { isTimeZone } from '../normalise/local-time.ts';
import { mayBeReserved } from './reserved-columns.ts';
import { idColumnsOf, tableSettings, type TableOptions } from './settings.ts';
import { readTableRecord } from './table-row.ts';

/** What is wrong with the options of a table beyond what their schema can tell. */
export function checkTableOptions(options: TableOptions, register: string): OptionsProblem[] {
  const unknown = [
    ...unknownFields('columns', options, register),
    ...unknownFields('constants', options, register),
  ];
  if (unknown.length > 0) return unknown;
  return [
    ...problemsOfColumns(options),
    ...problemsOfId(options, register),
    ...problemsOfConstants(options, register),
    ...problemsOfSubject(options, register),
    ...problemsOfTimeZone(options),
  ];
}

function unknownFields(
  member: 'columns' | 'constants',
  options: TableOptions,
  register: string,
): OptionsProblem[] {
  const known = Object.keys(fields[register]!);
  const unknown = Object.keys(options[member]).filter((field) => !known.includes(field));
  return unknown.map((field) => ({
    path: [member, field],
    found: 'an unknown name',
    expected: nearestName(field, known),
    es: { found: 'un nombre desconocido', expected: nearestName(field, known, 'es') },
  }));
}

function problemsOfColumns({ columns }: TableOptions): OptionsProblem[] {
  return Object.entries(columns)
    .filter(([field, column]) => field !== 'id' && typeof column !== 'string')
    .map(([field]) => ({
      ...{ path: ['columns', field], found: 'a list', expected: 'one column' },
      es: { found: 'una lista', expected: 'una columna' },
    }));
}

/** An id is public. */
function problemsOfId(options: TableOptions, register: string): OptionsProblem[] {
  return idColumnsOf(options)
    .filter((column) => mayBeReserved({ register, options }, column))
    .map((column) => ({
      path: ['columns', 'id'],
      found: `${JSON.stringify(column)}, which the public may not see`,
      expected: 'columns that may be published',
      es: {
        found: `${JSON.stringify(column)}, que el público no puede ver`,
        expected: 'columnas que se pueden publicar',
      },
    }));
}

/** A constant that its reader refuses would be missing in every row, without a word. */
function problemsOfConstants(options: TableOptions, register: string): OptionsProblem[] {
  return Object.entries(options.constants).flatMap(([field, value]) => {
    const path = ['constants', field];
    if (field === 'id' || Object.hasOwn(options.columns, field)) {
      const es = { found: 'un valor fijo', expected: 'sólo una columna' };
      return [{ path, found: 'a constant', expected: 'a column alone', es }];
    }
    const notes: MappingNote[] = [];
    const asColumn = { ...options, columns: { [field]: field }, constants: {} };
    const source = { register, level: 'ESTATAL' as const, options: asColumn };
    readTableRecord(source, { value: { [field]: value }, path: '', notes });
    const refusal = notes.find(({ action }) => action === 'REFUSED');
    if (!refusal) return [];
    const found = `${JSON.stringify(value)}: ${refusal.message}`;
    const es = {
      found: `${JSON.stringify(value)}: ${refusal.mensaje}`,
      expected: 'un valor que este campo pueda tener',
    };
    return [{ path, found, expected: 'a value that this field can have', es }];
  });
}

/** Whether it is a person or a company decides what is public of it. */
function problemsOfSubject(
  { columns, constants }: TableOptions,
  register: string,
): OptionsProblem[] {
  const isTold = 'tipoPersona' in columns || 'tipoPersona' in constants;
  if (register !== 'psancionados' || isTold) return [];
  const expected = 'a column, or a constant F or M';
  const es = { found: 'nada', expected: 'una columna, o el valor fijo F o M' };
  return [{ path: ['columns', 'tipoPersona'], found: 'nothing', expected, es }];
}

function problemsOfTimeZone({ timeZone }: TableOptions): OptionsProblem[] {
  const found = JSON.stringify(timeZone);
  const { en: expected, es: esperado } = tableSettings.timeZone.expected;
  const es = { found, expected: esperado };
  return isTimeZone(timeZone) ? [] : [{ path: ['timeZone'], found, expected, es }];
}
