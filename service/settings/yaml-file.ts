import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, type Document } from 'yaml';
import type { FoundProblem } from './schema.ts';
import type { SettingsProblem } from './problems.ts';
import { readYamlText, type YamlProblem } from './yaml-document.ts';

/** A YAML file of settings: its value, and where each part of it stands. */
export interface YamlFile {
  path: string;
  /** Undefined when it cannot be told. */
  value: unknown;
  problems: SettingsProblem[];
  locate(problem: FoundProblem): SettingsProblem;
}

const unreadable: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'a file without permission to read it',
  EISDIR: 'a folder without .yaml files',
};

/** Reads a YAML 1.2 file. What is wrong with it as YAML is among its problems. */
export function readYamlFile(path: string): YamlFile {
  const read = readText(path);
  const { document, lines, value, problems } = readYamlText(read.text ?? '');
  return {
    path,
    value: read.text === null ? undefined : value,
    problems: [...read.problems, ...problems].map((problem) => ({
      where: path,
      path: '',
      ...problem,
    })),
    locate: ({ path: parts, ...rest }) => ({
      where: path,
      line: lines.linePos(offsetOf(document, parts)).line,
      path: pathOf(parts),
      ...rest,
    }),
  };
}

/** The text of a file, or why there is none. */
function readText(path: string): { text: string | null; problems: YamlProblem[] } {
  try {
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    if (isUtf8(bytes)) return { text, problems: [] };
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    const expected = 'a file saved as UTF-8';
    return { text: null, problems: [{ line, found: 'letters that are not UTF-8', expected }] };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const found = unreadable[code] ?? code;
    return { text: null, problems: [{ line: null, found, expected: 'a readable YAML file' }] };
  }
}

/**
 * Where the deepest part of a path that is there begins; of a mapping's member, its name. Where a name
 * stands twice, the last counts.
 */
function offsetOf(document: Document, parts: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of parts) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === part);
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}

/** `sources[0].url` */
function pathOf(parts: readonly string[]): string {
  const path = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return path.replace(/^\./, '');
}
