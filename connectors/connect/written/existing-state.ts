import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isSeq, type Document } from 'yaml';
import { isStateCode } from '../../../specs/catalogues/states.ts';
import type { StateCode } from '../../../specs/graphql/network.generated.ts';
import { readYamlText } from '../../../service/settings/yaml-document.ts';
import { isObject } from '../../normalise/place.ts';
import type { FlagProblem } from '../flags/given.ts';
import { flagWords } from '../flags/words.ts';
import type { Language } from '../../../service/settings/schema-words.ts';
import { variablesIn } from './secrets-file.ts';

/** The YAML file of a state to which a register is added; its comments stay. */
export interface ExistingState {
  path: string;
  document: Document;
  state: StateCode;
  sourceIds: readonly string[];
  /** As the file has them: secrets are references. */
  accounts: Readonly<Record<string, unknown>>;
  /** Environment variables that the file refers to. */
  variables: ReadonlySet<string>;
  publish: Readonly<Record<string, unknown>> | null;
}

/** Reads the file, or says why nothing can be added to it. */
export function readExistingState(path: string, language: Language): ExistingState | FlagProblem {
  const say = flagWords[language];
  const refuse = (found: string) => ({ flag: '--out', found, expected: say.stateFile });
  if (!existsSync(path)) return refuse(say.missing(path));
  const { document, value, problems } = readYamlText(readFileSync(path, 'utf8'));
  if (problems.length > 0 || !isObject(value)) return refuse(say.notState(path));
  const { state, sources, credentials, publish } = value;
  if (!isStateCode(state) || !Array.isArray(sources) || !isSeq(document.get('sources'))) {
    return refuse(say.notState(path));
  }
  return {
    path,
    document,
    state,
    sourceIds: sources.filter(isObject).map(({ id }) => String(id)),
    accounts: isObject(credentials) ? credentials : {},
    variables: new Set(variablesIn(value)),
    publish: isObject(publish) ? publish : null,
  };
}

/** A name that no source of the file has yet. */
export function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}

/** What an account is called: as the equal one that the file has, else by a name that is free. */
export function accountNameFor(
  account: Record<string, unknown>,
  accounts: ExistingState['accounts'],
): string {
  const equal = Object.keys(accounts).find((name) => isDeepStrictEqual(accounts[name], account));
  return equal ?? freeId('cuenta', Object.keys(accounts));
}
