import type { StateCode } from '../../specs/graphql/network.generated.ts';
import type { FoundProblem } from '../../service/settings/schema.ts';
import { buildState } from '../settings/build-state.ts';
import { secretExpected } from '../settings/references.ts';
import { readStateSettings, type SourceSettings } from '../settings.ts';
import type { StateYaml } from './written/state-entry.ts';

/** Secrets that were told for a trial alone, by their environment variables. */
export type TrialSecrets = Readonly<Record<string, string>>;

/** The variables among these that have no value here. */
export function unsetVariables(
  variables: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  return variables.filter((variable) => !env[variable]);
}

/**
 * The source of settings as a connector would read them, and their problems. A secret that is missing is no
 * problem yet.
 */
export function readDraft(
  { state, credentials = {}, sources, publish }: StateYaml,
  { file, secrets }: { file: string; secrets: TrialSecrets },
  env: NodeJS.ProcessEnv = process.env,
): { source: SourceSettings | null; problems: FoundProblem[] } {
  const entry = { state: state as StateCode, credentials, sources, publish };
  const { settings, problems } = buildState(structuredClone(entry), {
    file,
    env: { ...env, ...secrets },
  });
  return {
    source: settings.sources[0] ?? null,
    problems: problems.filter(({ expected }) => expected !== secretExpected),
  };
}

/**
 * The source of a file that was written, as a connector will read it.
 * @throws SettingsError
 */
export function readWritten(
  file: string,
  secrets: TrialSecrets,
  env: NodeJS.ProcessEnv = process.env,
): SourceSettings {
  return readStateSettings([file], { ...env, ...secrets }).states[0]!.sources[0]!;
}
