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
import type { Logger } from 'pino';
import { Walk, type WalkEvent } from './walk.ts';

/** Where what happens to walks is written down, so that they go on after a restart. */
export interface Journals {
  begin(walk: Walk): void;
  append(id: string, event: WalkEvent): void;
  /** The walks as they were left. */
  readAll(): Walk[];
  remove(id: string): void;
}

/** Counts up when journals are written in another way; what earlier versions wrote is read on. */
const version = 1;
const maxBytes = 50_000_000;
const suffix = '.walk.ndjson';

/** One file a walk: a first line with what was asked, then a line for each event. What cannot be read is left alone. */
export function createJournals(folder: string, log: Logger): Journals {
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
        .flatMap((name) => {
          try {
            return [readWalk(join(folder, name))];
          } catch (err) {
            log.error(
              { err, journal: name },
              'The journal of a walk cannot be read, and the walk is forgotten',
            );
            return [];
          }
        })
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

/**
 * A last line that a crash has cut is as if the step had not been taken; it is taken again.
 * @throws Error for a file that is damaged, or of another program
 */
function readWalk(file: string): Walk {
  if (statSync(file).size > maxBytes) throw new Error('It is too large.');
  const lines = readFileSync(file, 'utf8').split('\n');
  const isWhole = lines.pop() === '';
  const header = JSON.parse(lines.shift() ?? '') as Pick<Walk, 'id' | 'asked' | 'startedAt'> & {
    version: number;
  };
  if (header.version !== version) throw new Error('Another version has written it.');
  const walk = new Walk(header);
  for (const line of lines) walk.take(JSON.parse(line) as WalkEvent);
  // What is appended must begin a line of its own.
  if (!isWhole) {
    const kept = [JSON.stringify(header), ...lines].map((line) => `${line}\n`).join('');
    writeFileSync(file, kept);
  }
  return walk;
}
