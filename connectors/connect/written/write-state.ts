import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { StateCode, System } from '../../../specs/graphql/network.generated.ts';
import type { Answers } from '../answers.ts';
import { Unusable } from '../unusable.ts';
import { makeAccounts, onlyToken, type NewSecrets } from './publish-accounts.ts';
import { secretsText, variablesIn } from './secrets-file.ts';
import { stateEntry } from './state-entry.ts';
import { addToDocument, stateDocument, yamlText } from './state-yaml.ts';
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
 * Writes the settings of a state, or adds a source to them, and beside them the secrets they refer to.
 * @throws Unusable where a file cannot be written.
 */
export async function writeState(answers: Answers, unmapped: readonly string[]): Promise<Written> {
  const { state, dialect, source, existing, out, language } = answers;
  const system = dialect.registers[source.register]!;
  const accounts = answers.isPublished ? await accountsFor(state, system, existing) : null;
  const entry = stateEntry(answers, accounts?.publish ?? null);
  const given = variablesIn(entry);
  const generated = accounts?.secrets ?? {};
  const hasSecrets = given.length > 0 || accounts !== null;
  const secretsFile = hasSecrets ? secretsFileOf(out) : null;
  const notes = { secretsFile: secretsFile && basename(secretsFile), unmapped };
  const document = stateDocument(entry, answers, notes);
  const text = yamlText(existing ? addToDocument(existing.document, document) : document);
  try {
    const files = [{ path: out, text, mode: usualMode }];
    if (secretsFile !== null) {
      const present = existsSync(secretsFile) ? readFileSync(secretsFile, 'utf8') : null;
      const secrets = secretsText({ generated, given }, present, language);
      files.unshift({ path: secretsFile, text: secrets, mode: privateMode });
    }
    writeNew(files, { force: answers.force || existing !== null });
  } catch (error) {
    const { code = '', path = out } = error as NodeJS.ErrnoException;
    throw new Unusable(writtenWords[language].unwritable(path, code), 2);
  }
  return { out, secretsFile, secrets: generated };
}

/** What a state that publishes already has stays as it is: the PDN has those credentials. */
async function accountsFor(state: StateCode, system: System, existing: Answers['existing']) {
  const accounts = await makeAccounts(state, system);
  const present = Object.keys(existing?.publish ?? {});
  return present.length === 0 ? accounts : onlyToken(accounts, present);
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
