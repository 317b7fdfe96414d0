import { spawnSync } from 'node:child_process';
import { projectRoot } from '../../support/project.ts';

function run(program: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

test('npm run connect asks nobody where there is no terminal', () => {
  const { status, stdout, stderr } = run('connectors/connect/main.ts', []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--state: falta');
  expect(stderr).toContain('--dialect: falta');
});

test('npm run secret reads a secret from its input', () => {
  const args = ['--hash', '--token', '--lang', 'en'];
  const { status, stdout, stderr } = run('connectors/connect/secret-main.ts', args, 'clave\n');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^sha256:[\da-f]{64}\n$/);
});
