import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildState, type StateEntry } from './build-state.ts';
import { SettingsError, type SettingsProblem } from '../../service/settings/problems.ts';
import { compileSettings } from '../../service/settings/schema.ts';
import { readSecret } from './secrets.ts';
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
  settings: StateSettings | null;
  problems: SettingsProblem[];
}

function readStateFile(path: string, env: NodeJS.ProcessEnv): StateFile {
  const file = readYamlFile(path);
  if (file.problems.length > 0) return { path, settings: null, problems: file.problems };
  const problems = findProblems(file.value);
  if (problems.length > 0) return { path, settings: null, problems: problems.map(file.locate) };
  const built = buildState(file.value as StateEntry, (secret) => readSecret(secret, path, env));
  return { path, settings: built.settings, problems: built.problems.map(file.locate) };
}

function repeatedStates(files: readonly StateFile[]): SettingsProblem[] {
  return files.flatMap(({ path, settings }, index) => {
    const first = files.findIndex((file) => file.settings?.state === settings?.state);
    if (settings === null || first === index) return [];
    const found = `${settings.state}, which ${files[first]!.path} has too`;
    return [{ where: path, line: null, path: 'state', found, expected: 'one file for each state' }];
  });
}

function yamlFilesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  return names.length === 0 ? [path] : names.sort().map((name) => join(path, name));
}
