import { parseArgs } from 'node:util';
import { isStateCode } from '../../specs/catalogues/states.ts';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { Language } from '../../service/settings/schema-words.ts';
import { SettingsError, type SettingsProblem } from '../../service/settings/problems.ts';

/** What the doctor is asked to do. */
export interface DoctorArguments {
  /** A state's YAML, or the root of a bare REST v1 service. */
  subject: { config: string } | BareService;
  connectorUrl: string | null;
  language: Language;
  json: string | null;
  html: string | null;
  budgetSeconds: number;
}

/** A service of which there is only the address, and perhaps an account. */
export interface BareService {
  url: string;
  state: StateCode;
  username: string | null;
  clientId: string | null;
  scope: string | null;
}

const options = {
  config: { type: 'string' },
  url: { type: 'string' },
  state: { type: 'string', default: 'FED' },
  username: { type: 'string' },
  'client-id': { type: 'string' },
  scope: { type: 'string' },
  connector: { type: 'string' },
  lang: { type: 'string', default: 'es' },
  json: { type: 'string' },
  html: { type: 'string' },
  minutes: { type: 'string', default: '5' },
} as const;

/**
 * Reads the program's arguments.
 * @throws SettingsError with every problem.
 */
export function readArguments(argv: readonly string[]): DoctorArguments {
  const problems: SettingsProblem[] = [];
  const refuse = (where: string, found: string, expected: string) =>
    problems.push({ where, line: null, path: '', found, expected });
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(token.value, 'a lone word', 'a flag, such as --config');
    else if (token.kind === 'option' && !(token.name in options)) {
      refuse(token.rawName, 'an unknown flag', `one of --${Object.keys(options).join(', --')}`);
    }
  }
  const text = (name: keyof typeof options) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const { config, url } = { config: text('config'), url: text('url') };
  if ((config === null) === (url === null)) {
    refuse('--config, --url', config === null ? 'neither' : 'both', 'one of them');
  }
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    refuse('--url', JSON.stringify(url), 'an http or https address');
  }
  const language = text('lang');
  if (language !== 'es' && language !== 'en') refuse('--lang', String(language), 'es or en');
  const state = text('state');
  if (!isStateCode(state)) refuse('--state', String(state), 'a code such as JAL, or FED');
  const minutes = Number(text('minutes'));
  if (!(minutes > 0 && minutes <= 600)) refuse('--minutes', String(text('minutes')), '0 to 600');
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    subject:
      config === null
        ? {
            url: url!.replace(/\/+$/, ''),
            state: state as StateCode,
            username: text('username'),
            clientId: text('client-id'),
            scope: text('scope'),
          }
        : { config },
    connectorUrl: text('connector')?.replace(/\/+$/, '') ?? null,
    language: language as Language,
    json: text('json'),
    html: text('html'),
    budgetSeconds: minutes * 60,
  };
}
