import type { System } from '../../specs/graphql/network.generated.ts';
import { parseRecordId } from '../../specs/ids.ts';
import type { Clock } from '../clock.ts';
import { openDatabase } from './database.ts';
import { FileRemarksTable } from './file-remarks-table.ts';
import { QuarantineTable } from './quarantine-table.ts';
import { SearchRebuilding, takeRebuildStep } from './rebuild.ts';
import { RecordsTable } from './records-table.ts';
import { SourcesTable } from './sources-table.ts';
import { SpansTable } from './spans-table.ts';
import type { Sql } from './sql.ts';
import { SqliteAccounts } from './sqlite-accounts.ts';
import { SqliteSweep } from './sqlite-sweep.ts';
import type { RecordQuery, SourceHistory, Store } from './store.ts';
import { SweepsTable } from './sweeps-table.ts';
import { SystemIndex } from './system-index.ts';

/** So few that a step of a rebuild takes some tens of milliseconds. */
const usualSpansAtOnce = 100;

/**
 * Opens the store of one state in one SQLite file.
 * @throws Error when the file belongs to a newer program, or to another one.
 */
export function openStore(file: string, clock: Pick<Clock, 'now'>): Store {
  return createStore(openDatabase(file), clock);
}

/** The store in an open database. */
export function createStore(sql: Sql, clock: Pick<Clock, 'now'>): Store {
  const sources = new SourcesTable(sql);
  const sweeps = new SweepsTable(sql);
  const records = new RecordsTable(sql);
  const quarantine = new QuarantineTable(sql);
  const fileRemarks = new FileRemarksTable(sql);
  const spans = new SpansTable(sql);
  const indexes: Record<System, SystemIndex> = {
    S2: new SystemIndex(sql, 'S2'),
    S3: new SystemIndex(sql, 'S3'),
  };

  // Every answer tells the history of each source, and only sweeps change it.
  const histories = new Map<string, SourceHistory>();
  // Sweeps of which not even the end could be stored. Without them the one before would count as the last.
  const unstored = new Map<string, FinishedSweep>();

  return {
    accounts: new SqliteAccounts(sql, sources, (system) => indexes[system].table),

    beginSweep(sourceId, system, kind, startedAt) {
      const now = () => clock.now().toISOString();
      const tables = {
        sql,
        sources,
        sweeps,
        records,
        quarantine,
        fileRemarks,
        spans,
        index: indexes[system],
      };
      const observer = {
        onChange: () => void histories.delete(sourceId),
        onEnd: () => void unstored.delete(sourceId),
        onEndNotStored: (finishedAt: string) =>
          void unstored.set(sourceId, { ...endNotStored, startedAt, finishedAt }),
      };
      try {
        const source = sources.findOrAdd(sourceId, system);
        observer.onChange();
        return new SqliteSweep({ ...tables, now, ...observer }, source, kind, startedAt);
      } catch (error) {
        observer.onEndNotStored(now());
        throw error;
      }
    },

    history(sourceId, asOf = null) {
      if (asOf !== null) return readHistoryAt(sourceId, asOf);
      const known = histories.get(sourceId) ?? readHistory(sourceId);
      histories.set(sourceId, known);
      const last = unstored.get(sourceId);
      return last ? { ...known, last } : known;
    },

    canAnswer(sourceId, { system, filter }) {
      const source = sources.find(sourceId);
      return !source || indexes[system].canAnswer(source.key, filter);
    },

    page({ sourceIds, system, filter, asOf = null }, { first, ...place }) {
      if (!indexes[system].canSearch(filter)) return { rows: [], hasNext: false };
      if (asOf !== null) {
        const past = indexes[system].past.page(keysOf(sourceIds), filter, asOf, place, first + 1);
        const versions = past.slice(0, first).map(({ version }) => version);
        const rows = records
          .asOf(versions, asOf)
          .map((record, i) => ({ sortKey: past[i]!.sortKey, stored: record }));
        return { rows, hasNext: past.length > first };
      }
      const found = indexes[system].search.page(keysOf(sourceIds), filter, place, first + 1);
      const stored = records.current(found.slice(0, first).map(({ key }) => key));
      const rows = stored.map((record, i) => ({ sortKey: found[i]!.sortKey, stored: record }));
      return { rows, hasNext: found.length > first };
    },

    events({ system, sourceIds, since }, { after, first }) {
      const rows = indexes[system].events.page(keysOf(sourceIds), since, {
        after,
        limit: first + 1,
      });
      const found = rows.slice(0, first);
      const stored = records.byVersions(found.map(({ version }) => version));
      return {
        rows: found.map(({ sortKey, kind, at, before }, i) => ({
          ...{ sortKey, kind, at, stored: stored[i]! },
          before: before === null ? null : records.byVersions([before])[0]!,
        })),
        hasNext: rows.length > first,
      };
    },

    eventCounts({ system, sourceIds, since }) {
      return bySource(sourceIds, indexes[system].events.counts(keysOf(sourceIds), since));
    },

    slice({ sourceIds, system, filter }, request) {
      const { sort, equal = [] } = request;
      const columns = [...sort, ...equal].map(({ column }) => column);
      if (!indexes[system].canSearch(filter, columns)) throw new SearchRebuilding();
      const { keys, total } = indexes[system].search.slice(keysOf(sourceIds), filter, request);
      return { rows: records.current(keys), total };
    },

    institutions({ sourceIds, system, subjects = null }) {
      if (!indexes[system].canSearch({}, ['institucion'])) throw new SearchRebuilding();
      return records.institutions(keysOf(sourceIds), indexes[system].table, subjects);
    },

    counts(query) {
      const { sourceIds, system, filter } = query;
      if (!indexes[system].canSearch(filter)) return bySource(sourceIds, new Map());
      return bySource(sourceIds, countsOf(query, filter));
    },

    undetermined(query) {
      const { sourceIds, system, filter, asOf = null } = query;
      // While an index is built, no record says whether it matches.
      if (!indexes[system].canSearch(filter)) return bySource(sourceIds, countsOf(query, {}));
      const keys = keysOf(sourceIds);
      const possible =
        asOf === null
          ? indexes[system].search.possibleCounts(keys, filter)
          : indexes[system].past.possibleCounts(keys, filter, asOf);
      if (possible === null) return bySource(sourceIds, new Map());
      const certain = bySource(sourceIds, countsOf(query, filter));
      return new Map(
        [...bySource(sourceIds, possible)].map(([id, count]) => [id, count - certain.get(id)!]),
      );
    },

    byIds: (ids) => ids.map((id) => records.currentById(id)),
    byIdAsOf(id, asOf) {
      const parsed = parseRecordId(id);
      const version = parsed && indexes[parsed.system].past.versionOf(id, asOf);
      return version === null ? null : records.asOf([version], asOf)[0]!;
    },
    changes(sourceId, after, limit) {
      const source = sources.find(sourceId);
      return source ? records.changedAfter(source.key, after, limit) : [];
    },
    versions: (id) => records.allById(id),
    rebuildStep: (spansAtOnce = usualSpansAtOnce) =>
      takeRebuildStep({ sql, records, spans, indexes }, spansAtOnce),
    close: () => sql.close(),
  };

  function countsOf(
    { sourceIds, system, asOf = null }: RecordQuery,
    filter: RecordQuery['filter'],
  ): ReadonlyMap<number, number> {
    const keys = keysOf(sourceIds);
    return asOf === null
      ? indexes[system].search.counts(keys, filter)
      : indexes[system].past.counts(keys, filter, asOf);
  }

  function readHistory(sourceId: string): SourceHistory {
    const source = sources.find(sourceId);
    if (!source) return { sourceId, ...neverRead };
    return {
      ...{ sourceId, ...sweeps.history(source.key), held: sources.held(source.key) },
      ...fileRemarks.of(source.key),
    };
  }

  function readHistoryAt(sourceId: string, asOf: string): SourceHistory {
    const source = sources.find(sourceId);
    if (!source) return { sourceId, ...neverRead };
    const held = indexes[source.system].past.counts([source.key], {}, asOf).get(source.key) ?? 0;
    return {
      ...{ sourceId, ...sweeps.historyAt(source.key, asOf), held },
      ...fileRemarks.of(source.key, asOf),
    };
  }

  function bySource(sourceIds: readonly string[], counts: ReadonlyMap<number, number>) {
    return new Map(sourceIds.map((id) => [id, counts.get(sources.find(id)?.key ?? 0) ?? 0]));
  }

  function keysOf(sourceIds: readonly string[]): number[] {
    return sourceIds.map((id) => sources.find(id)?.key).filter((key) => key !== undefined);
  }
}

type FinishedSweep = NonNullable<SourceHistory['last']>;

/** What is known of a sweep whose end could not be stored. */
const endNotStored: Omit<FinishedSweep, 'startedAt' | 'finishedAt'> = {
  failure: 'STORE_FAILED',
  retryAfter: null,
  reportedTotal: null,
  asOf: null,
  bookmark: null,
  quarantined: 0,
};

const neverRead: Omit<SourceHistory, 'sourceId'> = {
  last: null,
  asOf: null,
  lastSuccessAt: null,
  isRestored: false,
  interrupted: false,
  held: 0,
  bookmark: null,
  lastFullAt: null,
};
