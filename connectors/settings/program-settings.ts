import { readEnvironment } from '../../service/settings/environment.ts';
import { programSchema } from './program-schema.ts';
import type { ProgramSettings } from './types.ts';

interface ProgramEntry {
  CONNECTOR_HOST: string;
  CONNECTOR_PORT: number;
  CONNECTOR_DATA_DIR: string;
  CONNECTOR_LOG_LEVEL: ProgramSettings['logLevel'];
  CONNECTOR_STATES: string;
}

/**
 * Reads the settings of the program from its environment. Its arguments, if any, are the files or
 * folders of states, in the place of CONNECTOR_STATES.
 * @throws SettingsError with every problem.
 */
export function readProgramSettings(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ProgramSettings {
  const given = argv.length > 0 ? { ...env, CONNECTOR_STATES: argv.join(',') } : env;
  const settings = readEnvironment<ProgramEntry>(programSchema, given);
  return {
    host: settings.CONNECTOR_HOST,
    port: settings.CONNECTOR_PORT,
    dataDir: settings.CONNECTOR_DATA_DIR,
    logLevel: settings.CONNECTOR_LOG_LEVEL,
    states: argv.length > 0 ? [...argv] : settings.CONNECTOR_STATES.split(/\s*,\s*/),
  };
}
