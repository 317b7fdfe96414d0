import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export interface NewFile {
  path: string;
  text: string;
  /** Who may read it. */
  mode: number;
}

/** Nobody but its owner. */
export const privateMode = 0o600;
export const usualMode = 0o644;

/** The file beside a YAML file that holds its secrets. */
export function secretsFileOf(out: string): string {
  return `${out.replace(/\.ya?ml$/, '')}.env`;
}

/** All files that may be written for a YAML file. */
export function filesOf(out: string): string[] {
  return [out, secretsFileOf(out)];
}

/** The paths at which something stands already. */
export function existing(paths: readonly string[]): string[] {
  return paths.filter((path) => existsSync(path));
}

/**
 * Writes files that are not there yet; with `force`, new ones in the place of those that are, so that no
 * earlier mode or link is kept. A file is replaced only once the new one is whole.
 * @throws errors of the file system, `EEXIST` among them.
 */
export function writeNew(files: readonly NewFile[], { force }: { force: boolean }): void {
  for (const { path, text, mode } of files) {
    const target = force ? `${path}.new` : path;
    if (force) rmSync(target, { force: true });
    writeFileSync(target, text, { flag: 'wx', mode });
    if (force) renameSync(target, path);
  }
}
