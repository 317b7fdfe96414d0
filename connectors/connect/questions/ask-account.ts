import type { SettingsSchema } from '../../../service/settings/schema.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { isObject } from '../../normalise/place.ts';
import { accountSchema, tokenSchema } from '../../settings/credentials-schema.ts';
import type { Given } from '../flags/given.ts';
import type { Asker } from './asker.ts';
import { checkSetting } from './check-setting.ts';
import { usualVariable } from './usual-answers.ts';
import { questionWords } from './words.ts';

/** The account or the token that a service asks for; null where it asks for none. */
export async function askAccount(
  { account: told, language, existing }: Given,
  { state, url, id }: { state: StateCode; url: unknown; id: string },
  asker: Asker | null,
): Promise<Record<string, unknown> | null> {
  const say = questionWords[language];
  let kind: keyof typeof say.accounts =
    'token' in told ? 'token' : Object.keys(told).length > 0 ? 'account' : 'none';
  if (kind === 'none') {
    if (asker === null || typeof url !== 'string') return null;
    kind = await asker.choose({
      message: say.account,
      choices: (['account', 'token', 'none'] as const).map((value) => ({
        value,
        name: say.accounts[value],
      })),
    });
  }
  if (kind === 'none') return null;
  const schema = kind === 'token' ? tokenSchema : accountSchema;
  const account: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(schema.properties!)) {
    if (name in told) account[name] = told[name];
    else if (member.isSecret) account[name] = { env: variableOf(name) };
    else if (schema.required!.includes(name)) account[name] = await ask(name, member);
  }
  return sameAccount(account, existing?.accounts ?? {}) ?? account;

  /** Another account of the same file has its own variables. */
  function variableOf(secret: string): string {
    const usual = usualVariable(state, secret);
    return existing?.variables.has(usual) ? usualVariable(state, `${id}_${secret}`) : usual;
  }

  /** Asked only where somebody can be: otherwise what is required has been told. */
  function ask(name: string, member: SettingsSchema): Promise<string> {
    const usual = name === 'tokenUrl' ? URL.parse('/oauth/token', String(url))?.href : undefined;
    return asker!.text({
      message: language === 'es' ? member.descripcion! : member.description!,
      ...(usual !== undefined && { usual }),
      check: checkSetting(member, language),
    });
  }
}

/** The same user at the same token endpoint has the same secrets. */
function sameAccount(
  { tokenUrl, username }: Record<string, unknown>,
  accounts: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  if (tokenUrl === undefined) return undefined;
  return Object.values(accounts)
    .filter(isObject)
    .find((account) => account['tokenUrl'] === tokenUrl && account['username'] === username);
}
