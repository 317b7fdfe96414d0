import { spawnSync } from 'node:child_process';
import { projectFiles, projectRoot, readProjectFile } from '../support/project.ts';

describe('The repository', () => {
  test('names no folder of anybody’s machine', () => {
    const folders = /(?<![\w.*-])\/(?:work|home|root|Users|mnt)\/\w|\b[A-Z]:\\\w/;
    const texts = projectFiles().filter((path) => !/\.(gz|xlsx|xlsm|xlsb|xls|ods)$/.test(path));
    const naming = texts.filter((path) => folders.test(readProjectFile(path)));
    expect(naming).toEqual([]);
  });

  test('has generated files that are fresh', () => {
    const { status, stderr } = spawnSync(process.execPath, ['specs/codegen.ts', '--check'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
