import type { System } from '../../specs/graphql/network.generated.ts';
import type { RecordsTable } from './records-table.ts';
import { noteBuiltTo, putInPlace, removeRetired } from './search-index.ts';
import type { SpansTable } from './spans-table.ts';
import type { Sql } from './sql.ts';
import type { SystemIndex } from './system-index.ts';

/** What a step of a rebuild did. */
export type RebuildStep =
  | { did: 'BUILT'; system: System; spans: number }
  | { did: 'PUT_IN_PLACE'; system: System }
  | { did: 'REMOVED' };

/** What was asked can be answered once the search index has been built anew. */
export class SearchRebuilding extends Error {
  override readonly name = 'SearchRebuilding';

  constructor() {
    super('The search index is being built anew after an upgrade. Ask again in some minutes.');
  }
}

export interface RebuildTools {
  sql: Sql;
  records: Pick<RecordsTable, 'byVersions'>;
  spans: Pick<SpansTable, 'after'>;
  indexes: Readonly<Record<System, SystemIndex>>;
}

/**
 * Takes the next step in building search indexes from the records, in one transaction; null where there is
 * nothing to do. A program that is killed goes on from the last step.
 */
export function takeRebuildStep(
  { sql, records, spans, indexes }: RebuildTools,
  spansAtOnce: number,
): RebuildStep | null {
  const found = Object.entries(indexes).find(([, { building }]) => building !== null);
  if (!found) return removeRetired(sql) ? { did: 'REMOVED' } : null;
  const [system, index] = found as [System, SystemIndex];
  const building = index.building!;
  const next = spans.after(building.stored.builtTo, spansAtOnce);
  const last = next.at(-1)?.key;
  if (last === undefined) {
    sql.transaction(() => putInPlace(sql, building.stored));
    index.readAgain();
    return { did: 'PUT_IN_PLACE', system };
  }
  const own = next.filter((span) => span.system === system);
  const stored = records.byVersions(own.map(({ version }) => version));
  try {
    sql.transaction(() => {
      for (const [i, { record, source, ...span }] of own.entries()) {
        building.add({ key: record, source }, stored[i]!, span);
      }
      noteBuiltTo(sql, building.stored, last);
    });
  } catch (error) {
    index.forget();
    throw error;
  }
  building.stored.builtTo = last;
  return { did: 'BUILT', system, spans: next.length };
}
