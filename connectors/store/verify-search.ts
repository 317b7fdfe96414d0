import type { SQLOutputValue } from 'node:sqlite';
import type { PublicRecord } from '../records.ts';
import { checksumOf } from './checksum.ts';
import { StoreDamaged } from './damage.ts';
import type { SearchTable } from './search-table.ts';
import { searchColumnsOf, searchRowOf } from './search.ts';
import type { Sql } from './sql.ts';
import { TermCount } from './verify-terms.ts';

type SearchedRow = Record<string, SQLOutputValue> & {
  recordKey: number;
  recordSource: number;
  recordVersion: number;
  source: number;
  version: number;
  since: string;
  spanChecksum: number;
  normalised: string | null;
  fechaCaptura: string | null;
};

/**
 * Compares what the current records of a system say with what they are searched by.
 * @throws StoreDamaged SEARCH when one would not be found by what it says.
 */
export function verifySearch(sql: Sql, system: string, table: SearchTable, name: string): void {
  const { textColumns } = table;
  const columns = searchColumnsOf(table);
  const terms = new TermCount(textColumns);
  const rows = sql.iterate<SearchedRow>(
    `SELECT t.key AS recordKey, t.source, r.source AS recordSource, r.version AS recordVersion,
       t.version, t.since, t.span_checksum AS spanChecksum, v.normalised,
       v.fecha_captura AS fechaCaptura, ${columns.map((column) => `t.${column}`).join(', ')}
     FROM ${name} t LEFT JOIN records r ON r.key = t.key AND r.missing_since IS NULL
     LEFT JOIN versions v ON v.key = r.version`,
  );
  let count = 0;
  for (const row of rows) {
    const { recordKey, recordSource, normalised, fechaCaptura } = row;
    // Null where the record is missing, or not there at all.
    if (normalised === null) throw new StoreDamaged('SEARCH');
    const record = JSON.parse(normalised) as PublicRecord;
    const expected = searchRowOf(table, record, fechaCaptura);
    const isSame =
      row.source === recordSource && columns.every((column, i) => row[column] === expected[i]);
    const isSpanSame =
      row.version === row.recordVersion &&
      row.spanChecksum === checksumOf([recordKey, row.version, row.since]);
    if (!isSame || !isSpanSame) throw new StoreDamaged('SEARCH');
    for (const column of textColumns) {
      const text = row[column];
      if (typeof text === 'string') terms.add(recordKey, column, text);
    }
    count++;
  }
  if (count !== heldOf(sql, system)) throw new StoreDamaged('SEARCH');
  terms.compareWith(sql, `${name}_text`);
}

function heldOf(sql: Sql, system: string): number {
  const select = 'SELECT coalesce(sum(held), 0) AS held FROM sources WHERE system = ?';
  return sql.get<{ held: number }>(select, system)!.held;
}
