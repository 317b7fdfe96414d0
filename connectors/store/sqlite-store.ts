import type { System } from '../../specs/graphql/network.generated.ts';
import type { Clock } from '../clock.ts';
import { openDatabase } from './database.ts';
import { QuarantineTable } from './quarantine-table.ts';
import { RecordsTable } from './records-table.ts';
import { searchTables } from './search-tables.ts';
import { Search } from './search.ts';
import { SourcesTable } from './sources-table.ts';
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

  return {
    beginSweep(sourceId, system, startedAt) {
      const tables = { sql, sources, sweeps, records, quarantine, search: searches[system] };
      const now = () => clock.now().toISOString();
      return new SqliteSweep(tables, sources.findOrAdd(sourceId, system), startedAt, now);
    },

    history(sourceId) {
      const source = sources.find(sourceId);
      if (!source) return { sourceId, ...neverRead };
      return { sourceId, ...sweeps.history(source.key), held: sources.held(source.key) };
    },

    page({ sourceIds, system, filter }, { first, ...place }) {
      const found = searches[system].page(keysOf(sourceIds), filter, place, first + 1);
      const stored = records.current(found.slice(0, first).map(({ key }) => key));
      const rows = stored.map((record, i) => ({ sortKey: found[i]!.sortKey, stored: record }));
      return { rows, hasNext: found.length > first };
    },

    counts({ sourceIds, system, filter }) {
      const counts = searches[system].counts(keysOf(sourceIds), filter);
      return new Map(sourceIds.map((id) => [id, counts.get(sources.find(id)?.key ?? 0) ?? 0]));
    },

    byIds: (ids) => ids.map((id) => records.currentById(id)),
    versions: (id) => records.allById(id),
    close: () => sql.close(),
  };

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
};
