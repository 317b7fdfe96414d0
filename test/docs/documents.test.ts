import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot, readProjectFile } from '../support/project.ts';
import { commandsOf } from './commands.ts';
import { linksOf } from './code-blocks.ts';
import { blocksIn, codeBlocks, commandBlocks, documents } from './docs.ts';

const { scripts } = JSON.parse(readProjectFile('package.json')) as {
  scripts: Record<string, string>;
};

test('every code block is in a language that is tested, or is plain text', () => {
  const known = ['graphql', 'json', 'sh', 'text', 'yaml'];
  const others = codeBlocks.filter(({ language }) => !known.includes(language));
  expect(others).toEqual([]);
});

test.each(documents)('%s links to files that are there', (path) => {
  const links = linksOf(readProjectFile(path)).filter((link) => !/^(https?:|#)/.test(link));
  const missing = links.filter(
    (link) => !existsSync(join(projectRoot, dirname(path), link.split('#')[0]!)),
  );
  expect(missing).toEqual([]);
});

test.each(commandBlocks)('%s names scripts and files that are there', (_place, block) => {
  const commands = commandsOf(block.text).map(({ words }) => words);
  expect(commands).not.toEqual([]);
  for (const [program, verb, ...rest] of commands) {
    // Other tests see to these: running-blocks.test.ts and house/compose.test.ts.
    if (program === 'curl' || program === 'docker') continue;
    expect(program).toBe('npm');
    const script = verb === 'run' ? rest.shift() : verb;
    expect(Object.keys(scripts)).toContain(script);
    if (script === 'ledger') continue; // connectors/ledger/program.test.ts runs these
    const files = filesRead(rest);
    expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  }
});

/** The lone words of a command, and the value of `--config`; other flags write files, or name none. */
function filesRead(words: readonly string[]): string[] {
  return words.filter((word, index) => {
    const flag = /^--\w/.test(words[index - 1] ?? '') ? words[index - 1] : null;
    return !word.startsWith('-') && (flag === null || flag === '--config');
  });
}

test('CI runs the commands of the README', () => {
  const ci = readProjectFile('.ci/run');
  const commands = blocksIn('sh')
    .filter(([place]) => place.startsWith('README.md'))
    .flatMap(([, block]) => commandsOf(block.text).map(({ words }) => words.join(' ')))
    .filter((command) => command.startsWith('npm'));
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((command) => !ci.includes(command))).toEqual([]);
});
