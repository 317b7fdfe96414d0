import type { SourceSettings } from '../../settings.ts';
import type { Access, Dialect } from '../dialect.ts';
import { changedPages, collectionPages, rowsWithId } from '../directus-collection.ts';
import type { CollectionRequest } from '../directus-question.ts';
import { settings, type BuyersOptions } from './options.ts';
import { register } from './register.ts';
import { lists } from './lists.ts';
import { numberRows, readRow } from './row.ts';

/** S2 in the format of 2024, as the PDN's capture tool serves it on Directus. */
export const directusS2V2: Dialect<BuyersOptions> = {
  name: 'directus-s2-v2',
  registers: { [register]: 'S2' },
  settings,
  // Expanded rows are some kilobytes each.
  pageSize: { usual: 200, most: 1000 },
  readPages: (source, access) => numberRows(source, collectionPages(requestOf(source, access))),
  readChanges: (source, access, bookmark) => changedPages(requestOf(source, access), bookmark),
  readRecord: (source, access, id) => rowsWithId(requestOf(source, access), id),
  readRow,
};

function requestOf(
  { options, limits }: SourceSettings<BuyersOptions>,
  { upstream, onDeviation }: Access,
): CollectionRequest {
  return { ...options, lists, pageSize: limits.pageSize, upstream, onDeviation };
}
