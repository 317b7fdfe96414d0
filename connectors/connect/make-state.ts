import { UpstreamFailure } from '../http/upstream-failure.ts';
import type { Answers } from './answers.ts';
import { mapColumns, readsTables } from './columns/map-columns.ts';
import { readTable } from './columns/read-table.ts';
import { sourceOf } from './draft.ts';
import type { Given } from './flags/given.ts';
import { nextSteps } from './next-steps.ts';
import { answerWhere } from './questions/answer-where.ts';
import { askRest } from './questions/ask-rest.ts';
import { askSecrets } from './questions/ask-secrets.ts';
import type { Dialogue } from './questions/asker.ts';
import { SettingsError, type SourceSettings } from '../settings.ts';
import { readWritten, unsetVariables, type TrialSecrets } from './settings-of-draft.ts';
import { failureText } from './trial/failure-text.ts';
import { trialText } from './trial/trial-text.ts';
import { trySource } from './trial/try-source.ts';
import { trialWords } from './trial/words.ts';
import { Unusable } from './unusable.ts';
import { variablesIn } from './written/secrets-file.ts';
import { stateEntry } from './written/state-entry.ts';
import { writeState, writtenText } from './written/write-state.ts';

/**
 * Makes the settings of a state with one source: asks what was not told, writes them, tries them, and
 * says what comes next.
 * @returns whether the source could be read, or was not tried.
 * @throws Unusable
 */
export async function makeState(given: Given, dialogue: Dialogue): Promise<boolean> {
  const { asker, print } = dialogue;
  const where = await answerWhere(given, asker);
  const { language } = where;
  const variables = variablesIn(stateEntry(where, null));
  const unset = unsetVariables(variables);
  const secrets = asker ? await askSecrets(unset, asker, language) : {};
  const missing = unset.filter((variable) => !(variable in secrets));

  const mapped = await mapTable(where, given, dialogue, { secrets, missing });
  const answers = asker ? await askRest(mapped.answers, given, asker) : mapped.answers;
  const source = sourceOf(answers, secrets);
  const written = await writeState(answers, mapped.unmapped);
  print(`\n${writtenText(written, answers)}\n`);

  const isRead = missing.length > 0 || (await tryWritten(answers, source, secrets, print));
  if (missing.length > 0) print(trialWords[language].notTried(missing.join(', ')));
  const { isPublished } = answers;
  const steps = { isPublished, variables };
  print(`\n${nextSteps(source, written, steps, language)}`);
  return isRead;
}

/** The columns of a table are read from it, unless all were told and a secret is missing. */
async function mapTable(
  answers: Answers,
  given: Given,
  dialogue: Dialogue,
  { secrets, missing }: { secrets: TrialSecrets; missing: readonly string[] },
): Promise<{ answers: Answers; unmapped: string[] }> {
  if (!readsTables(answers)) return { answers, unmapped: [] };
  if (missing.length > 0) {
    if (answers.source.columns) return { answers, unmapped: [] };
    const { needed } = trialWords[answers.language];
    throw new Unusable(needed(missing.join(', ')), 1);
  }
  const found = await readTable(answers, given, dialogue, secrets);
  return mapColumns(found.answers, given, dialogue, found.table);
}

/** Reads the first page by the written settings, and reports the result. */
async function tryWritten(
  answers: Answers,
  source: SourceSettings,
  secrets: TrialSecrets,
  print: Dialogue['print'],
): Promise<boolean> {
  const { language, out, existing } = answers;
  const say = trialWords[language];
  print(say.trying);
  try {
    // The other sources of the file may need secrets that are not at hand.
    const written = existing ? source : readWritten(out, secrets);
    const trial = await trySource(written, new AbortController().signal);
    print(trialText(trial, language));
    return true;
  } catch (error) {
    // All but the secrets has been checked; one in a file is not there yet.
    if (error instanceof SettingsError) {
      print(error.message);
      return true;
    }
    if (!(error instanceof UpstreamFailure)) throw error;
    print(`${say.failed} ${failureText(error, answers)}\n${say.again(out)}`);
    return false;
  }
}
