import type { FoundProblem } from '../../service/settings/schema.ts';
import type { SourceSettings } from '../settings.ts';
import type { Answers } from './answers.ts';
import { readDraft, type TrialSecrets } from './settings-of-draft.ts';
import { badFlags, type Unusable } from './unusable.ts';
import { stateEntry } from './written/state-entry.ts';

/** They stand for the settings of a table that are known once its headings are read. */
const placeholders = { columns: { nombres: '-' }, key: '-' };

/**
 * The source that these answers make, as a connector would read it.
 * @throws Unusable with everything that is wrong with it.
 */
export function sourceOf(answers: Answers, secrets: TrialSecrets): SourceSettings {
  const { source, problems } = readDraft(stateEntry(answers, null), { file: answers.out, secrets });
  if (source !== null && problems.length === 0) return source;
  throw unusable(problems, answers);
}

/**
 * The same while its columns are not known: enough to find the table.
 * @throws Unusable with everything that is wrong with the other settings.
 */
export function tableSourceOf(answers: Answers, secrets: TrialSecrets): SourceSettings {
  const { properties } = answers.dialect.settings;
  const missing = Object.entries(placeholders).filter(([name]) => name in properties);
  const completed = { ...Object.fromEntries(missing), ...answers.source };
  const entry = stateEntry({ ...answers, source: completed }, null);
  const { source, problems } = readDraft(entry, { file: answers.out, secrets });
  const isOpen = ({ path }: FoundProblem) => missing.some(([name]) => name === path[2]);
  const wrong = problems.filter((problem) => !isOpen(problem));
  if (source === null || wrong.length > 0) throw unusable(wrong, answers);
  return source;
}

/** Named by where they stand in the settings. */
function unusable(problems: readonly FoundProblem[], { language }: Answers): Unusable {
  const named = problems.map(({ path, es, ...english }) => {
    const { found, expected } = language === 'es' && es ? es : english;
    return { flag: path.slice(2).join('.'), found, expected };
  });
  return badFlags(named, language);
}
