import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { refuseToStore } from '../../http/download.ts';
import type { FileRemark } from '../../file-remarks.ts';
import type { Access, Page } from '../dialect.ts';
import { readBookmark, versionOf, writeBookmark, type Version } from './bookmark.ts';
import type { UpstreamFailure } from '../../http/upstream-failure.ts';
import { fileFailure } from './file-failure.ts';
import { readRows, type Reading } from './file-rows.ts';
import { isRefusal, unread } from './other-files.ts';
import { checkUnchanged, listFiles, type ListedFiles } from './register-files.ts';

/** Where a register is, by exactly one of both: a file or a folder, or the address of a file. */
interface Location {
  path?: string;
  url?: string;
}

/**
 * Reads a register page by page, unless it is as it was when the bookmark was left.
 * @throws UpstreamFailure `INCONSISTENT` when its files were written meanwhile, and whatever its files,
 * the file system and the network fail with.
 */
export async function* readRegister(
  { path, url }: Location,
  reading: Reading,
  upstream: Access['upstream'],
  bookmark: string | null = null,
): AsyncGenerator<Page, void> {
  const known = readBookmark(bookmark);
  try {
    if (path !== undefined) yield* readFiles(path, reading, known);
    else yield* readDownload(url!, reading, upstream, known);
  } catch (error) {
    throw fileFailure(error);
  }
}

async function* readFiles(
  path: string,
  reading: Reading,
  known: Version | null,
): AsyncGenerator<Page, void> {
  const files = await listFiles(path);
  const version = versionOf(files);
  if (isDeepStrictEqual(version, known)) yield unchanged(version);
  else yield* pagesOf((skipping) => rowsIn(files, path, skipping), reading, version);
}

/** To a file, since what a file is can only be told by reading it twice. */
async function* readDownload(
  url: string,
  reading: Reading,
  upstream: Access['upstream'],
  known: Version | null,
): AsyncGenerator<Page, void> {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-register-')).catch(refuseToStore);
  try {
    const path = join(folder, `register${extname(new URL(url).pathname)}`);
    const condition = known && 'validators' in known ? known.validators : null;
    const { isUnchanged, validators } = await upstream.download(url, path, condition);
    const version = validators && { validators };
    if (isUnchanged) yield unchanged(version);
    else {
      const files = await listFiles(path);
      yield* pagesOf((skipping) => rowsIn(files, path, skipping), reading, version);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function unchanged(version: Version | null): Page {
  return { ...lastPage([], version), unchanged: true };
}

/** A file says nothing about how many rows it should have. */
function lastPage(rows: unknown[], version: Version | null): Page {
  const bookmark = version && { bookmark: writeBookmark(version) };
  return { rows, total: null, hasNext: false, isSnapshot: true, ...bookmark };
}

async function* rowsIn(
  { files, others }: ListedFiles,
  path: string,
  reading: Reading,
): AsyncGenerator<unknown, void> {
  let refusal: UpstreamFailure | null = null;
  let isRead = false;
  for (const file of files) {
    try {
      yield* readRows(file, { ...reading, file: files.length === 1 ? null : file.name });
      isRead = true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusal ??= error;
      yield* unread({ name: file.name, mayHoldRecords: true }, reading.onRemark);
    }
  }
  if (refusal !== null && !isRead) throw refusal;
  for (const other of others) yield* unread(other, reading.onRemark);
  await checkUnchanged(path, files);
}

async function* pagesOf(
  read: (skipping: Reading) => AsyncIterable<unknown>,
  reading: Reading,
  version: Version | null,
): AsyncGenerator<Page, void> {
  let page: unknown[] = [];
  let fileRemarks: FileRemark[] = [];
  for await (const row of read({ ...reading, onRemark: (part) => fileRemarks.push(part) })) {
    if (page.length === reading.limits.pageSize) {
      yield { rows: page, total: null, hasNext: true, isSnapshot: true, fileRemarks };
      page = [];
      fileRemarks = [];
    }
    page.push(row);
  }
  yield { ...lastPage(page, version), fileRemarks };
}
