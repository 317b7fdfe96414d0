import { readSchema } from '../../specs/records/read-schema.ts';
import { derivedIdOf, numberedRow } from '../dialects/derived-ids.ts';
import { acceptRow, type ReadRecord } from '../normalise/accept-row.ts';
import { compileCheck } from '../normalise/check.ts';
import { isObject, rowOf, type Place } from '../normalise/place.ts';
import type { IsReserved } from '../normalise/reserved-members.ts';
import { publicPartOf as publicPartOfRow } from '../normalise/withhold-private.ts';
import type { PublicRecord, ReadRow } from '../records.ts';
import type { SourceSettings } from '../settings.ts';
import { readBuyerRow } from './buyer-row.ts';
import { cellsOf, type Cells } from './cells.ts';
import { readOfficialSanctionRow } from './official-sanction-row.ts';
import { originalOf, type TableOriginal } from './original.ts';
import { readPrivateSanctionRow } from './private-sanction-row.ts';
import { reservedColumns } from './reserved-columns.ts';
import { rowIdOf } from './row-id.ts';
import { idColumnsOf, type TableOptions, type TableSource } from './settings.ts';

const readers: Record<string, (cell: Cells, source: TableSource) => ReadRecord> = {
  spic: readBuyerRow,
  ssancionados: readOfficialSanctionRow,
  psancionados: readPrivateSanctionRow,
};

const check = compileCheck(readSchema('tabular/row'));

const plain: Omit<TableOriginal, 'row'> = { binaryColumns: new Set(), remarks: new Map() };

/**
 * Reads one row of a table, an object of its cells by its columns, or one that `numberTwins` numbered:
 * without a column for the id, `publicPartOf` is what its id is made of.
 */
export function readTableRow(source: SourceSettings<TableOptions>, numbered: unknown): ReadRow {
  const { row, occurrence } = numberedRow(numbered);
  const original = originalOf(row);
  return acceptRow(source, original.row, {
    check,
    idOf: () => idOf(source, original, occurrence),
    read: (place) => readTableRecord(source, place, original),
    isReserved: (record, isPersonHidden) => isReservedIn(source, original, record, isPersonHidden),
  });
}

/** What the public may see of a row. */
export function publicPartOf(source: TableSource, row: unknown): unknown {
  return publicPart(source, originalOf(row));
}

/** Reads a row that is already JSON. */
export function readTableRecord(
  source: TableSource,
  row: Place,
  { binaryColumns, remarks }: Omit<TableOriginal, 'row'> = plain,
): ReadRecord {
  // Settings have made sure that the register is one of these.
  const read = readers[source.register]!;
  return read(cellsOf(row, source.options, binaryColumns, remarks), source);
}

function idOf(source: TableSource, original: TableOriginal, occurrence: number) {
  if (idColumnsOf(source.options).length > 0) return rowIdOf(original, source.options);
  if (!isObject(original.row)) return { value: undefined, path: '' };
  return { value: derivedIdOf(publicPart(source, original), occurrence), path: '' };
}

function publicPart(source: TableSource, original: TableOriginal): unknown {
  const place = rowOf(original.row, source);
  const { record, reserved, isPersonHidden = false } = readTableRecord(source, place, original);
  const isReserved = isReservedIn(source, original, { id: '', ...record }, isPersonHidden);
  return publicPartOfRow(original.row, reserved, isReserved);
}

/** Nobody can tell what binary data shows. */
function isReservedIn(
  source: TableSource,
  { binaryColumns }: TableOriginal,
  record: PublicRecord,
  isPersonHidden: boolean,
): IsReserved {
  const isReserved = reservedColumns(source, record, isPersonHidden);
  return (name, path) => binaryColumns.has(name) || isReserved(name, path);
}
