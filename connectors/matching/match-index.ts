import { DatabaseSync } from 'node:sqlite';
import type { System } from '../../specs/graphql/network.generated.ts';
import { countWords, noCounts } from '../../specs/matching/frequencies.ts';
import type { MatchDates } from '../../specs/matching/wire.ts';
import type { RecordedSubject } from '../../specs/matching/written-subject.ts';
import { Lru } from '../lru.ts';
import { Sql } from '../store/sql.ts';
import type { AskedSubject } from './asked-subjects.ts';
import { keysOf, readSubject, wordsOf, type Subject } from './subject.ts';

/** A record that shares a key with who is looked for. */
export interface Candidate {
  id: string;
  subject: Subject;
  dates: MatchDates;
}

/** A record as it is taken in. */
export interface IndexedRecord {
  id: string;
  sourceId: string;
  system: System;
  /** Null where it shows no name. */
  written: RecordedSubject | null;
  dates: MatchDates;
  /** Of a debarment whose first day is published and unreadable: it may have begun at any time. */
  mayHaveBegun: boolean;
}

/** Names that are read once for many look-ups. */
const mostRead = 20_000;
/** Records that are looked at for one key, however many bear two of the words of a name. */
const mostHolders = 1000;

/**
 * The blocking keys of a state's records. It is made from the store anew at each start, so nothing in it can be
 * damaged that a restart does not mend; SQLite keeps in a file without a name what does not fit its memory.
 */
export class MatchIndex {
  /** In how many of the records each word of a name occurs. */
  readonly counts = noCounts();
  readonly #read = new Lru<number, Candidate>(mostRead);
  readonly #sql: Sql;

  constructor() {
    const database = new DatabaseSync('');
    database.exec(`
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA cache_size = -2048;
      CREATE TABLE records (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        system TEXT NOT NULL,
        kind TEXT,
        written TEXT,
        dates TEXT NOT NULL,
        mayHaveBegun INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX records_by_source ON records (source, kind);
      CREATE INDEX records_by_id ON records (system, id);
      CREATE TABLE keys (
        key INTEGER NOT NULL,
        record INTEGER NOT NULL,
        PRIMARY KEY (key, record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX keys_by_record ON keys (record);
    `);
    this.#sql = new Sql(database);
  }

  /** Takes in a record as it is now. One that shows no name is counted, and never found. */
  put({ id, sourceId, system, written, dates, mayHaveBegun }: IndexedRecord): void {
    this.remove(id);
    const insert = `INSERT INTO records (id, source, system, kind, written, dates, mayHaveBegun)
      VALUES (?, ?, ?, ?, ?, ?, ?)`;
    const kind = written?.kind ?? null;
    const text = written && JSON.stringify(written);
    const { key: record } = this.#sql.run(
      insert,
      ...[id, sourceId, system, kind, text, JSON.stringify(dates), Number(mayHaveBegun)],
    );
    if (!written) return;
    const subject = readSubject(written);
    countWords(this.counts, wordsOf(subject), 1);
    for (const key of keysOf(subject)) {
      this.#sql.run(
        'INSERT OR IGNORE INTO keys (key, record) VALUES (?, ?)',
        hashOf(system, key),
        record,
      );
    }
  }

  remove(id: string): void {
    const known = this.#sql.get<IndexedRow>('SELECT key, written FROM records WHERE id = ?', id);
    if (known) this.#drop(known);
  }

  #drop({ key, written }: IndexedRow): void {
    if (written !== null) countWords(this.counts, wordsOf(readWritten(written)), -1);
    this.#read.delete(key);
    this.#sql.run('DELETE FROM keys WHERE record = ?', key);
    this.#sql.run('DELETE FROM records WHERE key = ?', key);
  }

  /**
   * Of each of these, the records that share most keys with it, up to `limit`; those of exactly its name come first.
   */
  candidates(system: System, asked: readonly AskedSubject[], limit: number): Candidate[][] {
    const hashed = (keys: readonly string[]) => keys.map((key) => hashOf(system, key));
    const hashes = asked.map(({ keys }) => hashed(keys));
    const holders = this.#holdersOf(new Set(hashes.flat()));
    const holdersOfAny = (keys: readonly number[]) => keys.flatMap((key) => holders.get(key) ?? []);
    return hashes.map((keys, at) =>
      this.#sharing(holdersOfAny(keys), new Set(holdersOfAny(hashed(asked[at]!.exactKeys))), limit),
    );
  }

  /** The records that have each key, of all keys at once: most of them nobody has. */
  #holdersOf(keys: ReadonlySet<number>): Map<number, number[]> {
    const select = `
      WITH held AS MATERIALIZED (
        SELECT value AS key,
          (SELECT group_concat(record) FROM
            (SELECT record FROM keys WHERE key = value LIMIT ${mostHolders})) AS records
        FROM json_each(?))
      SELECT key, records FROM held WHERE records IS NOT NULL`;
    const rows = this.#sql.all<{ key: number; records: string }>(select, JSON.stringify([...keys]));
    return new Map(rows.map(({ key, records }) => [key, records.split(',').map(Number)]));
  }

  #sharing(holders: readonly number[], first: ReadonlySet<number>, limit: number): Candidate[] {
    if (holders.length === 0) return [];
    const shared = new Map<number, number>();
    for (const record of holders) shared.set(record, (shared.get(record) ?? 0) + 1);
    return [...shared]
      .toSorted(([a, m], [b, n]) => Number(first.has(b)) - Number(first.has(a)) || n - m || a - b)
      .slice(0, limit)
      .map(([record]) => this.#recordOf(record));
  }

  #recordOf(key: number): Candidate {
    return this.#read.getOrMake(key, () => {
      const select = 'SELECT id, written, dates FROM records WHERE key = ?';
      const { id, written, dates } = this.#sql.get<RecordRow>(select, key)!;
      return { id, subject: readWritten(written), dates: JSON.parse(dates) as MatchDates };
    });
  }

  /** Records of a system, from an id on, in the order of their ids. */
  page(system: System, after: string | null, first: number): IndexedRecord[] {
    const select = `SELECT ${storedColumns} FROM records
      WHERE system = ? AND id > ? ORDER BY id LIMIT ?`;
    return this.#sql.all<StoredSubject>(select, system, after ?? '', first).map(readStored);
  }

  /** Those of these records that are there. */
  byIds(ids: readonly string[]): IndexedRecord[] {
    const select = `SELECT ${storedColumns} FROM records WHERE id = ?`;
    return ids.flatMap((id) => {
      const row = this.#sql.get<StoredSubject>(select, id);
      return row ? [readStored(row)] : [];
    });
  }

  /** How many records of a source there are, and how many of them show no name. */
  held(sourceId: string): { records: number; nameless: number } {
    const select = `SELECT count(*) AS records, count(*) - count(kind) AS nameless
      FROM records WHERE source = ?`;
    return this.#sql.get(select, sourceId)!;
  }

  /** Forgets a source, whose changes are to be read from the beginning. */
  forget(sourceId: string): void {
    const select = 'SELECT key, written FROM records WHERE source = ?';
    this.transaction(() => {
      for (const known of this.#sql.all<IndexedRow>(select, sourceId)) this.#drop(known);
    });
  }

  transaction<Result>(run: () => Result): Result {
    return this.#sql.transaction(run);
  }
}

const storedColumns = 'id, source AS sourceId, system, written, dates, mayHaveBegun';

interface StoredSubject {
  id: string;
  sourceId: string;
  system: System;
  written: string | null;
  dates: string;
  mayHaveBegun: number;
}

function readStored({ written, dates, mayHaveBegun, ...row }: StoredSubject): IndexedRecord {
  return {
    ...row,
    written: written === null ? null : (JSON.parse(written) as RecordedSubject),
    dates: JSON.parse(dates) as MatchDates,
    mayHaveBegun: mayHaveBegun === 1,
  };
}

interface RecordRow {
  id: string;
  written: string;
  dates: string;
}

function readWritten(text: string): Subject {
  return readSubject(JSON.parse(text) as RecordedSubject);
}

/**
 * FNV-1a of 32 bits, twice: two keys that are taken for one cost a comparison and nothing else. The last bit tells the
 * systems apart: who looks for buyers meets no sanctions on the way.
 */
function hashOf(system: System, key: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  const hash = (high & 0xfffff) * 2 ** 32 + (low >>> 0);
  return 2 * hash + (system === 'S3' ? 1 : 0);
}

interface IndexedRow {
  key: number;
  written: string | null;
}
