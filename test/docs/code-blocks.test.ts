import { codeBlocksOf, linksOf } from './code-blocks.ts';

const markdown = `# Title

\`\`\`graphql
{ states { code } }
\`\`\`

- item

  \`\`\`yaml
  state: JAL
  sources:
    - id: spic
  \`\`\`

[one](a.md) and \`[none](b.md)\` and [two](../c.md#part)
`;

test('blocks have their file, their first line, their language and their text', () => {
  expect(codeBlocksOf('a.md', markdown)).toEqual([
    { file: 'a.md', line: 4, language: 'graphql', text: '{ states { code } }\n' },
    { file: 'a.md', line: 10, language: 'yaml', text: 'state: JAL\nsources:\n  - id: spic\n' },
  ]);
});

test('a block that is never closed is an error', () => {
  expect(() => codeBlocksOf('a.md', '```sh\nnpm test\n')).toThrow('a.md:1');
});

test('links are found in prose, not in code', () => {
  expect(linksOf(markdown)).toEqual(['a.md', '../c.md#part']);
});
