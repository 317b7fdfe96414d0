import { crc32 } from 'node:zlib';
import type { SQLOutputValue } from 'node:sqlite';

/**
 * CRC-32 of the values of a row. It finds what a disk does to a row, not what somebody does to it: for that
 * there are the digests of the records and the chain of the ledger. In SQL it is `checksum(…)`.
 */
export function checksumOf(values: readonly SQLOutputValue[]): number {
  return crc32(values.join('\u001f'));
}

/** Narrow tables that change often: triggers keep the checksums of these columns. */
const kept = {
  sources: ['id', 'system', 'settled'],
  replacements: ['at', 'file', 'backup_at'],
  records: [
    ...['id', 'source', 'provider_id', 'version', 'content', 'mapping', 'first_seen', 'last_seen'],
    ...['missing_since', 'recovered_from'],
  ],
  sweeps: [
    ...['source', 'kind', 'started_at', 'finished_at', 'as_of', 'bookmark', 'failure'],
    ...['retry_after', 'reported_total', 'received', 'stored', 'quarantined', 'deduplicated'],
    ...['repeated', 'held', 'last_record'],
  ],
  search_indexes: ['name', 'system', 'definition', 'state', 'built_to'],
};

export const checksumTriggers = Object.entries(kept)
  .map(([table, columns]) => {
    const values = columns.map((column) => `NEW.${column}`).join(', ');
    const update = `UPDATE ${table} SET checksum = checksum(${values}) WHERE key = NEW.key;`;
    return `
      CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN ${update} END;
      CREATE TRIGGER ${table}_updated AFTER UPDATE OF ${columns.join(', ')} ON ${table}
      BEGIN ${update} END;`;
  })
  .join('');

/** What of a version most answers need, and what few do: each has a checksum of its own. */
const served = 'record, retrieved_at, digest, fecha_captura, normalised, notes, withheld';
const rest = 'reserved, original';

/** Each selects a row of a table that is not what was written, if there is one. */
export const selectsOfAltered = [
  ...Object.entries(kept).map(([table, columns]) => selectAltered(table, columns.join(', '))),
  selectAltered('versions', served),
  selectAltered('versions', rest, 'rest_checksum'),
  selectAltered('spans', 'record, version, since, until'),
  'SELECT sweep FROM file_remarks WHERE checksum IS NOT checksum(sweep, told) LIMIT 1',
  `SELECT key FROM versions
   WHERE last_seen_checksum IS NOT iif(last_seen IS NULL, NULL, checksum(last_seen)) LIMIT 1`,
];

function selectAltered(table: string, columns: string, checksum = 'checksum'): string {
  return `SELECT key FROM ${table} WHERE ${checksum} IS NOT checksum(${columns}) LIMIT 1`;
}
