import { join } from 'node:path';
import type { SettingsSchema } from '../../service/settings/schema.ts';
import { readEnvironment } from '../../service/settings/environment.ts';
import { backupSettings, dataDirSetting, programSchema } from './program-schema.ts';
import type { DataSettings, ProgramSettings } from './types.ts';

interface DataEntry {
  CONNECTOR_DATA_DIR: string;
  CONNECTOR_BACKUP_DIR?: string;
  CONNECTOR_BACKUP_EVERY_HOURS: number;
  CONNECTOR_BACKUP_KEEP_DAILY: number;
  CONNECTOR_BACKUP_KEEP_WEEKLY: number;
  CONNECTOR_BACKUP_KEEP_MONTHLY: number;
}

interface ProgramEntry extends DataEntry {
  CONNECTOR_HOST: string;
  CONNECTOR_PORT: number;
  CONNECTOR_MATCH_SECRET?: string;
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
    ...dataSettingsOf(settings),
    matchSecret: settings.CONNECTOR_MATCH_SECRET ?? null,
    logLevel: settings.CONNECTOR_LOG_LEVEL,
    states: argv.length > 0 ? [...argv] : settings.CONNECTOR_STATES.split(/\s*,\s*/),
  };
}

/**
 * Reads where the stores are and how they are backed up, for the programs that do so.
 * @throws SettingsError with every problem.
 */
export function readDataSettings(env: NodeJS.ProcessEnv = process.env): DataSettings {
  const schema: SettingsSchema = {
    type: 'object',
    properties: { ...dataDirSetting, ...backupSettings },
  };
  return dataSettingsOf(readEnvironment<DataEntry>(schema, env));
}

function dataSettingsOf(entry: DataEntry): DataSettings {
  const dataDir = entry.CONNECTOR_DATA_DIR;
  return {
    dataDir,
    backups: {
      folder: entry.CONNECTOR_BACKUP_DIR ?? join(dataDir, 'backups'),
      everyHours: entry.CONNECTOR_BACKUP_EVERY_HOURS,
      keep: {
        daily: entry.CONNECTOR_BACKUP_KEEP_DAILY,
        weekly: entry.CONNECTOR_BACKUP_KEEP_WEEKLY,
        monthly: entry.CONNECTOR_BACKUP_KEEP_MONTHLY,
      },
    },
  };
}
