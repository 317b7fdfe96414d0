import { existsSync, rmSync, writeFileSync } from 'node:fs';

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
 * earlier mode or link is kept.
 * @throws errors of the file system, `EEXIST` among them.
 */
export function writeNew(files: readonly NewFile[], { force }: { force: boolean }): void {
  for (const { path, text, mode } of files) {
    if (force) rmSync(path, { force: true });
    writeFileSync(path, text, { flag: 'wx', mode });
  }
}
