import { basename } from 'node:path';
import type { Answers } from '../answers.ts';
import { Unusable } from '../unusable.ts';
import { makeAccounts, type NewSecrets } from './publish-accounts.ts';
import { secretsText, variablesIn } from './secrets-file.ts';
import { stateEntry } from './state-entry.ts';
import { stateYaml } from './state-yaml.ts';
import { writtenWords } from './words.ts';
import { privateMode, secretsFileOf, usualMode, writeNew } from './write-new.ts';

export interface Written {
  out: string;
  /** Beside it, readable for its owner alone; null where there are no secrets. */
  secretsFile: string | null;
  /** What was generated, by environment variable. */
  secrets: NewSecrets;
}

/**
 * Writes the settings of a state, and beside them the secrets they refer to, as far as those are new.
 * @throws Unusable where a file cannot be written.
 */
export async function writeState(answers: Answers, unmapped: readonly string[]): Promise<Written> {
  const { state, dialect, source, isPublished, out, force, language } = answers;
  const system = dialect.registers[source.register]!;
  const accounts = isPublished ? await makeAccounts(state, system) : null;
  const entry = stateEntry(answers, accounts?.publish ?? null);
  const given = variablesIn(entry);
  const generated = accounts?.secrets ?? {};
  const hasSecrets = given.length > 0 || accounts !== null;
  const secretsFile = hasSecrets ? secretsFileOf(out) : null;
  const notes = { secretsFile: secretsFile && basename(secretsFile), unmapped };
  const files = [{ path: out, text: stateYaml(entry, answers, notes), mode: usualMode }];
  if (secretsFile !== null) {
    const text = secretsText({ generated, given }, language);
    files.unshift({ path: secretsFile, text, mode: privateMode });
  }
  try {
    writeNew(files, { force });
  } catch (error) {
    const { code = '', path = out } = error as NodeJS.ErrnoException;
    throw new Unusable(writtenWords[language].unwritable(path, code), 2);
  }
  return { out, secretsFile, secrets: generated };
}

/** What was written, and what was generated: here it is shown, and nowhere else. */
export function writtenText({ out, secretsFile, secrets }: Written, { language }: Answers): string {
  const say = writtenWords[language];
  const lines = Object.entries(secrets).map(([variable, secret]) => `  ${variable}=${secret}`);
  return [
    say.written(out),
    ...(secretsFile === null ? [] : [say.writtenSecrets(secretsFile)]),
    ...(lines.length > 0 ? [say.shownOnce, ...lines] : []),
  ].join('\n');
}
