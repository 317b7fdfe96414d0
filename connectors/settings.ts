/** The settings of a connector: of the program, and of the states it serves. */
export { readDataSettings, readProgramSettings } from './settings/program-settings.ts';
export { settingsReference } from './settings/reference.ts';
export { SettingsError } from '../service/settings/problems.ts';
export { readStateSettings } from './settings/state-settings.ts';
export type {
  AccountCredentials,
  Credentials,
  ProgramSettings,
  PublishSettings,
  ServiceSettings,
  SourceSettings,
  StateSettings,
  UpstreamLimits,
} from './settings/types.ts';
