import type { ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import { readTableRow } from '../../tabular/table-row.ts';
import { numberedRow } from '../derived-ids.ts';
import { BrokenRow } from './broken-row.ts';
import type { FileOptions } from './options.ts';

/** Reads one row of any register; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings<FileOptions>, numbered: unknown): ReadRow {
  const { row } = numberedRow(numbered);
  if (!(row instanceof BrokenRow)) return readTableRow(source, numbered);
  const { reason, original } = row;
  return { kind: 'quarantined', providerId: null, reasons: [reason], original };
}
