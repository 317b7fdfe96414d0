import { usualFile } from '../questions/usual-answers.ts';
import { existing, filesOf } from '../written/write-new.ts';
import { checkValues } from './check-values.ts';
import type { FlagProblem, Given } from './given.ts';
import { missingFlags } from './missing-flags.ts';
import { flagWords } from './words.ts';

/** Everything that is wrong with the flags, each flag once: `problems` were found in reading them. */
export function checkFlags(given: Given, problems: readonly FlagProblem[]): FlagProblem[] {
  const found = [...problems, ...checkValues(given)];
  const isRefused = ({ flag }: FlagProblem) => found.some((problem) => problem.flag === flag);
  const missing = given.isAlone ? missingFlags(given) : [];
  return [
    ...found,
    ...missing.filter((problem) => !isRefused(problem)),
    ...occupied(given),
    ...takenId(given),
  ];
}

/** Nothing is overwritten unless a flag says so. */
function occupied({ out, state, isAlone, force, existing: added, language }: Given): FlagProblem[] {
  const path = out ?? (isAlone && state !== null ? usualFile(state) : null);
  if (path === null || force || added) return [];
  const say = flagWords[language];
  return existing(filesOf(path)).map((file) => {
    return { flag: '--out', found: say.exists(file), expected: say.newFile };
  });
}

/** Each source of a state has an id of its own. */
function takenId({ existing: added, source, language }: Given): FlagProblem[] {
  const { id } = source;
  if (typeof id !== 'string' || !added?.sourceIds.includes(id)) return [];
  const say = flagWords[language];
  return [{ flag: '--id', found: say.takenId(id), expected: say.freeId }];
}
