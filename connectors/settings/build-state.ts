import type { Level, StateCode } from '../../specs/graphql/network.generated.ts';
import { sourceIdOf } from '../../specs/ids.ts';
import { dialectNamed } from '../dialects/index.ts';
import { nearestName } from '../../service/settings/nearest-name.ts';
import type { FoundProblem } from '../../service/settings/schema.ts';
import type { SecretReference } from './secrets.ts';
import type { Credentials, SourceSettings, StateSettings, UpstreamLimits } from './types.ts';

/** A state's YAML once it satisfies `stateSchema`. */
export interface StateEntry {
  state: StateCode;
  credentials: Record<string, CredentialsEntry>;
  sources: SourceEntry[];
}

interface CredentialsEntry {
  tokenUrl: string;
  username: string;
  password: SecretReference;
  clientId: string;
  clientSecret: SecretReference;
  clientAuthentication: 'basic' | 'form';
  scope?: string;
}

interface SourceEntry {
  id: string;
  name: string;
  level: Level;
  dialect: string;
  register: string;
  url: string;
  credentials?: string;
  sweepEverySeconds: number;
  limits: UpstreamLimits;
}

/** Reads a secret, or says what was found in its place. */
export type ReadSecret = (reference: SecretReference) => { secret: string } | { found: string };

/** The settings of a state, and what is wrong beyond what the schema can tell. */
export function buildState(
  entry: StateEntry,
  readSecret: ReadSecret,
): { settings: StateSettings; problems: FoundProblem[] } {
  const problems: FoundProblem[] = [];

  function secretAt(reference: SecretReference, ...path: string[]): string {
    const read = readSecret(reference);
    if ('secret' in read) return read.secret;
    problems.push({ path, found: read.found, expected: 'a secret to be there' });
    return '';
  }

  function credentialsOf([name, account]: [string, CredentialsEntry]): [string, Credentials] {
    const password = secretAt(account.password, 'credentials', name, 'password');
    const clientSecret = secretAt(account.clientSecret, 'credentials', name, 'clientSecret');
    return [name, { ...account, password, clientSecret, scope: account.scope ?? null }];
  }

  const accounts = new Map(Object.entries(entry.credentials).map(credentialsOf));
  const keys = new Set<string>();

  function sourceOf({ id: key, ...source }: SourceEntry, index: number): SourceSettings {
    const path = ['sources', String(index)];
    const refuse = (name: string, found: string, expected: string) =>
      problems.push({ path: [...path, name], found, expected });
    if (keys.has(key)) refuse('id', `a second "${key}"`, 'each id once in a state');
    keys.add(key);
    const system = dialectNamed(source.dialect)!.registers[source.register];
    if (!system) {
      const known = Object.keys(dialectNamed(source.dialect)!.registers);
      refuse('register', `"${source.register}"`, `one of ${known.join(', ')}`);
    }
    const name = source.credentials;
    if (name !== undefined && !accounts.has(name)) {
      const defined = [...accounts.keys()];
      refuse('credentials', `"${name}", which is not defined`, nearestName(name, defined));
    }
    return {
      ...source,
      id: sourceIdOf(entry.state, key),
      key,
      state: entry.state,
      system: system ?? 'S2',
      credentials: accounts.get(name ?? '') ?? null,
    };
  }

  const sources = entry.sources.map(sourceOf);
  return { settings: { state: entry.state, sources }, problems };
}
