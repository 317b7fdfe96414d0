import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type SecretReference = { env: string } | { file: string };

/**
 * Reads a secret from the environment or from a file, relative to the settings that name it. An
 * empty one counts as missing.
 * @returns the secret, or what was found in its place.
 */
export function readSecret(
  reference: SecretReference,
  settingsFile: string,
  env: NodeJS.ProcessEnv,
): { secret: string } | { found: string } {
  if ('env' in reference) {
    const secret = env[reference.env];
    if (secret) return { secret };
    return { found: `${secret === '' ? 'an empty' : 'no'} environment variable ${reference.env}` };
  }
  const path = resolve(dirname(settingsFile), reference.file);
  try {
    const secret = readFileSync(path, 'utf8').trim();
    return secret ? { secret } : { found: `an empty file ${path}` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { found: `no readable file ${path} (${code})` };
  }
}
