import type { System } from '../../../specs/graphql/network.generated.ts';
import type { SourceSettings } from '../../settings.ts';
import type { Access, Dialect } from '../dialect.ts';
import {
  changedPages,
  collectionPages,
  rowsWithId,
  type CollectionRequest,
} from '../directus-collection.ts';
import { settings, type SanctionsOptions } from './options.ts';
import { recordTypes } from './record-types.ts';
import { readRow } from './row.ts';

/** S3 in the formats of 2024, as the PDN's capture tool serves it on Directus. */
export const directusS3V2: Dialect<SanctionsOptions> = {
  name: 'directus-s3-v2',
  registers: Object.fromEntries(
    Object.keys(recordTypes).map((register): [string, System] => [register, 'S3']),
  ),
  settings,
  // Expanded rows are some kilobytes each.
  pageSize: { usual: 200, most: 1000 },
  readPages: (source, access) => collectionPages(requestOf(source, access)),
  readChanges: (source, access, bookmark) => changedPages(requestOf(source, access), bookmark),
  readRecord: (source, access, id) => rowsWithId(requestOf(source, access), id),
  readRow,
};

function requestOf(
  { options, register, limits }: SourceSettings<SanctionsOptions>,
  { upstream }: Access,
): CollectionRequest {
  const { url, fields, collection = register } = options;
  return { url, collection, fields, pageSize: limits.pageSize, upstream };
}
