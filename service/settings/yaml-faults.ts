import type { ErrorCode, YAMLError } from 'yaml';
import type { FoundProblem } from './schema.ts';

type Words = Pick<FoundProblem, 'found' | 'expected'>;

/** What a fault means to who wrote the file: the library speaks to who wrote a parser. */
const words: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { found: 'a tab before the text', expected: 'spaces: YAML allows no tabs there' },
  BAD_INDENT: {
    found: 'a line with more or fewer spaces before it than its neighbours',
    expected: 'the same number of spaces before all that belongs together',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found:
      'a colon and a space inside a value, or other spaces before the line than its neighbours have',
    expected:
      'quotes around text with ": " in it, and the same spaces before what belongs together',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'a line that is no `name: value`',
    expected: 'a colon and a space after each name',
  },
  MISSING_CHAR: {
    found: 'a sign too few, in this line or before it: a hyphen, a comma, a colon or a space',
    expected: '"- " before each entry of a list, ": " after each name, the same spaces before both',
  },
  BAD_SCALAR_START: {
    found: 'text that begins with a sign that means something in YAML',
    expected: 'quotes around the text',
  },
  BAD_DQ_ESCAPE: {
    found: 'a backslash in "…"',
    expected: "'…' around text with a backslash in it",
  },
  BLOCK_IN_FLOW: {
    found: 'two entries without a comma between them',
    expected: 'commas between all that stands in { } or [ ]',
  },
  UNEXPECTED_TOKEN: {
    found: 'something where the value before it has ended',
    expected: 'one value; quotes around text that holds quotes, brackets or commas',
  },
  BAD_ALIAS: { found: 'a & or * without a name', expected: 'quotes around the text' },
  TAG_RESOLVE_FAILED: { found: 'an unknown tag, !…', expected: 'quotes around the text' },
  NON_STRING_KEY: { found: 'a list or an object in the place of a name', expected: 'a name' },
  MULTIPLE_DOCS: { found: 'a second document, after --- or …', expected: 'one in each file' },
};

const unclosedQuote: Words = {
  found: 'a quote that is never closed',
  expected: 'the same quote where the text ends',
};

const unclosedBracket: Words = {
  found: 'the end of something in { } or [ ] that is not closed',
  expected: 'a } for each {, a ] for each [',
};

/** Faults that leave no doubt of what else the file says. */
const harmless: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'DUPLICATE_KEY',
  'MULTIPLE_DOCS',
  'TAG_RESOLVE_FAILED',
  'BAD_DIRECTIVE',
]);

export function isHarmless({ code }: YAMLError): boolean {
  return harmless.has(code);
}

export function isUnclosedQuote({ message }: YAMLError): boolean {
  return message.startsWith('Missing closing');
}

/** Says a fault of a YAML text in words. Of the text only names are repeated, never values. */
export function wordsFor(error: YAMLError, text: string): Words {
  if (isUnclosedQuote(error)) return unclosedQuote;
  if (/ end with a [}\]]$/.test(error.message)) return unclosedBracket;
  if (error.code === 'DUPLICATE_KEY') {
    const [name] = /[\w-]+/.exec(text.slice(error.pos[0])) ?? [''];
    return { found: `"${name}" a second time`, expected: 'each name once' };
  }
  return words[error.code] ?? { found: 'what YAML does not allow', expected: 'valid YAML 1.2' };
}
