import type { Language } from '../../service/settings/schema-words.ts';
import type { FlagProblem } from './flags/given.ts';
import { flagWords } from './flags/words.ts';

/** Thrown where the program cannot go on; its message is for people. `code` is its exit code. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** Every problem with the flags at once. */
export function badFlags(problems: readonly FlagProblem[], language: Language): Unusable {
  const say = flagWords[language];
  const lines = problems.map(({ flag, found, expected }) => say.problem(flag, found, expected));
  return new Unusable([say.title, ...lines, say.hint].join('\n'), 2);
}
