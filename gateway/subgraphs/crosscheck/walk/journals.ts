import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Walk, type WalkEvent } from './walk.ts';

/** Where what happens to walks is written down, so that they go on after a restart. */
export interface Journals {
  begin(walk: Walk): void;
  append(id: string, event: WalkEvent): void;
  /** The walks as they were left. */
  readAll(): Walk[];
  remove(id: string): void;
}

/** What is written in another way is of another program, and is left alone. */
const version = 1;
const maxBytes = 50_000_000;
const suffix = '.walk.ndjson';

/** One file a walk: a first line with what was asked, then a line for each event. */
export function createJournals(folder: string): Journals {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string) => join(folder, `${id}${suffix}`);
  return {
    begin({ id, asked, startedAt }) {
      writeFileSync(fileOf(id), `${JSON.stringify({ version, id, asked, startedAt })}\n`, {
        flag: 'wx',
      });
    },
    append(id, event) {
      appendFileSync(fileOf(id), `${JSON.stringify(event)}\n`);
    },
    readAll: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .flatMap((name) => readWalk(join(folder, name)) ?? [])
        .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    remove: (id) => rmSync(fileOf(id), { force: true }),
  };
}

/** Keeps nothing: a restart forgets the walks. */
export const noJournals: Journals = {
  begin: () => undefined,
  append: () => undefined,
  readAll: () => [],
  remove: () => undefined,
};

/** A last line that a crash has cut is as if the step had not been taken; it is taken again. */
function readWalk(file: string): Walk | null {
  if (statSync(file).size > maxBytes) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const isWhole = lines.pop() === '';
  const header = parse(lines.shift()) as
    | (Pick<Walk, 'id' | 'asked' | 'startedAt'> & {
        version: number;
      })
    | null;
  if (header?.version !== version) return null;
  const walk = new Walk(header);
  for (const line of lines) {
    const event = parse(line) as WalkEvent | null;
    if (!event) return null;
    walk.take(event);
  }
  // What is appended must begin a line of its own.
  if (!isWhole) {
    const kept = [JSON.stringify(header), ...lines].map((line) => `${line}\n`).join('');
    writeFileSync(file, kept);
  }
  return walk;
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
}
