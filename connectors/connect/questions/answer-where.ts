import type { Answers } from '../answers.ts';
import { checkValues } from '../flags/check-values.ts';
import type { Given } from '../flags/given.ts';
import { badFlags } from '../unusable.ts';
import { freeId } from '../written/existing-state.ts';
import { askAccount } from './ask-account.ts';
import { askDialect, askOptions, askRegister, askState } from './ask-source.ts';
import type { Asker } from './asker.ts';
import { usualFile, usualId, usualLevel, usualName } from './usual-answers.ts';

/**
 * Answers where a source is and how it is reached, and gives all else its usual answer.
 * @throws Unusable where a flag is none of the dialect that was answered.
 */
export async function answerWhere(given: Given, asker: Asker | null): Promise<Answers> {
  const { language, source, force, existing } = given;
  const state = await askState(given, asker);
  const dialect = await askDialect(given, asker);
  const register = await askRegister(given, dialect, asker);
  const known = { ...given, dialect, source: { ...source, register } };
  const problems = checkValues(known);
  if (problems.length > 0) throw badFlags(problems, language);
  const options = await askOptions(known, { state, dialect }, asker);
  const { url } = { ...source, ...options } as { url?: unknown };
  const id = freeId(usualId(dialect, register, source['source']), existing?.sourceIds ?? []);
  return {
    language,
    state,
    dialect,
    source: {
      id,
      name: usualName(state, register, language),
      level: usualLevel(state),
      ...known.source,
      ...options,
      register,
    },
    account: await askAccount(given, { state, url, id }, asker),
    existing,
    isPublished: given.publish ?? false,
    out: given.out ?? usualFile(state),
    force,
  };
}
