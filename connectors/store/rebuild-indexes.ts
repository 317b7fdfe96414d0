import type { Clock } from '../clock.ts';
import { openDatabase } from './database.ts';
import { distrustIndexes, planIndexes } from './search-index.ts';
import { createStore } from './sqlite-store.ts';

/** Nobody waits for an answer meanwhile. */
const spansAtOnce = 1000;

/** Builds the search indexes of a store that nobody has open anew from its records, before it answers. */
export function rebuildIndexes(file: string, clock: Pick<Clock, 'now'>): void {
  const sql = openDatabase(file);
  try {
    sql.transaction(() => {
      distrustIndexes(sql);
      planIndexes(sql);
    });
    const store = createStore(sql, clock);
    while (store.rebuildStep(spansAtOnce));
  } finally {
    sql.close();
  }
}
