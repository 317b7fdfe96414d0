import type { Institucion } from '../../specs/graphql/buyers.generated.ts';
import type { AcceptedRow, StoredRecord } from '../records.ts';
import { fingerprintsOf, type Fingerprints } from './fingerprints.ts';
import type { Sql } from './sql.ts';
import type { ChangedRecord } from './store.ts';
import { StoredRow, type VersionRow } from './stored-row.ts';
import { isRepeated, notesOfRepeat, withoutRepeat, withRepeat } from './repeat-note.ts';
import { readWhole } from './sweeps-table.ts';
import { checkSum, VersionsTable } from './versions-table.ts';

/** The sweep that a row arrives in, and when. */
export interface Arrival {
  sweep: number;
  source: number;
  now: string;
}

/** What a row meant for the record of its id. */
export interface Acceptance {
  key: number;
  /** The one that is current now. */
  version: number;
  meaning:
    | 'APPEARED' // new, or back after it was missing
    | 'CHANGED'
    | 'REMAPPED' // only what we make of it
    | 'UNCHANGED'
    | 'REPEATED' // the same was stored earlier in this sweep
    | 'CONTRADICTED'; // another content was stored earlier in this sweep
  /** Whether what we make of the version is another than before. */
  isRewritten: boolean;
  /** The digest of the row, reserved members and all. */
  content: string;
  /** Whether the version notes that its row came more than once. */
  isNotedAsRepeated: boolean;
}

interface KnownRecord extends Fingerprints {
  key: number;
  version: number;
  lastSeen: string;
  missingSince: string | null;
  storedIn: number;
}

const versionRow = `
  s.system, s.id AS sourceId, r.provider_id AS providerId, v.fecha_captura AS fechaCaptura,
  v.retrieved_at AS retrievedAt, r.first_seen AS firstSeen,
  coalesce(v.last_seen, r.last_seen) AS lastSeen, r.missing_since AS missingSince,
  r.recovered_from AS recoveredFrom, v.digest,
  v.normalised, v.notes, v.withheld, v.key AS version, v.record, v.checksum`;

const selectById = `
  SELECT ${versionRow} FROM records r JOIN sources s ON s.key = r.source
  JOIN versions v ON v.record = r.key WHERE r.id = ?`;

const isVanished = 'source = ? AND missing_since IS NULL AND sighted_in <> ?';

/** Selects the keys of the records that a sweep did not see, by source and sweep. */
export const selectVanished = `SELECT key FROM records WHERE ${isVanished}`;

/**
 * Records and all their versions. A version is what the source published: a new one begins when the
 * original changes, be it only in a reserved member or back to what it was before. A change of our
 * own mapping rewrites what was made of the version, for it is no event of the source.
 */
export class RecordsTable {
  readonly #sql: Sql;
  readonly #versions: VersionsTable;
  /** The number of the last change of any record. */
  #changes: number;

  constructor(sql: Sql) {
    this.#sql = sql;
    this.#versions = new VersionsTable(sql);
    // Source by source, which the index answers at once; a maximum over all would read it whole.
    const select = `SELECT coalesce(max(last), 0) AS last FROM (
      SELECT (SELECT max(changed) FROM records WHERE source = sources.key) AS last FROM sources)`;
    this.#changes = sql.get<{ last: number }>(select)!.last;
  }

  /** Stores an accepted row, whatever was known of its record. */
  accept(row: AcceptedRow, arrival: Arrival): Acceptance {
    const prints = fingerprintsOf(row);
    const plain = { content: prints.content, isNotedAsRepeated: false };
    const known = this.#find(row.id);
    if (known === undefined) {
      const key = this.#insertRecord(row, prints, arrival);
      const version = this.#versions.insert(key, row, arrival.now);
      this.#confirm(key, version, prints, arrival);
      return { ...plain, key, version, meaning: 'APPEARED', isRewritten: false };
    }
    const { key } = known;
    const sameContent = known.content === prints.content;
    if (known.storedIn === arrival.sweep) {
      const meaning = sameContent ? 'REPEATED' : 'CONTRADICTED';
      const isNotedAsRepeated = isRepeated(known.mapping);
      return {
        ...plain,
        key,
        version: known.version,
        meaning,
        isRewritten: false,
        isNotedAsRepeated,
      };
    }
    const sameMapping = withoutRepeat(known.mapping) === prints.mapping;
    const isNotedAsRepeated = sameContent && sameMapping && isRepeated(known.mapping);
    let { version } = known;
    if (!sameContent) {
      this.#sql.run(
        'UPDATE versions SET last_seen = ?1, last_seen_checksum = checksum(?1) WHERE key = ?2',
        ...[known.lastSeen, version],
      );
      version = this.#versions.insert(key, row, arrival.now);
    } else if (!sameMapping) this.#versions.rewrite(key, version, row);
    const mapping = isNotedAsRepeated ? known.mapping : prints.mapping;
    this.#confirm(key, version, { ...prints, mapping }, arrival);
    const wasMissing = known.missingSince !== null;
    const isRewritten = sameContent && !sameMapping;
    const accepted = { ...plain, key, version, isRewritten, isNotedAsRepeated };
    if (!wasMissing && sameContent && sameMapping) return { ...accepted, meaning: 'UNCHANGED' };
    this.#countChange(key);
    if (wasMissing) return { ...accepted, meaning: 'APPEARED' };
    return { ...accepted, meaning: sameContent ? 'REMAPPED' : 'CHANGED' };
  }

  /** Notes on the current version of a record that its row came more than once, or takes the note away. */
  noteRepeat(key: number, isRepeatedNow: boolean): void {
    const { version, mapping } = this.#sql.get<{ version: number; mapping: string }>(
      'SELECT version, mapping FROM records WHERE key = ?',
      key,
    )!;
    this.#versions.rewriteNotes(key, version, (notes) => notesOfRepeat(notes, isRepeatedNow));
    this.#sql.run(
      'UPDATE records SET mapping = ? WHERE key = ?',
      ...[isRepeatedNow ? withRepeat(mapping) : withoutRepeat(mapping), key],
    );
    this.#countChange(key);
  }

  /** A record whose row could not be accepted is still published, so it is not missing. */
  sight(id: string, sweep: number): void {
    this.#sql.run('UPDATE records SET sighted_in = ? WHERE id = ?', sweep, id);
  }

  /** Whether the sweep did not see some record. */
  hasVanished(source: number, sweep: number): boolean {
    return (
      this.#sql.get(`SELECT 1 FROM records WHERE ${isVanished} LIMIT 1`, source, sweep) !==
      undefined
    );
  }

  /** Marks what the sweep did not see, and returns how many records that is. */
  markVanished(source: number, sweep: number, since: string): number {
    const { changes } = this.#sql.run(
      `UPDATE records SET missing_since = ?, changed = ? + place
       FROM (SELECT key AS vanished, row_number() OVER (ORDER BY key) AS place
             FROM records WHERE ${isVanished})
       WHERE key = vanished`,
      ...[since, this.#changes, source, sweep],
    );
    this.#changes += changes;
    return changes;
  }

  /** Marks one record as missing; returns its key, or null where there is none that is not missing. */
  markRemoved(id: string, since: string): number | null {
    const select = 'SELECT key FROM records WHERE id = ? AND missing_since IS NULL';
    const found = this.#sql.get<{ key: number }>(select, id);
    if (!found) return null;
    this.markMissing(found.key, since);
    return found.key;
  }

  markMissing(key: number, since: string): void {
    this.#sql.run('UPDATE records SET missing_since = ? WHERE key = ?', since, key);
    this.#countChange(key);
  }

  /** Records that the sweep did not see, with a number behind the id of one that it saw with the same content. */
  twins(source: number, sweep: number): number[] {
    const rows = this.#sql.all<{ key: number }>(
      `SELECT twin.key FROM (SELECT * FROM records WHERE ${isVanished}) twin
       JOIN records r ON r.id = substr(twin.id, 1, length(twin.id) - length(twin.provider_id) + 32)
       WHERE twin.provider_id GLOB '*-[1-9]*' AND substr(twin.provider_id, 33, 1) = '-'
         AND r.sighted_in = ? AND r.content = twin.content`,
      ...[source, sweep, sweep],
    );
    return rows.map(({ key }) => key);
  }

  /** Records of a source whose last change came after the one with this number, in the order of these. */
  changedAfter(source: number, change: number, limit: number): ChangedRecord[] {
    const rows = this.#sql.all<VersionRow & { change: number }>(
      `SELECT r.changed AS change, ${versionRow} FROM records r JOIN sources s ON s.key = r.source
       JOIN versions v ON v.key = r.version
       WHERE r.source = ? AND r.changed > ? ORDER BY r.changed LIMIT ?`,
      ...[source, change, limit],
    );
    return rows.map(({ change: number, ...row }) => ({
      change: number,
      stored: this.#storedRow(row),
    }));
  }

  /** The records with these keys, in this order. */
  current(keys: readonly number[]): StoredRecord[] {
    const select = `SELECT ${versionRow} FROM json_each(?) j CROSS JOIN records r ON r.key = j.value
      JOIN versions v ON v.key = r.version JOIN sources s ON s.key = r.source`;
    const rows = this.#sql.all<VersionRow>(select, JSON.stringify(keys));
    return rows.map((row) => this.#storedRow(row));
  }

  /**
   * These versions, in this order, as they stood then: nothing that came to be known later is told. Of the
   * sightings only the last is kept, so an earlier one is told by the whole reading that it was a part of.
   */
  asOf(versions: readonly number[], moment: string): StoredRecord[] {
    const read = new Map<string, string>();
    return this.#versionRows(versions).map((row) => {
      if (row.lastSeen <= moment) return this.#storedRow({ ...row, missingSince: null });
      const { sourceId, retrievedAt } = row;
      const readAt = read.get(sourceId) ?? this.#lastWholeBy(sourceId, moment);
      read.set(sourceId, readAt);
      const lastSeen = readAt > retrievedAt ? readAt : retrievedAt;
      return this.#storedRow({ ...row, lastSeen, missingSince: null });
    });
  }

  /** When the last whole reading began that had ended by then; an empty text where there was none. */
  #lastWholeBy(sourceId: string, moment: string): string {
    const select = `SELECT coalesce(max(started_at), '') AS startedAt FROM sweeps
      WHERE source = (SELECT key FROM sources WHERE id = ?) AND kind = 'FULL'
        AND finished_at <= ? AND ${readWhole}`;
    return this.#sql.get<{ startedAt: string }>(select, sourceId, moment)!.startedAt;
  }

  /** These versions, in this order, with all that is known now. */
  byVersions(versions: readonly number[]): StoredRecord[] {
    return this.#versionRows(versions).map((row) => this.#storedRow(row));
  }

  #versionRows(versions: readonly number[]): VersionRow[] {
    const select = `SELECT ${versionRow} FROM json_each(?) j CROSS JOIN versions v ON v.key = j.value
      JOIN records r ON r.key = v.record JOIN sources s ON s.key = r.source`;
    return this.#sql.all<VersionRow>(select, JSON.stringify(versions));
  }

  /**
   * Every institution that current records of these sources name, found through their search table.
   * @param subjects whom the records are about, where only some of them count.
   */
  institutions(
    sources: readonly number[],
    searchTable: string,
    subjects: readonly string[] | null,
  ): Institucion[] {
    const isAbout = "AND t.subject IN (SELECT '|' || value || '|' FROM json_each(?))";
    const rows = this.#sql.all<{ institution: string }>(
      `SELECT DISTINCT json_extract(v.normalised, '$.institucionDependencia') AS institution
       FROM ${searchTable} t JOIN records r ON r.key = t.key JOIN versions v ON v.key = r.version
       WHERE t.source IN (SELECT value FROM json_each(?)) AND t.institucion IS NOT NULL
         ${subjects ? isAbout : ''}
       ORDER BY t.institucion`,
      JSON.stringify(sources),
      ...(subjects ? [JSON.stringify(subjects)] : []),
    );
    return rows.map(({ institution }) => JSON.parse(institution) as Institucion);
  }

  currentById(id: string): StoredRecord | null {
    const row = this.#sql.get<VersionRow>(`${selectById} AND v.key = r.version`, id);
    return row ? this.#storedRow(row) : null;
  }

  /** Oldest first. */
  allById(id: string): StoredRecord[] {
    const rows = this.#sql.all<VersionRow>(`${selectById} ORDER BY v.key`, id);
    return rows.map((row) => this.#storedRow(row));
  }

  #storedRow(row: VersionRow): StoredRow {
    const { record, retrievedAt, digest, fechaCaptura, normalised, notes, withheld } = row;
    checkSum(row.checksum, [
      record,
      retrievedAt,
      digest,
      fechaCaptura,
      normalised,
      notes,
      withheld,
    ]);
    return new StoredRow(row, (version) => this.#versions.rest(version));
  }

  #find(id: string): KnownRecord | undefined {
    return this.#sql.get(
      `SELECT key, version, content, mapping, last_seen AS lastSeen,
         missing_since AS missingSince, stored_in AS storedIn
       FROM records WHERE id = ?`,
      id,
    );
  }

  #insertRecord(row: AcceptedRow, prints: Fingerprints, { source, sweep, now }: Arrival): number {
    const { id, providerId } = row;
    return this.#sql.run(
      `INSERT INTO records (id, source, provider_id, content, mapping, first_seen, last_seen,
         stored_in, sighted_in, changed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, source, providerId, prints.content, prints.mapping, now, now, sweep, sweep],
      ++this.#changes,
    ).key;
  }

  #countChange(key: number): void {
    this.#sql.run('UPDATE records SET changed = ? WHERE key = ?', ++this.#changes, key);
  }

  #confirm(key: number, version: number, prints: Fingerprints, { sweep, now }: Arrival): void {
    this.#sql.run(
      `UPDATE records SET version = ?, content = ?, mapping = ?, last_seen = ?,
         missing_since = NULL, stored_in = ?, sighted_in = ?
       WHERE key = ?`,
      ...[version, prints.content, prints.mapping, now, sweep, sweep, key],
    );
  }
}
