import type { Dialect } from '../dialect.ts';
import { readFeed } from './feed.ts';
import { readRow } from './line.ts';
import { settings, type ConnectorOptions } from './options.ts';

/** Another connector: what this one reads is a copy of its replica, for when that one is down. */
export const connector: Dialect<ConnectorOptions> = {
  name: 'connector',
  registers: { S2: 'S2', S3: 'S3' },
  settings,
  // Not more in one answer.
  pageSize: { usual: 500, most: 1000 },
  readPages: (source, { upstream }) => readFeed(source, upstream, null),
  readChanges: (source, { upstream }, bookmark) => readFeed(source, upstream, bookmark),
  readRow,
};
