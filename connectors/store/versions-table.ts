import { digestOf } from '../../specs/canonical.ts';
import type { MappingNote } from '../../specs/graphql/buyers.generated.ts';
import type { AcceptedRow } from '../records.ts';
import { checksumOf } from './checksum.ts';
import { StoreDamaged } from './damage.ts';
import type { Sql } from './sql.ts';
import type { RestOfVersion } from './stored-row.ts';
import { withoutReserved } from './without-reserved.ts';

interface ServedColumns {
  retrievedAt: string;
  digest: string;
  fechaCaptura: string | null;
  normalised: string;
  notes: string;
  withheld: string;
}

/** What of a row is stored as a version. */
type VersionParts = Pick<
  AcceptedRow,
  'record' | 'notes' | 'withheld' | 'reserved' | 'original' | 'fechaCaptura'
>;

/** The versions of all records, each with its checksums. */
export class VersionsTable {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Returns the key of the new version. */
  insert(record: number, row: AcceptedRow, now: string): number {
    return this.#sql.run(
      `INSERT INTO versions (record, retrieved_at, digest, fecha_captura, normalised, notes,
         withheld, checksum, reserved, original, rest_checksum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[record, now, ...versionColumns(record, now, row)],
    ).key;
  }

  /** Keeps when it was retrieved. */
  rewrite(record: number, version: number, row: VersionParts): void {
    const select = 'SELECT retrieved_at AS retrievedAt FROM versions WHERE key = ?';
    const { retrievedAt } = this.#sql.get<{ retrievedAt: string }>(select, version)!;
    this.#sql.run(
      `UPDATE versions SET digest = ?, fecha_captura = ?, normalised = ?, notes = ?, withheld = ?,
         checksum = ?, reserved = ?, original = ?, rest_checksum = ?
       WHERE key = ?`,
      ...versionColumns(record, retrievedAt, row),
      version,
    );
  }

  rewriteNotes(
    record: number,
    version: number,
    change: (notes: MappingNote[]) => MappingNote[],
  ): void {
    const { retrievedAt, digest, fechaCaptura, normalised, notes, withheld } =
      this.#sql.get<ServedColumns>(
        `SELECT retrieved_at AS retrievedAt, digest, fecha_captura AS fechaCaptura, normalised, notes,
           withheld FROM versions WHERE key = ?`,
        version,
      )!;
    const changed = JSON.stringify(change(JSON.parse(notes) as MappingNote[]));
    const served = [digest, fechaCaptura, normalised, changed, withheld];
    this.#sql.run(
      'UPDATE versions SET notes = ?, checksum = ? WHERE key = ?',
      ...[changed, checksumOf([record, retrievedAt, ...served]), version],
    );
  }

  /** @throws StoreDamaged */
  rest(version: number): RestOfVersion {
    const row = this.#sql.get<RestOfVersion & { checksum: number }>(
      'SELECT reserved, original, rest_checksum AS checksum FROM versions WHERE key = ?',
      version,
    )!;
    checkSum(row.checksum, [row.reserved, row.original]);
    return row;
  }
}

/** @throws StoreDamaged */
export function checkSum(checksum: number, values: (string | number | null)[]): void {
  if (checksumOf(values) !== checksum) throw new StoreDamaged('CHECKSUM');
}

/** The original is kept whole: what it means may be read anew, and not only the public reads it. */
function versionColumns(
  key: number,
  retrievedAt: string,
  { record, notes, withheld, reserved, original, fechaCaptura }: VersionParts,
): (string | number | null)[] {
  const digest = digestOf(withoutReserved(original, withheld));
  const json = [record, notes, withheld].map((part) => JSON.stringify(part));
  const served = [digest, fechaCaptura, ...json];
  const rest = [reserved, original].map((part) => JSON.stringify(part));
  return [...served, checksumOf([key, retrievedAt, ...served]), ...rest, checksumOf(rest)];
}
