import { federal, states } from '../../../specs/catalogues/states.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import type { SettingsSchema } from '../../../service/settings/schema.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { dialectNamed, dialects } from '../../dialects/index.ts';
import type { Given } from '../flags/given.ts';
import type { Asker } from './asker.ts';
import { checkSetting } from './check-setting.ts';
import { usualVariable } from './usual-answers.ts';
import { questionWords, registerWords } from './words.ts';

/** Settings that are asked for in ways of their own. */
const askedElsewhere = new Set(['columns', 'key']);

export async function askState(
  { state, language }: Given,
  asker: Asker | null,
): Promise<StateCode> {
  if (state !== null) return state;
  return asker!.find({
    message: questionWords[language].state,
    choices: [...states, federal].map(({ code, name }) => ({
      value: code,
      name: `${name} (${code})`,
    })),
  });
}

export async function askDialect(
  { dialect, language }: Given,
  asker: Asker | null,
): Promise<Dialect> {
  if (dialect !== null) return dialect;
  const say = questionWords[language];
  const name = await asker!.choose({
    message: say.dialect,
    choices: dialects.map((each) => ({
      value: each.name,
      name: `${say.dialects[each.name] ?? each.name} [${each.name}]`,
    })),
    usual: 'file',
  });
  return dialectNamed(name)!;
}

export async function askRegister(
  { source, language }: Given,
  dialect: Dialect,
  asker: Asker | null,
): Promise<string> {
  const registers = Object.keys(dialect.registers);
  if (typeof source['register'] === 'string') return source['register'];
  if (registers.length === 1 || asker === null) return registers[0]!;
  return asker.choose({
    message: questionWords[language].register,
    choices: registers.map((value) => ({
      value,
      name: `${value} · ${registerWords(value, language)}`,
    })),
  });
}

/** The settings that only this dialect has, as far as they are required. Secrets have a usual place. */
export async function askOptions(
  { source, language }: Given,
  { state, dialect }: { state: StateCode; dialect: Dialect },
  asker: Asker | null,
): Promise<Record<string, unknown>> {
  const { required, properties } = dialect.settings;
  const answers: Record<string, unknown> = {};
  for (const name of required) {
    if (name in source || askedElsewhere.has(name)) continue;
    const setting = properties[name]!;
    if (setting.isSecret) answers[name] = { env: usualVariable(state, name) };
    else if (asker) answers[name] = await askSetting(setting, asker, language);
  }
  return { ...answers, ...(asker && (await askPlace(source, dialect, asker, language))) };
}

/** Some sources are in one of two places: a file, or an address. */
async function askPlace(
  source: Given['source'],
  { settings }: Dialect,
  asker: Asker,
  language: Given['language'],
): Promise<Record<string, string>> {
  const { path, url } = settings.properties;
  if (!path || !url || 'path' in source || 'url' in source) return {};
  const isAddress = (answer: string) => /^https?:/.test(answer);
  const answer = await asker.text({
    message: questionWords[language].place,
    check: (told) => checkSetting(isAddress(told) ? url : path, language)(told),
  });
  return { [isAddress(answer) ? 'url' : 'path']: answer };
}

async function askSetting(
  schema: SettingsSchema,
  asker: Asker,
  language: Given['language'],
): Promise<string> {
  const message = language === 'es' ? schema.descripcion! : schema.description!;
  if (schema.enum) {
    const choices = schema.enum.map((value) => ({ value: String(value), name: String(value) }));
    return asker.choose({ message, choices });
  }
  return asker.text({ message, check: checkSetting(schema, language) });
}
