import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lint, type Finding } from '../support/lint.ts';
import { projectRoot } from '../support/project.ts';

const imports = 'eslint(no-restricted-imports)';

/** Where each rule of the house is broken, how, and what the linter must say to it. */
const violations: [file: string, text: string, rule: string, reason: string][] = [
  ...leaving('specs', ['service', 'gateway', 'connectors'], 'specs imports nothing of ours'),
  ...leaving('service', ['specs', 'gateway', 'connectors'], 'service imports nothing of ours'),
  ...leaving(
    'gateway',
    ['connectors', 'examples', 'test', 'scripts'],
    'gateway imports only gateway, specs and service',
  ),
  ...leaving(
    'connectors',
    ['gateway', 'examples', 'test', 'scripts'],
    'connectors imports only connectors, specs and service',
  ),
  ...leaving(
    'connectors/dialects/rest',
    ['gateway', 'examples'],
    'connectors imports only connectors, specs and service',
  ),
  [
    'connectors/dialects/rest/page.ts',
    "export * from '../sql/page.ts';",
    imports,
    'imports no other dialect',
  ],
  [
    'connectors/dialects/rest/row.ts',
    "export * from '../../dialects/sql/page.ts';",
    imports,
    'imports no other dialect',
  ],
  [
    'connectors/dialects/rest/inner/page.ts',
    "export * from '../../sql/page.ts';",
    imports,
    'imports no other dialect',
  ],
  [
    'connectors/dialects/rest/inner/row.ts',
    "export * from '../../../dialects/sql/page.ts';",
    imports,
    'imports no other dialect',
  ],
  ...leaving('examples/demo', ['gateway', 'connectors', 'specs', 'service'], 'a user would use'),
  [
    'examples/demo/services/state.ts',
    "export * from '../ask.ts';",
    imports,
    'import nothing outside their folder',
  ],
  [
    'examples/demo/services/data/rows.ts',
    "export * from '../../ask.ts';",
    imports,
    'import nothing outside their folder',
  ],
  ['gateway/lazy.ts', "await import('../connectors/a.ts');", imports, 'gateway imports only'],
  ['gateway/typed.ts', "import type { A } from '../connectors/a.ts';", imports, 'imports only'],
  [
    'gateway/hidden.ts',
    "export type A = import('../connectors/a.ts').A;",
    'typescript(consistent-type-imports)',
    'forbidden',
  ],
  ['gateway/one.ts', "export * from './other.ts';", 'import(no-cycle)', 'cycle'],
  ['gateway/other.ts', "export * from './one.ts';", 'import(no-cycle)', 'cycle'],
  ['gateway/env.ts', "export const a = process.env['A'];", 'node(no-process-env)', 'process.env'],
  ['service/log.ts', "console.log('a');", 'eslint(no-console)', 'console'],
  ['gateway/floating.ts', 'Promise.resolve(1);', 'typescript(no-floating-promises)', 'Promise'],
  [
    'gateway/misused.ts',
    '[1].forEach(async () => {});',
    'typescript(no-misused-promises)',
    'Promise',
  ],
  ['gateway/thenable.ts', 'await 1;', 'typescript(await-thenable)', 'await'],
  [
    'gateway/switch.ts',
    "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      f('y');\n  }\n}",
    'typescript(switch-exhaustiveness-check)',
    'exhaustive',
  ],
];

/** What looks like a violation and is none. */
const permitted: [file: string, text: string][] = [
  ['gateway/http/a.ts', "export * from '../../specs/a.ts';\nexport * from '../../service/a.ts';"],
  ['connectors/dialects/rest/a.ts', "export * from '../dialect.ts';\nexport * from './b.ts';"],
  ['connectors/dialects/rest/c.ts', "export * from '../../http/a.ts';"],
  [
    'connectors/dialects/rest/inner/a.ts',
    "export * from '../a.ts';\nexport * from '../../dialect.ts';\nexport * from '../../../http/a.ts';",
  ],
  ['connectors/dialects/index.ts', "export * from './rest/a.ts';"],
  ['examples/demo/services/data/a.ts', "export * from '../faults/a.ts';"],
  ['gateway/settings.ts', "export const a = process.env['A'];"],
  ['connectors/settings/b.ts', "export const a = process.env['A'];"],
  ['gateway/main.ts', "console.log('a');"],
];

/** No packages and no types of theirs: the planted files need none. */
const compilerOptions = { strict: true, module: 'nodenext', noEmit: true, types: [] };

const rulesOfTheHouse = new Set(violations.map(([, , rule]) => rule));

describe('The linter', () => {
  let findings: Finding[];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-'));
    cpSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    for (const [file, text] of [...violations, ...permitted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    findings = lint(folder);
    rmSync(folder, { recursive: true });
  });

  test.each(violations)('refuses %s: %s', (file, _text, rule, reason) => {
    const found = findings.filter((finding) => finding.file === file);
    expect(found).toContainEqual({ file, rule, says: expect.stringContaining(reason) });
  });

  test.each(permitted)('allows %s: %s', (file) => {
    const found = findings.filter((finding) => finding.file === file);
    expect(found.filter(({ rule }) => rulesOfTheHouse.has(rule))).toEqual([]);
  });

  test('finds none of it in the project', () => {
    const found = lint(projectRoot).filter(({ rule }) => rulesOfTheHouse.has(rule));
    expect(found).toEqual([]);
  });

  test('sees all of a dialect: its folder has one level of inner folders at the most', () => {
    const foldersIn = (path: string) =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(path, name));
    const dialects = foldersIn(join(projectRoot, 'connectors/dialects'));
    expect(dialects.flatMap(foldersIn).flatMap(foldersIn)).toEqual([]);
  });
});

/** An import of each of some top-level folders, from a file directly in a folder and from a deeper one. */
function leaving(folder: string, targets: string[], reason: string): typeof violations {
  const up = '../'.repeat(folder.split('/').length);
  return targets.flatMap((target): typeof violations => [
    [`${folder}/to-${target}.ts`, `export * from '${up}${target}/a.ts';`, imports, reason],
    [`${folder}/deep/to-${target}.ts`, `export * from '../${up}${target}/a.ts';`, imports, reason],
  ]);
}
