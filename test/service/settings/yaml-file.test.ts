import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYamlFile } from '../../../service/settings/yaml-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer) {
  const path = join(folder, 'settings.yaml');
  writeFileSync(path, content);
  return readYamlFile(path);
}

/** Line and words of the only problem. */
function faultOf(content: string | Buffer) {
  const { problems, value } = read(content);
  expect(problems).toHaveLength(1);
  const { line, found, expected } = problems[0]!;
  return { line, words: `${found} | ${expected}`, value };
}

describe('A YAML file that cannot be understood', () => {
  test.each<[string, string, number, RegExp]>([
    ['a line begins with a tab', 'a:\n  b: 1\n\tc: 2\n  d: 3\n', 3, /^a tab .*spaces/],
    ['a line has too few spaces', 'a:\n  - b: 1\n   c: 2\n   d: 3\n', 3, /too few.*same spaces/],
    ['a line has too many', 'a:\n  b: 1\n    c: 2\n  d: 3\n', 2, /other spaces/],
    ['a colon has no space after it', 'a: 1\nb:2\nc: 3\n', 2, /space after each name/],
    ['text holds a colon', 'a: S2: servidores\n', 1, /quotes around/],
    ['text begins with a sign', 'a: @b\n', 1, /quotes around/],
    ['a quote is not closed', 'a: 1\nb: "two\nc: 3\nd: 4\n', 2, /never closed/],
    ['a bracket is not closed', 'a: 1\nb: { c: 1\nd: 2\n', 3, /not closed.*a \} for each \{/],
    ['a bracket is closed twice', 'a: { b: 1 } }\nc: 2\nd: 3\n', 1, /has ended/],
    ['a comma is missing', 'a: { b: 1 c: 2 }\n', 1, /comma/],
    ['text goes on after its quotes', "a: 'D'Artagnan'\n", 1, /has ended/],
    ['a path of Windows is in double quotes', 'a: "C:\\datos"\n', 1, /backslash/],
    ['a list is a name', '? [a]\n: 1\n', 1, /place of a name/],
    ['an alias names nothing', 'a: 1\nb: *c\n', 2, /alias of nothing/],
  ])('because %s is told with one line and in words', (_why, text, line, words) => {
    const fault = faultOf(text);
    expect(fault).toEqual({ line, words: expect.stringMatching(words), value: undefined });
  });

  test.each<[string, Buffer, number]>([
    ['the letters of Windows', Buffer.from('a: 1\nb: Secretaría\n', 'latin1'), 2],
    ['two bytes for each letter', Buffer.from('\ufeffa: 1\n', 'utf16le'), 1],
  ])('because it has %s says so', (_what, bytes, line) => {
    expect(faultOf(bytes)).toEqual({
      line,
      words: 'letters that are not UTF-8 | a file saved as UTF-8',
      value: undefined,
    });
  });

  test('because its aliases stand for more than fits any memory is refused, and at once', () => {
    const levels = [...'bcdefghij'].map((name) => {
      const before = String.fromCodePoint(name.codePointAt(0)! - 1);
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    });
    expect(faultOf(`a: &a [1]\n${levels.join('\n')}\n`)).toMatchObject({
      words: 'too many *aliases | at most 100',
      value: undefined,
    });
  });

  test('says nothing of what it holds: it may be a secret', () => {
    for (const text of [
      'a: { b: 1 } }\nhunter2\n',
      'a: *hunter2\n',
      'a: "\\hunter2"\n',
      'a: @hunter2',
    ]) {
      expect(JSON.stringify(read(text).problems)).not.toContain('hunter2');
    }
  });
});

describe('A YAML file that is understood in spite of a fault', () => {
  test('is read, and all such faults are told', () => {
    const { value, problems } = read('a: 1\na: 2\nb: !x y\nb: 3\n---\nc: 4\n');
    expect(value).toEqual({ a: 2, b: 3 });
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [2, '"a" a second time'],
      [4, '"b" a second time'],
      [5, 'a second document, after --- or …'],
      [3, 'an unknown tag, !…'],
    ]);
  });

  test('places what is wrong with a name that stands twice where it counts', () => {
    const { locate } = read('a: 1\na: 2\n');
    expect(locate({ path: ['a'], found: '', expected: '' })).toMatchObject({ line: 2, path: 'a' });
  });
});

test('A name of digits is a name', () => {
  const { value, locate } = read('1: x\n');
  expect(value).toEqual({ 1: 'x' });
  expect(locate({ path: ['1'], found: '', expected: '' })).toMatchObject({ line: 1, path: '[1]' });
});
