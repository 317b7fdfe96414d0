import type { FoundProblem } from '../../service/settings/schema.ts';
import type { SourceSettings } from '../settings.ts';
import type { Answers } from './answers.ts';
import { readDraft, type TrialSecrets } from './settings-of-draft.ts';
import { badFlags, type Unusable } from './unusable.ts';
import { stateEntry } from './written/state-entry.ts';

/** What stands for the parts of a table's settings that its headings will tell. */
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
 * @throws Unusable where even that cannot be told.
 */
export function tableSourceOf(answers: Answers, secrets: TrialSecrets): SourceSettings {
  const { properties } = answers.dialect.settings;
  const missing = Object.entries(placeholders).filter(([name]) => name in properties);
  const told = { ...Object.fromEntries(missing), ...answers.source };
  const entry = stateEntry({ ...answers, source: told }, null);
  const { source, problems } = readDraft(entry, { file: answers.out, secrets });
  if (source === null) throw unusable(problems, answers);
  return source;
}

/** Named by where they stand in the settings. */
function unusable(problems: readonly FoundProblem[], { language }: Answers): Unusable {
  const named = problems.map(({ path, found, expected }) => {
    return { flag: path.slice(2).join('.'), found, expected };
  });
  return badFlags(named, language);
}
