import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import type { Cell, CellKind } from '../database/column.ts';
import type { FlatTable } from '../database/flat-tables.ts';
import { nothing } from './written-cell.ts';

/** A workbook whose second sheet has the table, under a title and its headings. */
export async function writeSpreadsheet({ title, columns, rows }: FlatTable): Promise<Buffer> {
  const notes = [[title], ['Datos sintéticos: ninguna fila trata de una persona real.']];
  const data = [
    [{ value: title, fontWeight: 'bold' as const }],
    columns.map(({ heading }) => heading),
    ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]!.kind))),
  ];
  return writeXlsxFile([
    { sheet: 'Notas', data: notes },
    { sheet: 'Datos', data },
  ]).toBuffer();
}

function sheetCell(cell: Cell, kind: CellKind): CellObject | string | number | null {
  if (cell === undefined) return nothing(kind);
  if (kind === 'day' || kind === 'moment') {
    return { value: new Date(String(cell).slice(0, 10)), format: 'dd/mm/yyyy' };
  }
  if (kind === 'amount') return { value: Number(cell), format: '#,##0.00' };
  return cell === '' ? null : cell;
}
