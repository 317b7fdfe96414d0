import { dirname, resolve } from 'node:path';
import type { FoundProblem, SettingsSchema } from '../../service/settings/schema.ts';
import { readSecret, type SecretReference } from './secrets.ts';

/** What is expected where a secret is missing: who writes new settings may add it later. */
export const secretExpected = 'a secret to be there';

/** Where the settings stand that are read: what their references are relative to. */
export interface SettingsPlace {
  file: string;
  env: NodeJS.ProcessEnv;
}

/**
 * A valid value with what it refers to: secrets in the place of their references, and paths that are
 * relative to the file made absolute, wherever its schema has any.
 */
export function resolveReferences<Value>(
  value: Value,
  schema: SettingsSchema,
  { file, env }: SettingsPlace,
): { value: Value; problems: FoundProblem[] } {
  const problems: FoundProblem[] = [];

  function resolved(part: unknown, of: SettingsSchema, path: string[]): unknown {
    if (of.isSecret) return secretAt(part as SecretReference, path);
    if (of.isPath) return resolve(dirname(file), String(part));
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const members = Object.entries(part).map(([name, member]) => {
      return [name, resolved(member, of.properties?.[name] ?? {}, [...path, name])];
    });
    return Object.fromEntries(members) as unknown;
  }

  function secretAt(reference: SecretReference, path: string[]): string {
    const read = readSecret(reference, file, env);
    if ('secret' in read) return read.secret;
    problems.push({ path, found: read.found, expected: secretExpected });
    return '';
  }

  return { value: resolved(value, schema, []) as Value, problems };
}
