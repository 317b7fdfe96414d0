import type { ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { originOf } from '../../tabular/row-origin.ts';
import { readTableRow } from '../../tabular/table-row.ts';
import { numberedRow } from '../derived-ids.ts';
import { BrokenRow } from './broken-row.ts';
import type { FileOptions } from './options.ts';

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings<FileOptions>, numbered: unknown): ReadRow {
  const { row } = numberedRow(numbered);
  const place = originOf(row)?.place;
  const read = row instanceof BrokenRow ? brokenRow(row) : readTableRow(source, numbered);
  return place ? { ...read, place } : read;
}

function brokenRow({ reason, original }: BrokenRow): ReadRow {
  return { kind: 'quarantined', providerId: null, reasons: [reason], original };
}
