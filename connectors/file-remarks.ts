import type { Language } from '../service/settings/schema-words.ts';
import {
  longestName,
  mostPlaces,
  remarkTexts,
  type FileRemarkKind,
  type ToldRemark,
} from '../specs/file-remarks.ts';
import { curpFault, rfcFault } from '../specs/identifiers.ts';
import { placeText, type RowPlace } from './tabular/row-origin.ts';

/**
 * A part of a file that is read as no record, or is not read, or that a person who opens the file does not
 * see as it is read.
 */
export interface FileRemark extends RowPlace {
  kind: FileRemarkKind;
  /** How many rows it is; of a column, none; null where that is unknown. */
  rows: number | null;
}

/** One part for a person: where it is, and what it is. */
export function remarkText({ kind, rows, ...place }: FileRemark, language: Language): string {
  const isSpanish = language === 'es';
  const [text, texto] = remarkTexts[kind].one;
  const row = isSpanish ? 'renglón' : 'row';
  const many = isSpanish ? 'renglones' : 'rows';
  const hasRows = place.line === null && rows !== null && rows > 0;
  const count = hasRows ? ` (${rows} ${rows === 1 ? row : many})` : '';
  return `${placeText(place, language)}: ${isSpanish ? texto : text}${count}`;
}

/** Adds parts to what is told of each kind. */
export function addRemarks(
  told: readonly ToldRemark[],
  parts: readonly FileRemark[],
): readonly ToldRemark[] {
  if (parts.length === 0) return told;
  const kinds = new Map(told.map((remark) => [remark.kind, structuredClone(remark)]));
  for (const { kind, file, sheet, line, rows } of parts) {
    const remark = kinds.get(kind) ?? { kind, count: 0, rows: 0, places: [] };
    remark.count++;
    remark.rows = remark.rows === null || rows === null ? null : remark.rows + rows;
    if (remark.places.length < mostPlaces) {
      remark.places.push({ file: shownName(file), sheet: shownName(sheet), row: line });
    }
    kinds.set(kind, remark);
  }
  return [...kinds.values()];
}

/** Everybody may read these names, and somebody may have named a file or a sheet after a person's RFC. */
function shownName(name: string | null): string | null {
  if (name === null) return null;
  const shown = name.replace(/[\p{L}\d&]{12,18}/gu, (word) => (isIdentifier(word) ? '…' : word));
  return shown.replace(/\S+@\S+|\d{10,}/g, '…').slice(0, longestName);
}

function isIdentifier(word: string): boolean {
  return rfcFault(word) !== 'FORMAT' || curpFault(word) !== 'FORMAT';
}
