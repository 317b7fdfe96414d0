import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** One thing that the linter found. */
export interface Finding {
  file: string;
  rule: string;
  /** What the linter says, with the reason that the rule's settings give. */
  says: string;
}

/** Runs the linter over a folder that has a `.oxlintrc.json`. */
export function lint(folder: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/oxlint/bin/oxlint'), '--format=json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      // A folder elsewhere has no packages of its own to find the type-aware half in.
      env: {
        ...process.env,
        OXLINT_TSGOLINT_PATH: join(projectRoot, 'node_modules/.bin/tsgolint'),
      },
    },
  );
  if (!stdout.startsWith('{')) throw new Error(`The linter did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string; message: string; help?: string }[];
  };
  return diagnostics.map(({ filename, code, message, help = '' }) => ({
    file: filename,
    rule: code,
    says: `${message} ${help}`,
  }));
}
