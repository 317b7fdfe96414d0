import type { PublishedColumns } from './published-columns.ts';
import type { SilentOn } from './search-table.ts';

/** Selects, of some sources, the rows of those that never published any of the columns asked for. */
export function silentOn(sources: readonly number[], published: PublishedColumns): SilentOn {
  return (columns) => {
    if (columns.length === 0) return null;
    const silent = sources.filter((key) => {
      const filled = published.of(key);
      return !columns.some((column) => filled.has(column));
    });
    if (silent.length === 0) return null;
    return { sql: `source IN (${silent.map(() => '?').join(', ')})`, params: silent };
  };
}
