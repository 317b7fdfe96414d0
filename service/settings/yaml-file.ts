import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { FoundProblem } from './schema.ts';
import type { SettingsProblem } from './problems.ts';

/** A YAML file of settings: its value, and where each part of it stands. */
export interface YamlFile {
  path: string;
  /** Undefined when the file could not be read. */
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
  const lines = new LineCounter();
  let document: Document;
  let value: unknown;
  const problems: SettingsProblem[] = [];
  try {
    const text = readFileSync(path, 'utf8');
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { pos, message } of document.errors) {
      const { line } = lines.linePos(pos[0]);
      problems.push({ where: path, line, path: '', found: message, expected: 'valid YAML' });
    }
    if (problems.length === 0) value = document.toJS();
  } catch (error) {
    const { code = 'too many aliases' } = error as NodeJS.ErrnoException;
    const found = unreadable[code] ?? code;
    problems.push({ where: path, line: null, path: '', found, expected: 'a readable YAML file' });
  }
  return {
    path,
    value,
    problems,
    locate: ({ path: parts, ...rest }) => ({
      where: path,
      line: lines.linePos(offsetOf(document, parts)).line,
      path: pathOf(parts),
      ...rest,
    }),
  };
}

/** Where the deepest part of a path that is there begins; of a mapping's member, its name. */
function offsetOf(document: Document, parts: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of parts) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part);
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
  return parts
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);
}
