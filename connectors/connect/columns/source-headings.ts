import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createConnectUpstream } from '../../auth/connect-upstream.ts';
import { systemClock } from '../../clock.ts';
import { describeFile } from '../../dialects/file/describe-file.ts';
import { fileFailure } from '../../dialects/file/file-failure.ts';
import type { FileOptions } from '../../dialects/file/options.ts';
import { isRefusal, remarkOn, type OtherFile } from '../../dialects/file/other-files.ts';
import { listFiles } from '../../dialects/file/register-files.ts';
import { resultOf } from '../../dialects/sql/keyset.ts';
import { openDatabase } from '../../dialects/sql/open-database.ts';
import type { SqlOptions } from '../../dialects/sql/options.ts';
import { createSender } from '../../http/send-request.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import type { SourceSettings } from '../../settings.ts';
import type { FileRemark } from '../../file-remarks.ts';

/** What a table is, as far as it can be told before its columns are mapped. */
export interface TableSummary {
  headings: readonly string[];
  /** Null where that would take a reading of the whole. */
  rows: number | null;
  /** Of a file. */
  fileRemarks?: readonly FileRemark[];
}

/** Of the dialects that read tables. */
type Options = FileOptions | SqlOptions;

/**
 * The columns of the table that a source reads; of a folder, those of its first file.
 * @throws UpstreamFailure where it cannot be read.
 */
export async function readHeadings(
  source: SourceSettings,
  signal: AbortSignal,
): Promise<TableSummary> {
  const options = source.options as Options;
  if ('query' in options) return describeQuery(options, source, signal);
  const { path, url } = options;
  try {
    if (path !== undefined) return await describeFirst(path, options);
    return await describeDownload(source, url!, signal);
  } catch (error) {
    throw fileFailure(error);
  }
}

/** Of several files the first that is of the kind its name says; the others are read as this one is. */
async function describeFirst(place: string, options: FileOptions): Promise<TableSummary> {
  const { files, others } = await listFiles(place);
  const refused: OtherFile[] = [];
  for (const { path, name } of files) {
    try {
      const described = await describeFile(path, options);
      const beside = [...refused, ...others].map(remarkOn);
      return { ...described, fileRemarks: [...described.fileRemarks, ...beside] };
    } catch (error) {
      const isLast = refused.length === files.length - 1;
      if (isLast || !isRefusal(error)) throw error;
      refused.push({ name, mayHoldRecords: true });
    }
  }
  throw new UpstreamFailure('SERVER_ERROR', 'no file');
}

async function describeQuery(
  options: SqlOptions,
  { limits }: SourceSettings,
  signal: AbortSignal,
): Promise<TableSummary> {
  const database = await openDatabase(options, limits, signal);
  try {
    const { columns } = await database.query(
      `SELECT * FROM ${resultOf(options.query)} LIMIT 0`,
      [],
    );
    return { headings: columns.map(({ name }) => name), rows: null };
  } finally {
    await database.close();
  }
}

async function describeDownload(
  source: SourceSettings,
  url: string,
  signal: AbortSignal,
): Promise<TableSummary> {
  const tools = { send: createSender(systemClock), clock: systemClock };
  const folder = await mkdtemp(join(tmpdir(), 'pdn-connect-'));
  try {
    const file = join(folder, `register${extname(new URL(url).pathname)}`);
    await createConnectUpstream(tools)(source, signal).download(url, file);
    return await describeFile(file, source.options as FileOptions);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
