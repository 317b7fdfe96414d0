import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { formatByName } from './file-format.ts';
import { otherFile, type OtherFile } from './other-files.ts';

export interface RegisterFile {
  path: string;
  name: string;
  /** Another one when the file was written or replaced. */
  stamp: string;
}

/** What is at the place of a register. */
export interface ListedFiles {
  files: RegisterFile[];
  /** Of a folder: what is not read. */
  others: OtherFile[];
}

/**
 * The files of a register: the file itself, or all files of a known kind in a folder, by their names.
 * @throws UpstreamFailure `SERVER_ERROR` when there is none, `REDIRECTED` when a link in the folder leads
 * out of it; and errors of the file system.
 */
export async function listFiles(path: string): Promise<ListedFiles> {
  const root = await realpath(path);
  const isFolder = (await stat(root)).isDirectory();
  const seen = isFolder ? (await readdir(root, { withFileTypes: true })).filter(isSeen) : [];
  const names = isFolder
    ? seen.map(({ name }) => name).filter((name) => formatByName(name) !== undefined)
    : [basename(path)];
  // By path, since a link such as `latest.csv` may name a file of the same folder.
  const files = new Map<string, RegisterFile>();
  for (const name of names.sort()) {
    const file = await regularFile(isFolder ? await withinFolder(root, name) : root, name);
    if (file && !files.has(file.path)) files.set(file.path, file);
  }
  if (files.size === 0) throw new UpstreamFailure('SERVER_ERROR', 'no file');
  const others = seen
    .filter(({ name }) => formatByName(name) === undefined)
    .map((entry) => otherFile(entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: [...files.values()], others };
}

/**
 * Makes sure that a register still consists of the same files, and none was written since.
 * @throws UpstreamFailure `INCONSISTENT`.
 */
export async function checkUnchanged(path: string, files: readonly RegisterFile[]): Promise<void> {
  const { files: now } = await listFiles(path);
  const isSame = JSON.stringify(now) === JSON.stringify(files);
  if (!isSame) throw new UpstreamFailure('INCONSISTENT', 'written while it was read');
}

/** Neither hidden files nor those with which a spreadsheet marks an open one: `~$name.xlsx`. */
function isSeen({ name }: Dirent): boolean {
  return !/^(\.|~\$)/.test(name);
}

/** A link may stay in the folder: that is how Kubernetes mounts files. */
async function withinFolder(root: string, name: string): Promise<string> {
  const path = await realpath(join(root, name));
  if (path.startsWith(root + sep)) return path;
  throw new UpstreamFailure('REDIRECTED', 'a link that leads out of the folder');
}

/** Null for anything else: a pipe could keep its reader waiting for ever. */
async function regularFile(path: string, name: string): Promise<RegisterFile | null> {
  const entry = await stat(path, { bigint: true });
  const { size, mtimeNs, ino } = entry;
  return entry.isFile() ? { path, name, stamp: `${size} ${mtimeNs} ${ino}` } : null;
}
