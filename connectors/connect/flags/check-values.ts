import { nearestName } from '../../../service/settings/nearest-name.ts';
import { expectedBy, type Language } from '../../../service/settings/schema-words.ts';
import { compileSettings, type SettingsSchema } from '../../../service/settings/schema.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { accountSchema, tokenSchema } from '../../settings/credentials-schema.ts';
import { sourceSchemaOf } from '../../settings/source-schema.ts';
import { fields } from '../../tabular/fields.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { FlagProblem, Given } from './given.ts';
import { flagWords } from './words.ts';

/**
 * Gives what was told its types, such as numbers, and returns what is wrong with it. What is not told
 * yet is no problem.
 */
export function checkValues(given: Given): FlagProblem[] {
  const { dialect, source, account, language } = given;
  if (dialect === null) return [];
  return [
    ...problemsOfFields(given),
    ...problemsIn(source, sourceSchemaOf(dialect), 'source', { dialect, language }),
    ...(isTokenToo(account)
      ? [problemOfBoth(language)]
      : problemsIn(account, schemaOfAccount(account), 'account', { dialect, language })),
  ];
}

function problemsIn(
  settings: Record<string, unknown>,
  schema: SettingsSchema,
  part: Flag['part'],
  { dialect, language }: { dialect: Dialect; language: Language },
): FlagProblem[] {
  const told = structuredClone(settings);
  const options = { coerceTypes: true, useDefaults: false };
  const problems = compileSettings({ ...schema, required: [] }, options)(settings);
  const flags = flagsOf(dialect).filter((flag) => flag.part === part);
  return problems.map(({ path, expected }) => {
    const flag = flags.find((each) => each.path.every((name, index) => name === path[index]));
    const entry = flag?.isEntry ? path.slice(flag.path.length).join('.') : '';
    const wanted = schemaAt(schema, path);
    return {
      flag: flag ? `--${flag.name}${entry && ` ${entry}`}` : `--${path.join('-')}`,
      found: JSON.stringify(valueAt(told, path)),
      expected: wanted ? expectedBy(wanted, language) : flagWords[language].nearest(expected),
    };
  });
}

/** Names of the common record that its register does not have. */
function problemsOfFields({ source, unmapped, language }: Given): FlagProblem[] {
  const known = Object.keys(fields[String(source['register'])] ?? {});
  const told = {
    column: [...unmapped, ...Object.keys((source['columns'] as object | undefined) ?? {})],
    constant: Object.keys((source['constants'] as object | undefined) ?? {}),
  };
  return Object.entries(told).flatMap(([flag, names]) =>
    names
      .filter((name) => known.length > 0 && !known.includes(name))
      .map((name) => ({
        flag: `--${flag}`,
        found: JSON.stringify(name),
        expected: flagWords[language].nearest(nearestName(name, known)),
      })),
  );
}

function schemaOfAccount(account: Given['account']): SettingsSchema {
  return 'token' in account ? tokenSchema : accountSchema;
}

function isTokenToo(account: Given['account']): boolean {
  const isOfToken = (name: string) => name in tokenSchema.properties!;
  return 'token' in account && !Object.keys(account).every(isOfToken);
}

function problemOfBoth(language: Language): FlagProblem {
  const say = flagWords[language];
  return { flag: '--token-env', found: say.both, expected: say.oneOfBoth };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], value);
}

function schemaAt(schema: SettingsSchema, path: readonly string[]): SettingsSchema | undefined {
  return path.reduce<SettingsSchema | undefined>((part, name) => {
    const any = part?.additionalProperties;
    return part?.properties?.[name] ?? part?.items ?? (typeof any === 'object' ? any : undefined);
  }, schema);
}
