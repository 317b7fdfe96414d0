import { readSchema } from '../../../specs/records/read-schema.ts';
import { acceptRow, type RowReader } from '../../normalise/accept-row.ts';
import { compileCheck } from '../../normalise/check.ts';
import { isObject } from '../../normalise/place.ts';
import { looksPrivate } from '../../normalise/reserved-members.ts';
import type { BuyerRecord, ReadRow } from '../../records.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Page } from '../dialect.ts';
import { isInAccount } from '../directus-accounts.ts';
import { numberIdless, readWithId } from '../directus-ids.ts';
import { readBuyer } from './buyer.ts';

/** Each file of a contract repeats what is told of the contract: a small row can make a huge record. */
const mostProcedures = 1000;

const reader: RowReader = {
  check: compileCheck(readSchema('directus-s2-v2/servidor')),
  idOf: (row) => ({ value: isObject(row) ? row['id'] : undefined, path: '/id' }),
  read: readBuyer,
  // Of S2 the capture tool hides RFC and CURP from its public role, and nothing else.
  isReserved: () => (name, path) => looksPrivate(name) || isInAccount(path),
};

/** Reads one row; one that cannot be accepted comes back with its reasons. */
export function readRow(source: SourceSettings, original: unknown): ReadRow {
  return readWithId(original, reader, readBounded(source));
}

/** Pages with the rows numbered that show no id, as `readRow` takes them. */
export function numberRows(source: SourceSettings, pages: AsyncIterable<Page>) {
  return numberIdless(pages, reader, readBounded(source));
}

function readBounded(source: SourceSettings) {
  return (original: unknown, by: RowReader): ReadRow => {
    const read = acceptRow(source, original, by);
    if (read.kind === 'quarantined') return read;
    const { length } = (read.record as BuyerRecord).procedimientos;
    if (length <= mostProcedures) return read;
    const place = { path: '/tipoContratacion', code: 'TOO_MANY_PROCEDURES' } as const;
    const reasons = [{ ...place, found: length, most: mostProcedures }];
    return { kind: 'quarantined', providerId: read.providerId, reasons, original };
  };
}
