import type { WrittenSubject } from '../../specs/matching/written-subject.ts';
import { Lru } from '../lru.ts';
import { exactKeysOf, keysOf, readSubject, type Subject } from './subject.ts';

/** Somebody who is asked for, read, with the keys by which to look. */
export interface AskedSubject {
  subject: Subject;
  keys: readonly string[];
  /** Those of them that only records with exactly the same name have. */
  exactKeys: readonly string[];
}

/** Reads whoever is asked for. */
export type ReadAsked = (written: WrittenSubject) => AskedSubject;

const mostKept = 1000;

/** A connector of several states is asked for the same people once for each of them, and reads them once. */
export function createReadAsked(): ReadAsked {
  const read = new Lru<string, AskedSubject>(mostKept);
  return (written) =>
    read.getOrMake(JSON.stringify(written), () => {
      const subject = readSubject(written);
      return { subject, keys: keysOf(subject), exactKeys: exactKeysOf(subject) };
    });
}
