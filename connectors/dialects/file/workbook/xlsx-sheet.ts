import type { Cell } from '../table-row.ts';
import { checkColumn, checkLine, placeOf, rangeOf } from './cell-reference.ts';
import { dateOfSerial, withoutMidnight } from './serial-date.ts';
import type { SheetContent, SheetRow } from './sheet.ts';
import { isTrue, unescapeText, type XlsxContext } from './xlsx-values.ts';
import { readXml, type Attributes } from './xml.ts';

interface OpenCell {
  column: number;
  type: string;
  isDate: boolean;
  hasFormula: boolean;
  /** Of its value, or of its own string; null where there is none. */
  text: string | null;
}

/** The rows of one sheet. A row or cell without a place follows the one before it. */
export async function readXlsxSheet(
  content: AsyncIterable<Buffer>,
  context: XlsxContext,
): Promise<SheetContent> {
  const sheet = new SheetReader(context);
  await readXml(content, {
    open: (element, attributes) => sheet.open(element, attributes),
    close: (element) => sheet.close(element),
    text: (text) => sheet.text(text),
  });
  return sheet.content();
}

class SheetReader {
  readonly #context: XlsxContext;
  readonly #content: SheetContent = { rows: [], merged: [], hiddenColumns: [] };
  #row: SheetRow | null = null;
  #cell: OpenCell | null = null;
  #line = 0;
  #column = -1;
  #isText = false;
  #isPhonetic = false;
  #isFiltered = false;

  constructor(context: XlsxContext) {
    this.#context = context;
  }

  open(element: string, attributes: Attributes): void {
    const { merged } = this.#content;
    this.#isText = false;
    switch (element) {
      case 'col':
        return this.#openColumn(attributes);
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        return this.#openCell(attributes);
      case 'f':
        if (this.#cell) this.#cell.hasFormula = true;
        return;
      case 'rPh':
        this.#isPhonetic = true;
        return;
      case 'v':
      case 't':
        this.#openText();
        return;
      case 'filterColumn':
        this.#isFiltered = true;
        return;
      case 'mergeCell': {
        const range = rangeOf(attributes['ref'] ?? '');
        if (range) merged.push(range);
      }
    }
  }

  close(element: string): void {
    this.#isText = false;
    if (element === 'rPh') this.#isPhonetic = false;
    if (element === 'c') this.#closeCell();
    if (element === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (this.#isText && this.#cell) this.#cell.text += text;
  }

  /** Hidden rows are filtered ones where a filter is set; what says so comes after them. */
  content(): SheetContent {
    if (this.#isFiltered) {
      for (const row of this.#content.rows) if (row.hidden) row.hidden = 'filter';
    }
    return this.#content;
  }

  #openColumn({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max), 16_384);
    for (let column = Number(min); column <= last; column++) {
      this.#content.hiddenColumns.push(column - 1);
    }
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    this.#line = r === undefined ? this.#line + 1 : Number(r);
    checkLine(this.#line);
    this.#column = -1;
    const isHidden = isTrue(hidden) || Number(ht ?? 1) === 0;
    this.#row = { line: this.#line, cells: [], unknown: [], hidden: isHidden ? 'hand' : null };
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : placeOf(r).column;
    checkColumn(this.#column);
    const isDate = this.#context.dateStyles[Number(s ?? 0)] ?? false;
    this.#cell = { column: this.#column, type: t ?? 'n', isDate, hasFormula: false, text: null };
  }

  #openText(): void {
    if (!this.#cell || this.#isPhonetic) return;
    this.#cell.text ??= '';
    this.#isText = true;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || !this.#row) return;
    const { cells, unknown } = this.#row;
    const isEmpty = cell.text === null || (cell.text === '' && cell.type !== 'str');
    if (isEmpty && cell.hasFormula) unknown.push(cell.column);
    const value = isEmpty ? null : this.#valueOf(cell, cell.text!);
    if (value === null) return;
    while (cells.length < cell.column) cells.push(null);
    cells[cell.column] = value;
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row && (row.cells.length > 0 || row.unknown.length > 0)) this.#content.rows.push(row);
  }

  /** Of an error, the text that the sheet shows. */
  #valueOf({ type, isDate }: OpenCell, text: string): Cell {
    switch (type) {
      case 's':
        return this.#context.strings[Number(text)] ?? null;
      case 'b':
        return isTrue(text.trim());
      case 'd':
        return withoutMidnight(text.trim());
      case 'n':
        return this.#numberOf(text.trim(), isDate);
      default:
        return unescapeText(text);
    }
  }

  #numberOf(text: string, isDate: boolean): Cell {
    const number = Number(text);
    if (Number.isNaN(number)) return text;
    return isDate ? dateOfSerial(number, this.#context.isFrom1904) : number;
  }
}
