import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { isStateCode } from '../../specs/catalogues/states.ts';
import { isObject } from '../normalise/place.ts';
import { buildState, type StateEntry } from './build-state.ts';
import { SettingsError, type SettingsProblem } from '../../service/settings/problems.ts';
import { compileSettings } from '../../service/settings/schema.ts';
import { stateSchema } from './state-schema.ts';
import type { StateSettings } from './types.ts';
import { readYamlFile } from '../../service/settings/yaml-file.ts';

const findProblems = compileSettings(stateSchema);

/**
 * Reads the settings of states from YAML files, or from all YAML files of a folder.
 * @throws SettingsError with every problem of every file.
 */
export function readStateSettings(
  paths: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): { states: StateSettings[] } {
  const files = [...new Set(paths.flatMap(yamlFilesAt))];
  const read = files.map((path) => readStateFile(path, env));
  const problems = [...read.flatMap((file) => file.problems), ...repeatedStates(read)];
  if (problems.length > 0) throw new SettingsError(problems);
  return { states: read.map(({ settings }) => settings!) };
}

interface StateFile {
  path: string;
  /** As it stands there; undefined where it cannot be told. */
  state: unknown;
  settings: StateSettings | null;
  problems: SettingsProblem[];
  /** Where the state is named. */
  line: number | null;
}

function readStateFile(path: string, env: NodeJS.ProcessEnv): StateFile {
  const { value, problems, locate } = readYamlFile(path);
  if (value === undefined) return { path, state: value, settings: null, problems, line: null };
  const found = findProblems(value);
  const entry = entryOf(value);
  const built = buildState(entry, { file: path, env });
  const all = [...problems, ...[...found, ...built.problems].map(locate)];
  return {
    path,
    state: entry.state,
    settings: all.length === 0 ? built.settings : null,
    problems: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    line: locate({ path: ['state'], found: '', expected: '' }).line,
  };
}

/** What can be judged of a value that may have any form: the schema tells what is wrong with the rest. */
function entryOf(value: unknown): StateEntry {
  const { state, credentials, sources, publish, publication, service } = isObject(value)
    ? value
    : {};
  return {
    state: state as StateCode,
    credentials: isObject(credentials) ? credentials : {},
    sources: Array.isArray(sources) ? sources : [],
    publish,
    publication,
    service,
  };
}

function repeatedStates(files: readonly StateFile[]): SettingsProblem[] {
  return files.flatMap(({ path, state, line }, index) => {
    const first = files.findIndex((file) => file.state === state);
    if (!isStateCode(state) || first === index) return [];
    const found = `${state}, which ${files[first]!.path} has too`;
    return [{ where: path, line, path: 'state', found, expected: 'one file for each state' }];
  });
}

function yamlFilesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  return names.length === 0 ? [path] : names.sort().map((name) => join(path, name));
}
