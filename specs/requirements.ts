import { readFileSync } from 'node:fs';

export interface Requirement {
  id: string;
  level: 'MUST' | 'SHOULD';
  text: string;
}

/** The requirements of requirements.md, by id. */
export function readRequirements(): ReadonlyMap<string, Requirement> {
  const page = readFileSync(new URL('requirements.md', import.meta.url), 'utf8');
  const rows = page.matchAll(/^\| ([A-Z]{3}-\d+) +\| ((MUST|SHOULD) .*?) *\|$/gm);
  return new Map(
    [...rows].map(([, id, text, level]) => [
      id!,
      { id: id!, level: level as Requirement['level'], text: text! },
    ]),
  );
}
