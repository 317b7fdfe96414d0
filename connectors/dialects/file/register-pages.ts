import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { refuseToStore } from '../../http/download.ts';
import type { Access, Page } from '../dialect.ts';
import { fileFailure } from './file-failure.ts';
import { readRows, type Reading } from './file-rows.ts';
import { checkUnchanged, listFiles } from './register-files.ts';

/** Where a register is, by exactly one of both: a file or a folder, or the address of a file. */
interface Location {
  path?: string;
  url?: string;
}

/**
 * Reads a register page by page.
 * @throws UpstreamFailure `INCONSISTENT` when its files were written meanwhile, and whatever its files,
 * the file system and the network fail with.
 */
export async function* readRegister(
  { path, url }: Location,
  reading: Reading,
  upstream: Access['upstream'],
): AsyncGenerator<Page, void> {
  try {
    if (path !== undefined) yield* readFiles(path, reading);
    else yield* readDownload(url!, reading, upstream);
  } catch (error) {
    throw fileFailure(error);
  }
}

/** To a file, since what a file is can only be told by reading it twice. */
async function* readDownload(
  url: string,
  reading: Reading,
  upstream: Access['upstream'],
): AsyncGenerator<Page, void> {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-register-')).catch(refuseToStore);
  try {
    const path = join(folder, `register${extname(new URL(url).pathname)}`);
    await upstream.download({ method: 'GET', url }, path);
    yield* readFiles(path, reading);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readFiles(path: string, reading: Reading): AsyncGenerator<Page, void> {
  return pagesOf(rowsAt(path, reading), reading.limits.pageSize);
}

async function* rowsAt(path: string, reading: Reading): AsyncGenerator<unknown, void> {
  const files = await listFiles(path);
  for (const file of files) yield* readRows(file, reading);
  await checkUnchanged(path, files);
}

/** A file says nothing about how many rows it should have. */
async function* pagesOf(
  rows: AsyncIterable<unknown>,
  pageSize: number,
): AsyncGenerator<Page, void> {
  let page: unknown[] = [];
  for await (const row of rows) {
    if (page.length === pageSize) {
      yield { rows: page, total: null, hasNext: true };
      page = [];
    }
    page.push(row);
  }
  yield { rows: page, total: null, hasNext: false };
}
