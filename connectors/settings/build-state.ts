import { checkValues } from '../normalise/check-values.ts';
import type { ValueMap } from '../normalise/place.ts';
import type { Level, StateCode } from '../../specs/graphql/network.generated.ts';
import { sourceIdOf } from '../../specs/ids.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialectNamed, dialects } from '../dialects/index.ts';
import { usualRule, type PublicationRule } from '../alerts/publication/keep-rates.ts';
import { nothingDeclared } from '../expiries/keep-expiries.ts';
import { isObject } from '../normalise/place.ts';
import { nearestName } from '../../service/settings/nearest-name.ts';
import { shownValue } from '../../service/settings/shown-value.ts';
import { compileSettings, type FoundProblem } from '../../service/settings/schema.ts';
import { accountSchema, tokenSchema } from './credentials-schema.ts';
import { resolveReferences, type SettingsPlace } from './references.ts';
import { commonSource, sourceSchemaOf } from './source-schema.ts';
import type {
  Credentials,
  PublishSettings,
  ServiceSettings,
  SourceSettings,
  StateSettings,
  UpstreamLimits,
} from './types.ts';

/** A state's YAML as far as `stateSchema` goes; what has another form there is left out. */
export interface StateEntry {
  state: StateCode;
  credentials: Record<string, unknown>;
  sources: unknown[];
  publish: unknown;
  publication?: unknown;
  service?: unknown;
}

/** A source's entry once it satisfies the schema of its dialect; the dialect's own members beside these. */
interface SourceEntry {
  id: string;
  name: string;
  level: Level;
  dialect: string;
  register: string;
  credentials?: string;
  sweepEverySeconds: number;
  fullSweepEverySeconds?: number;
  limits: UpstreamLimits;
  values?: ValueMap;
}

const checkAccount = compileSettings(accountSchema);
const checkToken = compileSettings(tokenSchema);
/** For an entry whose dialect is not known: the rest may be right or wrong. */
const checkCommon = compileSettings(commonSource);
const checkSource = new Map(
  dialects.map((dialect) => [dialect.name, compileSettings(sourceSchemaOf(dialect))]),
);

/** The settings of a state, and everything that is wrong with them. */
export function buildState(
  entry: StateEntry,
  place: SettingsPlace,
): { settings: StateSettings; problems: FoundProblem[] } {
  const problems: FoundProblem[] = [];
  const report = (path: string[], found: FoundProblem[]) => {
    problems.push(...found.map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
    return found.length === 0;
  };

  const accounts = new Map<string, Credentials | null>();
  for (const [name, account] of Object.entries(entry.credentials)) {
    accounts.set(name, null);
    if (!isObject(account)) continue;
    const isToken = 'token' in account && !('tokenUrl' in account);
    const isValid = report(['credentials', name], (isToken ? checkToken : checkAccount)(account));
    const read = isValid
      ? resolveReferences(account, isToken ? tokenSchema : accountSchema, place)
      : null;
    if (read) report(['credentials', name], [...read.problems, ...problemsOfToken(read.value)]);
    accounts.set(name, read && credentialsOf(name, read.value));
  }

  const keys = new Set<string>();
  const sources = entry.sources.flatMap((source, index) => {
    if (!isObject(source)) return [];
    const path = ['sources', String(index)];
    const dialect = dialectNamed(String(source['dialect']));
    const isValid = report(path, (checkSource.get(dialect?.name ?? '') ?? checkCommon)(source));
    report(path, problemsOfNames(source, keys, accounts));
    if (!isValid || !dialect) return [];
    const read = resolveReferences(source, sourceSchemaOf(dialect), place);
    const built = buildSource(entry.state, read.value as unknown as SourceEntry, dialect, accounts);
    report(path, read.problems);
    report(path, checkValues(built.values ?? {}));
    report(path, dialect.checkOptions?.(built.options, built.register) ?? []);
    return [built];
  });
  const publish = isObject(entry.publish) ? publishOf(entry.publish) : null;
  const { state, publication = usualRule, service = nothingDeclared } = entry;
  const settings: StateSettings = {
    ...{ state, sources, publish },
    publication: publication as PublicationRule,
    service: service as ServiceSettings,
  };
  return { settings, problems };
}

/** RFC 9110, section 5.5: a header is of visible ASCII characters. */
function problemsOfToken({ token }: Record<string, unknown>): FoundProblem[] {
  if (typeof token !== 'string' || /^[\x20-\x7e]*$/.test(token)) return [];
  const found = 'a secret with line breaks in it, or letters beyond ASCII';
  return [{ path: ['token'], found, expected: 'a token that an HTTP header can hold' }];
}

/** What no schema can tell: ids that come twice, and accounts that are not there. */
function problemsOfNames(
  { id, credentials }: Partial<SourceEntry>,
  keys: Set<string>,
  accounts: ReadonlyMap<string, Credentials | null>,
): FoundProblem[] {
  const problems: FoundProblem[] = [];
  if (typeof id === 'string' && keys.has(id)) {
    problems.push({ path: ['id'], found: `a second "${id}"`, expected: 'each id once in a state' });
  }
  keys.add(String(id));
  if (typeof credentials === 'string' && !accounts.has(credentials)) {
    const found = `${shownValue(credentials)}, which is not defined`;
    const names = [...accounts.keys()];
    const expected =
      names.length === 0
        ? 'an entry of that name in `credentials`'
        : nearestName(credentials, names);
    problems.push({ path: ['credentials'], found, expected });
  }
  return problems;
}

/** An entry that satisfies the schema, with its defaults, as the connector sees it. */
function buildSource(
  state: StateCode,
  entry: SourceEntry,
  dialect: Dialect,
  accounts: ReadonlyMap<string, Credentials | null>,
): SourceSettings {
  const names = Object.keys(dialect.settings.properties);
  const own = Object.entries(entry).filter(([name]) => names.includes(name));
  const { id: key, name, level, register, sweepEverySeconds, limits, values = {} } = entry;
  return {
    id: sourceIdOf(state, key),
    key,
    state,
    system: dialect.registers[register]!,
    name,
    level,
    ...(Object.keys(values).length > 0 && { values }),
    dialect: dialect.name,
    register,
    options: Object.fromEntries(own),
    credentials: accounts.get(entry.credentials ?? '') ?? null,
    sweepEverySeconds,
    fullSweepEverySeconds: entry.fullSweepEverySeconds ?? null,
    limits,
  };
}

/** Valid, or never used: what is wrong with it is in the problems of the state's schema. */
function publishOf(entry: Record<string, unknown>): PublishSettings {
  return { tokens: [], ...entry } as unknown as PublishSettings;
}

function credentialsOf(name: string, read: object): Credentials {
  if ('token' in read) return { name, ...read } as Credentials;
  return { name, scope: null, ...read } as Credentials;
}
