import { digestOf } from '../../specs/canonical.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { formatRecordId } from '../../specs/ids.ts';
import type { AcceptedRow, QuarantinedRow, ReadRow } from '../records.ts';
import type { FileRemarksTable } from './file-remarks-table.ts';
import type { QuarantineTable } from './quarantine-table.ts';
import { selectVanished, type Arrival, type RecordsTable } from './records-table.ts';
import type { Span } from './search.ts';
import type { SourcesTable, StoredSource } from './sources-table.ts';
import type { SpansTable } from './spans-table.ts';
import type { Sql } from './sql.ts';
import {
  wasReadWhole,
  type OpenSweep,
  type RowTally,
  type SweepEnd,
  type SweepKind,
} from './store.ts';
import type { SweepsTable } from './sweeps-table.ts';
import type { SystemIndex } from './system-index.ts';

/** Where the rows of a sweep go. */
export interface SweepTables {
  sql: Sql;
  sources: SourcesTable;
  sweeps: SweepsTable;
  records: RecordsTable;
  quarantine: QuarantineTable;
  fileRemarks: FileRemarksTable;
  spans: SpansTable;
  index: SystemIndex;
  now(): string;
  /** Told of every change to what is known of the source. */
  onChange(): void;
  /** Told when the sweep has ended. */
  onEnd(): void;
  /** Told when the sweep has ended and that could not be stored. */
  onEndNotStored(finishedAt: string): void;
}

type Fate = 'stored' | 'quarantined' | 'deduplicated';

const duplicate: QuarantinedRow['reasons'] = [{ path: '', code: 'DUPLICATE' }];

/** One reading of one register, written page by page. */
export class SqliteSweep implements OpenSweep {
  readonly #tables: SweepTables;
  readonly #source: StoredSource;
  #kind: SweepKind;
  readonly #sweep: number;
  readonly #startedAt: string;
  #rows: RowTally = { received: 0, stored: 0, quarantined: 0, deduplicated: 0 };
  #unidentified = 0;
  /** The sum of the digests of all rows, modulo 2^64. */
  #content = 0n;
  #changes = 0;
  /** Records of which a row came again, and those that were noted for that in an earlier sweep. */
  readonly #repeated = new Set<number>();
  readonly #noted = new Set<number>();

  constructor(tables: SweepTables, source: StoredSource, kind: SweepKind, startedAt: string) {
    this.#tables = tables;
    this.#source = source;
    this.#kind = kind;
    this.#startedAt = startedAt;
    this.#sweep = tables.sweeps.begin(source.key, kind, startedAt);
  }

  writePage(rows: ReadRow[], removed: readonly string[] = []): RowTally {
    const page: RowTally = { received: rows.length, stored: 0, quarantined: 0, deduplicated: 0 };
    const arrival = { sweep: this.#sweep, source: this.#source.key, now: this.#tables.now() };
    const total = this.#transaction(() => {
      for (const row of rows) page[this.#write(row, arrival)]++;
      for (const providerId of removed) this.#remove(providerId, arrival.now);
      const sum = addTallies(this.#rows, page);
      this.#tables.sweeps.saveTally(this.#sweep, sum);
      return sum;
    });
    this.#tables.onChange();
    this.#rows = total;
    this.#unidentified += rows.filter((row) => this.#isUnidentified(row)).length;
    return page;
  }

  confirm(): void {
    this.#kind = 'CHANGES';
    this.#tables.sweeps.setKind(this.#sweep, this.#kind);
  }

  tally(): ReturnType<OpenSweep['tally']> {
    const { quarantine } = this.#tables;
    const distinctIds = this.#rows.stored + quarantine.countIdsNotStored(this.#sweep);
    return {
      ...this.#rows,
      ...{ distinctIds, unidentified: this.#unidentified },
      content: this.#content.toString(16),
      isAsBefore: this.#isAsBefore(),
    };
  }

  #isAsBefore(): boolean {
    const { records } = this.#tables;
    // Where nothing came again nobody asks, and what vanished need not be looked for.
    if (this.#repeated.size === 0) return false;
    const isSame = this.#changes === 0 && this.#repeated.size === this.#noted.size;
    return isSame && !records.hasVanished(this.#source.key, this.#sweep);
  }

  finish(end: SweepEnd): void {
    const { sql, onChange, onEnd, onEndNotStored } = this.#tables;
    try {
      sql.transaction(() => this.#end(end));
    } catch (error) {
      onEndNotStored(end.finishedAt);
      throw error;
    }
    onChange();
    onEnd();
  }

  #end(end: SweepEnd): void {
    const { sweeps, quarantine, fileRemarks } = this.#tables;
    const isWhole = this.#kind === 'FULL' && wasReadWhole(end) && this.#unidentified === 0;
    if (isWhole) {
      this.#forgetRepeats();
      this.#dropTwins();
      this.#markVanished(end.finishedAt);
    }
    sweeps.finish(this.#sweep, end);
    quarantine.forgetOld(this.#source.key);
    if (wasReadWhole(end) && end.fileRemarks !== undefined) {
      fileRemarks.add(this.#sweep, end.fileRemarks);
    }
  }

  #transaction<Result>(work: () => Result): Result {
    try {
      return this.#tables.sql.transaction(work);
    } catch (error) {
      this.#tables.index.forget();
      throw error;
    }
  }

  #write(row: ReadRow, arrival: Arrival): Fate {
    return row.kind === 'accepted' ? this.#accept(row, arrival) : this.#quarantine(row);
  }

  #accept(row: AcceptedRow, arrival: Arrival): Fate {
    const { records, spans, index, sources } = this.#tables;
    const accepted = records.accept(row, arrival);
    const { key, version, meaning, isRewritten, isNotedAsRepeated } = accepted;
    const { now: since } = arrival;
    this.#addContent(accepted.content);
    if (isRewritten) index.rewritePast({ key, version }, row);
    if (meaning !== 'UNCHANGED' && meaning !== 'REPEATED') this.#changes++;
    if (isNotedAsRepeated) this.#noted.add(key);
    switch (meaning) {
      case 'APPEARED':
        sources.changeHeld(arrival.source, 1);
        this.#beginSpan(key, row, { version, since });
        return 'stored';
      case 'CHANGED':
        this.#endSpans('?', since, key);
        this.#beginSpan(key, row, { version, since });
        return 'stored';
      case 'REMAPPED':
        index.replace(key, arrival.source, row, { version, since: spans.since(key) });
        return 'stored';
      case 'UNCHANGED':
        return 'stored';
      case 'REPEATED':
        if (!isNotedAsRepeated) {
          records.noteRepeat(key, true);
          this.#changes++;
        }
        this.#repeated.add(key);
        return 'deduplicated';
      case 'CONTRADICTED':
        return this.#keepApart({ ...row, kind: 'quarantined', reasons: duplicate });
    }
  }

  #addContent(digest: string): void {
    this.#content = BigInt.asUintN(64, this.#content + BigInt(`0x${digest.slice(0, 16)}`));
  }

  /** Takes the note away from records whose rows come once now. */
  #forgetRepeats(): void {
    for (const key of this.#noted) {
      if (!this.#repeated.has(key)) this.#tables.records.noteRepeat(key, false);
    }
  }

  #beginSpan(key: number, row: AcceptedRow, span: Span): void {
    const { spans, index } = this.#tables;
    spans.begin(key, span);
    index.begin(key, this.#source.key, row, span);
  }

  /** Ends the spans of these records, `?` or a sub-select. */
  #endSpans(keys: string, until: string, ...params: number[]): void {
    const { spans, index } = this.#tables;
    spans.end(keys, until, ...params);
    index.end(keys, until, ...params);
  }

  #remove(providerId: string, since: string): void {
    const { records, sources } = this.#tables;
    const id = this.#recordIdOf({ providerId });
    const key = id === null ? null : records.markRemoved(id, since);
    if (key === null) return;
    this.#endSpans('?', since, key);
    sources.changeHeld(this.#source.key, -1);
  }

  #quarantine(row: QuarantinedRow): Fate {
    this.#addContent(digestOf(row.original));
    this.#changes++;
    return this.#keepApart(row);
  }

  /** Also keeps the last good version of the record, if there is one, from being marked as missing. */
  #keepApart(row: QuarantinedRow): Fate {
    const { records, quarantine } = this.#tables;
    const recordId = this.#recordIdOf(row);
    if (recordId !== null) records.sight(recordId, this.#sweep);
    return quarantine.add(this.#sweep, recordId, row) ? 'quarantined' : 'deduplicated';
  }

  /**
   * Earlier versions published a row that comes twice as two records where it has no id. The second one is
   * no loss: it goes just before this reading, for which it would be one.
   */
  #dropTwins(): void {
    const { records, sources } = this.#tables;
    const since = new Date(Date.parse(this.#startedAt) - 1).toISOString();
    for (const key of records.twins(this.#source.key, this.#sweep)) {
      this.#endSpans('?', since, key);
      records.markMissing(key, since);
      sources.changeHeld(this.#source.key, -1);
    }
  }

  #markVanished(since: string): void {
    const { records, sources } = this.#tables;
    this.#endSpans(selectVanished, since, this.#source.key, this.#sweep);
    const vanished = records.markVanished(this.#source.key, this.#sweep, since);
    sources.changeHeld(this.#source.key, -vanished);
  }

  #isUnidentified(row: ReadRow): boolean {
    return row.kind === 'quarantined' && this.#recordIdOf(row) === null;
  }

  /** A text with lone surrogates, which JSON allows, can be no id. */
  #recordIdOf({ providerId }: Pick<QuarantinedRow, 'providerId'>): string | null {
    if (providerId === null || !providerId.isWellFormed()) return null;
    const [state, sourceKey] = this.#source.id.split('.') as [StateCode, string];
    return formatRecordId({ state, system: this.#source.system, sourceKey, providerId });
  }
}

function addTallies(a: RowTally, b: RowTally): RowTally {
  return {
    received: a.received + b.received,
    stored: a.stored + b.stored,
    quarantined: a.quarantined + b.quarantined,
    deduplicated: a.deduplicated + b.deduplicated,
  };
}
