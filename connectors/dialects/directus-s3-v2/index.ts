import type { System } from '../../../specs/graphql/network.generated.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Access, Dialect } from '../dialect.ts';
import { changedPages, collectionPages, rowsWithId } from '../directus-collection.ts';
import type { CollectionRequest } from '../directus-question.ts';
import { settings, type SanctionsOptions } from './options.ts';
import { recordTypes } from './record-types.ts';
import { listsOf } from './lists.ts';
import { numberRows, readRow } from './row.ts';

/** S3 in the formats of 2024, as the PDN's capture tool serves it on Directus. */
export const directusS3V2: Dialect<SanctionsOptions> = {
  name: 'directus-s3-v2',
  registers: Object.fromEntries(
    Object.keys(recordTypes).map((register): [string, System] => [register, 'S3']),
  ),
  settings,
  // Expanded rows are some kilobytes each.
  pageSize: { usual: 200, most: 1000 },
  readPages: (source, access) => numberRows(source, collectionPages(requestOf(source, access))),
  readChanges: (source, access, bookmark) => changedPages(requestOf(source, access), bookmark),
  readRecord: (source, access, id) => rowsWithId(requestOf(source, access), id),
  readRow,
};

function requestOf(
  { options, register, limits }: SourceSettings<SanctionsOptions>,
  { upstream, onDeviation }: Access,
): CollectionRequest {
  const { url, fields, collection = register } = options;
  const lists = listsOf(register);
  return { url, collection, fields, lists, pageSize: limits.pageSize, upstream, onDeviation };
}
