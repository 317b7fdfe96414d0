import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Paths of all files that are in the repository, or will be once they are committed. */
export function projectFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], {
    cwd: projectRoot,
    encoding: 'utf8',
  }).split('\0');
  return listed.split('\0').filter((path) => path !== '' && !deleted.includes(path));
}
