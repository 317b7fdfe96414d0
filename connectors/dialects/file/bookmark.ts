import { randomUUID } from 'node:crypto';
import { digestOf } from '../../../specs/canonical.ts';
import type { Validators } from '../../http/validators.ts';
import type { ListedFiles } from './register-files.ts';

/** By what a register is known to be as it was: the stamps of its files, or what its address told of it. */
export type Version = { files: string } | { validators: Validators };

/** Another program, or this one with other settings, may read other records from the same bytes. */
const run = randomUUID();

interface Bookmark {
  run: string;
  version: Version;
}

export function writeBookmark(version: Version): string {
  return JSON.stringify({ run, version } satisfies Bookmark);
}

/** Null when it was left by an earlier run. */
export function readBookmark(bookmark: string | null): Version | null {
  const left = bookmark === null ? null : (JSON.parse(bookmark) as Bookmark);
  return left?.run === run ? left.version : null;
}

export function versionOf(files: ListedFiles): Version {
  return { files: digestOf(files) };
}
