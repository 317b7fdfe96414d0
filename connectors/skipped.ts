import type { Language } from '../service/settings/schema-words.ts';
import { rowName } from './tabular/row-origin.ts';

/**
 * A part of a file that is read as no record, or is not read: rows that only a sheet needs, and what a
 * person who opens the file does not see.
 */
export interface SkippedPart {
  reason: SkipReason;
  /** Of a register of several files. */
  file: string | null;
  sheet: string | null;
  /** Of a row; null for a whole sheet or column. */
  line: number | null;
  /** How many rows it is; of a column, none. */
  rows: number;
}

/** Why a part was skipped; the texts never repeat a value. */
export const skipTexts = {
  HIDDEN_SHEET: ['a hidden sheet', 'una hoja oculta'],
  OTHER_SHEET: ['a sheet that does not hold the register', 'una hoja que no contiene el registro'],
  HIDDEN_ROW: ['a row hidden by hand', 'un renglón oculto a mano'],
  HIDDEN_COLUMN: ['a hidden column that is not mapped', 'una columna oculta sin asignar'],
  REPEATED_HEADINGS: ['the headings again', 'los encabezados repetidos'],
  TOTAL: ['a total', 'un total'],
  FOOTER: ['a note or a signature', 'una nota o una firma'],
} as const satisfies Record<string, readonly [string, string]>;

export type SkipReason = keyof typeof skipTexts;

/** A part as a spreadsheet or an editor names it: `Padrón!A12`, `:12`. */
export function skippedPlace({ file, sheet, line }: SkippedPart): string {
  if (line !== null) return rowName({ file, sheet, line });
  return [file, sheet].filter((part) => part !== null).join(' ');
}

/** One part for a person: where it is, and why it was skipped. */
export function skippedText(
  { reason, file, sheet, line, rows }: SkippedPart,
  language: Language,
): string {
  const isSpanish = language === 'es';
  const places = [
    file,
    sheet === null ? null : `${isSpanish ? 'hoja' : 'sheet'} ${JSON.stringify(sheet)}`,
    line === null ? null : `${isSpanish ? 'renglón' : 'row'} ${line}`,
  ].filter((place) => place !== null);
  const count = line === null && rows > 0 ? ` (${rows} ${isSpanish ? 'renglones' : 'rows'})` : '';
  return `${places.join(', ')}: ${skipTexts[reason][isSpanish ? 1 : 0]}${count}`;
}
