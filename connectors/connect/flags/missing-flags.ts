import { expectedBy } from '../../../service/settings/schema-words.ts';
import type { SettingsSchema } from '../../../service/settings/schema.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { accountSchema } from '../../settings/credentials-schema.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { FlagProblem, Given } from './given.ts';
import { flagWords } from './words.ts';

/** Settings that are proposed where they are not told. */
const proposed = new Set(['columns']);

/** The flags that have to be given where nobody can be asked. */
export function missingFlags({ state, dialect, source, account, language }: Given): FlagProblem[] {
  const say = flagWords[language];
  const required: Record<string, SettingsSchema> = {};
  if (state === null) required['state'] = {};
  if (dialect === null) required['dialect'] = {};
  else {
    for (const flag of requiredFlags(dialect, source, account)) required[flag.name] = flag.schema;
  }
  return Object.entries(required).map(([name, schema]) => ({
    flag: `--${name}`,
    found: null,
    expected: schema.expected || schema.enum ? expectedBy(schema, language) : say.value,
  }));
}

function requiredFlags(
  dialect: Dialect,
  source: Given['source'],
  account: Given['account'],
): Flag[] {
  const ofAccount = Object.keys(account).length > 0 && !('token' in account);
  return flagsOf(dialect).filter(({ part, path: [name = '', ...deeper] }) => {
    // What stands deeper has a default, or is the place of a secret, and that has a usual one.
    if (deeper.length > 0) return false;
    if (part === 'account') {
      return ofAccount && accountSchema.required!.includes(name) && !(name in account);
    }
    const isRegister = name === 'register' && Object.keys(dialect.registers).length > 1;
    const isPlace = name === 'path' && 'url' in dialect.settings.properties && !('url' in source);
    const isRequired = dialect.settings.required.includes(name) && !proposed.has(name);
    return part === 'source' && (isRegister || isPlace || isRequired) && !(name in source);
  });
}
