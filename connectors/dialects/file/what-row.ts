import type { FileRemarkKind } from '../../../specs/file-remarks.ts';
import { foldHeading } from './fold-heading.ts';
import { isBlank, type Cell, type TableRow } from './table-row.ts';

/** What has to be known of a table to tell its records from the rows around them. */
export interface TableShape {
  /** The headings as the file has them. */
  headings: readonly string[];
  /** Columns, by their index, that fields are mapped to, and those among them that make the id. */
  mapped: readonly number[];
  id: readonly number[];
}

/** A part of the mapped cells that repeats the headings. */
const repeatedShare = 0.8;
/** A table as narrow as this may have records of one cell. */
const narrow = 3;

const counted =
  'registros?|renglones|personas|servidores( publicos)?|sanciones|sancionados|empresas|proveedores|mxn|pesos';
const total = new RegExp(
  `^((gran|sub)[ -]?)?total(es)?( (general|parcial|acumulado|final|global|registros|del? [a-z ]{1,40}))?` +
    `[\\s:=.–-]*\\$?[\\s\\d.,]*%?( (${counted}))?$`,
);
/** A word that could be a value too, such as a surname, needs its colon. */
const signature =
  /^\W*((elabor[oó]|autoriz[oó]|revis[oó]|validó|supervis[oó]|aprob[oó]|vo\. ?bo\.?|atentamente|_{3,}|-{3,})\s*(por\b.*)?(:.*)?|(valido|elaborado por|autorizado por|revisado por|fuente|notas?|observaci[oó]n general|responsable de la informaci[oó]n|[aá]rea responsable|titular del [aá]rea|firma|sello|fecha de (actualizaci[oó]n|corte|elaboraci[oó]n|impresi[oó]n|validaci[oó]n)|[uú]ltima actualizaci[oó]n|corte al|actualizado al|informaci[oó]n al)\s*:.*|(p[aá]gina|hoja) \d+( ?(de|\/) ?\d+)?)$/;
/** In cells: what is signed by several. */
const widestSignature = 4;

/**
 * Why a row below the headings is no record; null where it is one, or may be one.
 */
export function whyNoRecord(row: TableRow, table: TableShape): FileRemarkKind | null {
  const width = table.headings.length;
  const cells = withCellsFromAbove(row);
  const filled = [...cells.keys()].filter((column) => !isBlank(cells[column]!));
  const [first, ...others] = filled.map((column) => cells[column]!);
  if (first === undefined) return null;
  if (repeatsHeadings(row.cells, table)) return 'REPEATED_HEADINGS';
  const isSparse = filled.length <= Math.max(1, Math.min(widestSignature, width / 2));
  const text = String(first).replace(/\s+/g, ' ').trim().toLowerCase();
  if (total.test(foldHeading(text)) && others.every(isNumber)) return 'TOTAL';
  if (signature.test(text) && isSparse) return 'FOOTER';
  const mayBeRecord =
    width <= narrow ||
    cells.length !== width ||
    (row.unknown ?? []).length > 0 ||
    table.id.some((column) => filled.includes(column));
  if (mayBeRecord) return null;
  if (isSparse && [first, ...others].every(isNumber)) return 'TOTAL';
  return filled.length === 1 ? 'FOOTER' : null;
}

/** Cells that are merged over several rows belong to each of them; a title over several columns is one. */
function withCellsFromAbove({ cells, covered = [], line }: TableRow): Cell[] {
  const all = [...cells];
  for (const { column, value, fromLine } of covered) if (fromLine < line) all[column] = value;
  return all;
}

function repeatsHeadings(cells: readonly Cell[], { headings, mapped }: TableShape): boolean {
  const filled = mapped.filter((column) => !isBlank(cells[column] ?? null));
  const same = filled.filter(
    (column) => foldHeading(String(cells[column])) === foldHeading(headings[column]!),
  );
  const enough = Math.min(2, mapped.length);
  return same.length >= enough && same.length >= filled.length * repeatedShare;
}

function isNumber(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  return (
    typeof cell === 'string' && /^[\s$(-]*[\d.,' ]*\d[\d.,' ]*[\s%)]*(MXN|M\.N\.)?$/i.test(cell)
  );
}
