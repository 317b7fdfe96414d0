import type { Level, StateCode, System } from '../../specs/graphql/network.generated.ts';
import { sourceIdOf } from '../../specs/ids.ts';
import { SettingsError } from '../../service/settings/problems.ts';
import { compileSettings, type FoundProblem } from '../../service/settings/schema.ts';
import { readYamlFile } from '../../service/settings/yaml-file.ts';
import type { Shard } from '../registry.ts';
import { registrySchema } from './registry-schema.ts';

interface RegistryEntry {
  shards: {
    state: StateCode;
    url: string;
    standbys: string[];
    hedge: boolean;
    sources: { id: string; system: System; level: Level; name: string }[];
  }[];
}

const findProblems = compileSettings(registrySchema);

/**
 * Reads who is connected.
 * @throws SettingsError with every problem of the file.
 */
export function readRegistry(path: string): Shard[] {
  const file = readYamlFile(path);
  const found = file.value === undefined ? [] : findProblems(file.value);
  const entry = file.value as RegistryEntry;
  if (file.value !== undefined && found.length === 0) found.push(...findTwins(entry));
  const problems = [...file.problems, ...found.map(file.locate)];
  if (problems.length > 0) throw new SettingsError(problems);
  return entry.shards.map(({ state, url, standbys, hedge, sources }) => ({
    state,
    endpoints: [url, ...standbys].map(withoutSlash),
    hedge,
    sources: sources.map(({ id, ...rest }) => ({ id: sourceIdOf(state, id), state, ...rest })),
  }));
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}

/** A state, an address of a state, or a source of a state may stand there once. */
function findTwins({ shards }: RegistryEntry): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const seen = new Set<string>();
  const check = (name: string, path: (string | number)[]) => {
    if (seen.has(name)) {
      problems.push({ path: path.map(String), found: `${name} again`, expected: 'each one once' });
    }
    seen.add(name);
  };
  shards.forEach(({ state, url, standbys, sources }, i) => {
    check(state, ['shards', i, 'state']);
    const primary = withoutSlash(url);
    standbys.map(withoutSlash).forEach((standby, j, all) => {
      if (standby !== primary && all.indexOf(standby) === j) return;
      const path = ['shards', i, 'standbys', j].map(String);
      problems.push({ path, found: 'an address again', expected: 'each one once' });
    });
    sources.forEach(({ id }, j) => {
      check(sourceIdOf(state, id), ['shards', i, 'sources', j, 'id']);
    });
  });
  return problems;
}
