import type { Language } from '../../../service/settings/schema-words.ts';
import type { TrialSecrets } from '../settings-of-draft.ts';
import type { Asker } from './asker.ts';
import { questionWords } from './words.ts';

/** Asks for the values of secrets, to try the source with; those that are kept back are left out. */
export async function askSecrets(
  variables: readonly string[],
  asker: Asker,
  language: Language,
): Promise<TrialSecrets> {
  const secrets: Record<string, string> = {};
  for (const variable of variables) {
    const secret = await asker.secret(questionWords[language].secret(variable));
    if (secret !== '') secrets[variable] = secret;
  }
  return secrets;
}
