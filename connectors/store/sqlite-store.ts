import type { System } from '../../specs/graphql/network.generated.ts';
import type { Clock } from '../clock.ts';
import { openDatabase } from './database.ts';
import { QuarantineTable } from './quarantine-table.ts';
import { RecordsTable } from './records-table.ts';
import { searchTables } from './search-tables.ts';
import { Search } from './search.ts';
import { SourcesTable } from './sources-table.ts';
import { SqliteAccounts } from './sqlite-accounts.ts';
import { SqliteSweep } from './sqlite-sweep.ts';
import type { SourceHistory, Store } from './store.ts';
import { SweepsTable } from './sweeps-table.ts';

/**
 * Opens the store of one state in one SQLite file.
 * @throws Error when the file belongs to a newer program, or to another one.
 */
export function openStore(file: string, clock: Pick<Clock, 'now'>): Store {
  const sql = openDatabase(file);
  const sources = new SourcesTable(sql);
  const sweeps = new SweepsTable(sql);
  const records = new RecordsTable(sql);
  const quarantine = new QuarantineTable(sql);
  const searches: Record<System, Search> = {
    S2: new Search(sql, searchTables.S2),
    S3: new Search(sql, searchTables.S3),
  };

  // Every answer tells the history of each source, and only sweeps change it.
  const histories = new Map<string, SourceHistory>();

  return {
    accounts: new SqliteAccounts(sql, sources),

    beginSweep(sourceId, system, kind, startedAt) {
      const onChange = () => void histories.delete(sourceId);
      const now = () => clock.now().toISOString();
      const tables = { sql, sources, sweeps, records, quarantine, search: searches[system] };
      const source = sources.findOrAdd(sourceId, system);
      onChange();
      return new SqliteSweep({ ...tables, now, onChange }, source, kind, startedAt);
    },

    history(sourceId) {
      const known = histories.get(sourceId) ?? readHistory(sourceId);
      histories.set(sourceId, known);
      return known;
    },

    canAnswer(sourceId, { system, filter }) {
      const source = sources.find(sourceId);
      const published = source && sources.published(source.key);
      return !published?.size || searches[system].canAnswer(filter, published);
    },

    page({ sourceIds, system, filter }, { first, ...place }) {
      const found = searches[system].page(keysOf(sourceIds), filter, place, first + 1);
      const stored = records.current(found.slice(0, first).map(({ key }) => key));
      const rows = stored.map((record, i) => ({ sortKey: found[i]!.sortKey, stored: record }));
      return { rows, hasNext: found.length > first };
    },

    slice({ sourceIds, system, filter }, request) {
      const { keys, total } = searches[system].slice(keysOf(sourceIds), filter, request);
      return { rows: records.current(keys), total };
    },

    institutions({ sourceIds, system }) {
      return records.institutions(keysOf(sourceIds), searchTables[system].name);
    },

    counts({ sourceIds, system, filter }) {
      const counts = searches[system].counts(keysOf(sourceIds), filter);
      return new Map(sourceIds.map((id) => [id, counts.get(sources.find(id)?.key ?? 0) ?? 0]));
    },

    byIds: (ids) => ids.map((id) => records.currentById(id)),
    changes(sourceId, after, limit) {
      const source = sources.find(sourceId);
      return source ? records.changedAfter(source.key, after, limit) : [];
    },
    versions: (id) => records.allById(id),
    close: () => sql.close(),
  };

  function readHistory(sourceId: string): SourceHistory {
    const source = sources.find(sourceId);
    if (!source) return { sourceId, ...neverRead };
    return { sourceId, ...sweeps.history(source.key), held: sources.held(source.key) };
  }

  function keysOf(sourceIds: readonly string[]): number[] {
    return sourceIds.map((id) => sources.find(id)?.key).filter((key) => key !== undefined);
  }
}

const neverRead: Omit<SourceHistory, 'sourceId'> = {
  last: null,
  asOf: null,
  lastSuccessAt: null,
  interrupted: false,
  held: 0,
  bookmark: null,
  lastFullAt: null,
};
