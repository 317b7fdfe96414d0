import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import type { Cell } from '../table-row.ts';
import { checkColumn, checkLine } from './cell-reference.ts';
import { withoutMidnight } from './serial-date.ts';
import { mostColumns, mostLines, type NamedSheet, type SheetRow } from './sheet.ts';
import type { Attributes } from './xml.ts';

interface OpenCell {
  attributes: Attributes;
  isCovered: boolean;
  /** At which depth of the document its paragraphs stand; those of a comment stand deeper. */
  depth: number;
  paragraphs: string[];
}

interface OpenRow extends SheetRow {
  repeated: number;
  nextColumn: number;
}

/** Of rows that repeat; each holds the cells of the first. */
const mostRepeatedRows = 100_000;

/** Collects the sheets of an OpenDocument spreadsheet while its content is read. */
export class OdsSheets {
  readonly #sheets: NamedSheet[] = [];
  readonly #hiddenStyles = new Set<string>();
  #sheet: NamedSheet | null = null;
  #row: OpenRow | null = null;
  #cell: OpenCell | null = null;
  #depth = 0;
  #line = 1;
  #column = 0;
  #isParagraph = false;

  hideStyle(name: string): void {
    this.#hiddenStyles.add(name);
  }

  all(): NamedSheet[] {
    return this.#sheets;
  }

  open(element: string, attributes: Attributes): void {
    this.#depth++;
    // A cell may hold pictures and comments, with tables of their own.
    if (this.#cell) return this.#openText(this.#cell, element, attributes);
    switch (element) {
      case 'table':
        return this.#openSheet(attributes);
      case 'table-column':
        return this.#openColumn(attributes);
      case 'table-row':
        return this.#openRow(attributes);
      case 'table-cell':
      case 'covered-table-cell':
        return this.#openCell(attributes, element !== 'table-cell');
    }
  }

  close(element: string): void {
    const below = this.#cell ? this.#depth - this.#cell.depth : null;
    if (below === 0) this.#closeCell(this.#cell!);
    if (below === 1) this.#isParagraph = false;
    if (below === null && element === 'table-row') this.#closeRow();
    if (below === null && element === 'table') this.#sheet = null;
    this.#depth--;
  }

  text(text: string): void {
    if (this.#isParagraph) this.#append(text.replace(/\s+/g, ' '));
  }

  #openSheet(attributes: Attributes): void {
    const isHidden = this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
    const name = attributes['table:name'] ?? '';
    const visibility = isHidden ? 'hidden' : 'visible';
    this.#sheet = { name, visibility, rows: [], merged: [], hiddenColumns: [] };
    this.#sheets.push(this.#sheet);
    this.#line = 1;
    this.#column = 0;
  }

  #openColumn(attributes: Attributes): void {
    const first = this.#column;
    this.#column += repeatedIn(attributes, 'columns');
    if (!this.#sheet || (attributes['table:visibility'] ?? 'visible') === 'visible') return;
    const last = Math.min(this.#column, mostColumns);
    for (let column = first; column < last; column++) this.#sheet.hiddenColumns.push(column);
  }

  #openRow(attributes: Attributes): void {
    const visibility = attributes['table:visibility'] ?? 'visible';
    const hidden = visibility === 'filter' ? 'filter' : visibility === 'collapse' ? 'hand' : null;
    const repeated = repeatedIn(attributes, 'rows');
    this.#row = { line: this.#line, cells: [], unknown: [], hidden, repeated, nextColumn: 0 };
  }

  #openCell(attributes: Attributes, isCovered: boolean): void {
    if (!this.#row) return;
    this.#cell = { attributes, isCovered, depth: this.#depth, paragraphs: [] };
  }

  #openText(cell: OpenCell, element: string, attributes: Attributes): void {
    if (element === 'p' && this.#depth === cell.depth + 1) {
      cell.paragraphs.push('');
      this.#isParagraph = true;
    }
    if (!this.#isParagraph) return;
    if (element === 's')
      this.#append(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 1000)));
    if (element === 'tab') this.#append('\t');
    if (element === 'line-break') this.#append('\n');
  }

  #append(text: string): void {
    const { paragraphs } = this.#cell!;
    paragraphs[paragraphs.length - 1] += text;
  }

  #closeCell({ attributes, isCovered, paragraphs }: OpenCell): void {
    const row = this.#row!;
    this.#cell = null;
    this.#isParagraph = false;
    const first = row.nextColumn;
    row.nextColumn += repeatedIn(attributes, 'columns');
    const text = paragraphs.join('\n');
    const value = isCovered ? null : valueOf(attributes, text);
    const isUnknown = value === null && attributes['table:formula'] !== undefined && !isCovered;
    this.#merge(attributes, first);
    if (value === null && !isUnknown) return;
    checkColumn(row.nextColumn - 1);
    while (row.cells.length < first) row.cells.push(null);
    for (let column = first; column < row.nextColumn; column++) {
      row.cells.push(value);
      if (isUnknown) row.unknown.push(column);
    }
  }

  #merge(attributes: Attributes, firstColumn: number): void {
    const columns = countIn(attributes, 'table:number-columns-spanned');
    const rows = countIn(attributes, 'table:number-rows-spanned');
    if (columns * rows === 1) return;
    const [lastLine, lastColumn] = [this.#line + rows - 1, firstColumn + columns - 1];
    this.#sheet?.merged.push({ firstLine: this.#line, lastLine, firstColumn, lastColumn });
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (!row || !this.#sheet) return;
    this.#line += row.repeated;
    const { cells, unknown, hidden } = row;
    if (cells.length === 0 && unknown.length === 0) return;
    checkLine(this.#line - 1);
    if (row.repeated > mostRepeatedRows) {
      throw new UpstreamFailure('BODY_TOO_LARGE', 'a row repeated too often');
    }
    for (let line = row.line; line < this.#line; line++) {
      this.#sheet.rows.push({ line, cells, unknown, hidden });
    }
  }
}

/** Null for none. Of an error, the text that the sheet shows. */
function valueOf(attributes: Attributes, text: string): Cell {
  if (attributes['calcext:value-type'] === 'error') return text || '#ERROR!';
  switch (attributes['office:value-type'] ?? '') {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(attributes['office:value']) ?? text;
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date':
      return withoutMidnight((attributes['office:date-value'] ?? text).replace(/[.,]\d+$/, ''));
    case 'string':
      return text || (attributes['office:string-value'] ?? '') || null;
    default:
      return text || null;
  }
}

function numberOf(value: string | undefined): number | null {
  return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
}

function repeatedIn(attributes: Attributes, what: 'rows' | 'columns'): number {
  return countIn(attributes, `table:number-${what}-repeated`);
}

function countIn(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= mostLines ? count : 1;
}
