import { LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { SettingsProblem } from './problems.ts';
import { isHarmless, isUnclosedQuote, wordsFor } from './yaml-faults.ts';

/** A problem of a file that is not named yet. */
export type YamlProblem = Pick<SettingsProblem, 'line' | 'found' | 'expected'>;

export interface YamlText {
  document: Document;
  lines: LineCounter;
  /** Undefined when it cannot be told. */
  value?: unknown;
  problems: YamlProblem[];
}

/** Reads a text of YAML 1.2, with all that is wrong with it as such. */
export function readYamlText(text: string): YamlText {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true };
  const document = parseDocument(text, options);
  const lineAt = (offset: number) => lines.linePos(offset).line;

  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const harmful = errors.find((error) => !isHarmless(error));
  const problems: YamlProblem[] = errors
    // What follows a fault that shifts everything follows from it.
    .filter((error) => isHarmless(error) || error === harmful)
    .map((error) => ({
      line: lineAt(isUnclosedQuote(error) ? lastQuoteIn(document) : error.pos[0]),
      ...wordsFor(error, text),
    }));
  const lost = aliasesOfNothing(document);
  for (const offset of lost) {
    const expected = 'quotes around text that begins with *, or an &anchor before it';
    problems.push({ line: lineAt(offset), found: 'an *alias of nothing', expected });
  }
  if (harmful || lost.length > 0) return { document, lines, problems };
  try {
    return { document, lines, value: document.toJS() as unknown, problems };
  } catch {
    // A few short lines could stand for more than any memory holds.
    const tooMany = { line: null, found: 'too many *aliases', expected: 'at most 100' };
    return { document, lines, problems: [...problems, tooMany] };
  }
}

/** Where the last text in quotes begins. */
function lastQuoteIn(document: Document): number {
  let offset = 0;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE_') && range) [offset] = range;
    },
  });
  return offset;
}

function aliasesOfNothing(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}
