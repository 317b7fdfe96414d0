import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../support/project.ts';
import type { CodeBlock } from './code-blocks.ts';
import { codeBlocks, guide } from './docs.ts';
import { openGuideShell, type GuideShell } from './guide-shell.ts';

const blocks = codeBlocks.filter(({ file }) => file === guide);
// A clone is what the test is run in already.
const commands = blocks.filter(
  ({ language, text }) => language === 'sh' && !text.startsWith('git clone'),
);
const startsConnector = commands.findIndex(({ text }) => /^npm run connector\b/.test(text));

let shell: GuideShell;
/** What each block of commands printed. */
const printed = new Map<CodeBlock, string>();

beforeAll(async () => {
  shell = await openGuideShell();
  await runAll(commands.slice(0, startsConnector));
  const running = shell.start(commands[startsConnector]!.text);
  await Promise.race([untilRead(), running.then((output) => Promise.reject(new Error(output)))]);
  await runAll(commands.slice(startsConnector + 1));
}, 120_000);

afterAll(() => shell.close());

async function runAll(some: readonly CodeBlock[]): Promise<void> {
  const outputs = await shell.run(some.map(({ text }) => text));
  some.forEach((block, index) => printed.set(block, outputs[index]!));
}

/** The guide's reader takes longer to open another terminal than the connector to read a spreadsheet. */
async function untilRead(): Promise<void> {
  const body = JSON.stringify({ query: '{ buyers(first: 0) { coverage { verdict } } }' });
  const headers = { 'content-type': 'application/json' };
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`${shell.url}/col/buyers/graphql`, { method: 'POST', headers, body })
      .then(async (response) => (await response.json()) as any)
      .catch(() => null);
    if (answer?.data?.buyers.coverage.verdict === 'COMPLETE') return;
    await sleep(100);
  }
  throw new Error('The spreadsheet was not read in time.');
}

test('the guide starts a connector, and has commands before and after that', () => {
  expect(startsConnector).toBeGreaterThan(0);
  expect(commands.length).toBeGreaterThan(startsConnector + 4);
});

/** The blocks that show what the commands above them print. */
const shown = blocks
  .map((block, index): [string, CodeBlock, CodeBlock | undefined] => [
    `${block.file}:${block.line}`,
    block,
    commands.includes(blocks[index - 1]!) ? blocks[index - 1] : undefined,
  ])
  .filter(([, { language }, command]) => command && ['text', 'json'].includes(language));

test.each(shown)('%s is what its commands print', (_place, { language, text }, command) => {
  const output = printed.get(command!)!;
  if (language === 'json') {
    expect(JSON.parse(output)).toEqual(JSON.parse(text));
  } else {
    const lines = text.trimEnd().split('\n');
    expect(output.split('\n')).toEqual(
      expect.arrayContaining(lines.filter((line) => line !== '…')),
    );
  }
});

test('no command prints what the spreadsheet holds of persons that is not public', () => {
  const sheet = readFileSync(join(projectRoot, 'examples/hojas/servidores.csv'), 'latin1');
  const identifiers = sheet.match(/\b[A-Z]{4}\d{6}[A-Z\d]{3}\b/g);
  expect(identifiers).toHaveLength(12);
  const output = [...printed.values()].join('');
  expect(identifiers!.filter((rfc) => output.includes(rfc))).toEqual([]);
});
