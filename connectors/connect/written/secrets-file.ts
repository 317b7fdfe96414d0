import { isObject } from '../../normalise/place.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import type { NewSecrets } from './publish-accounts.ts';
import { writtenWords } from './words.ts';

/**
 * A file of environment variables, as a shell, systemd and Docker Compose read it: generated secrets, and a line
 * for each secret that the operator has; what is written in the present file stays. Such a line is a comment until it is filled in: an empty value would
 * replace a variable that is already set. Single quotes keep `&`, `#` and `$` as they are.
 */
export function secretsText(
  { generated, given }: { generated: NewSecrets; given: readonly string[] },
  present: string | null,
  language: Language,
): string {
  const say = writtenWords[language];
  const kept = linesKept(present, generated);
  const isNamed = (variable: string) =>
    kept.some((line) => new RegExp(`^#? *${variable}=`).test(line));
  const asked = given.filter((variable) => !isNamed(variable));
  const lines = [
    ...(kept.length > 0 ? kept : say.secretsHead.map((line) => `# ${line}`)),
    ...asked.flatMap((variable) => ['', `# ${say.toFillIn}`, `# ${variable}=''`]),
    ...Object.entries(generated).flatMap(([variable, secret], index) => [
      ...(index === 0 ? ['', `# ${say.generated}`] : []),
      `${variable}=${secret}`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines of a file that is there already, but for secrets that are generated anew. */
function linesKept(present: string | null, generated: NewSecrets): string[] {
  const lines = present?.trimEnd().split('\n') ?? [];
  return lines.filter((line) => !Object.hasOwn(generated, line.split('=')[0]!));
}

/** The environment variables that settings refer to. */
export function variablesIn(settings: unknown): string[] {
  if (Array.isArray(settings)) return settings.flatMap(variablesIn);
  if (!isObject(settings)) return [];
  const { env, ...others } = settings;
  const isReference = typeof env === 'string' && Object.keys(others).length === 0;
  return isReference ? [env] : Object.values(settings).flatMap(variablesIn);
}
