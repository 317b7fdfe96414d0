import { readTogether } from '../service/settings/problems.ts';
import { readEnvironment } from '../service/settings/environment.ts';
import { settingsTable } from '../service/settings/reference.ts';
import type { Language } from '../service/settings/schema-words.ts';
import type { Shard } from './registry.ts';
import { programSchema } from './settings/program-schema.ts';
import { readRegistry } from './settings/registry-file.ts';
import { registrySchema } from './settings/registry-schema.ts';

/** What the gateway needs to know to run. */
export interface GatewaySettings {
  host: string;
  port: number;
  shards: Shard[];
  queryDeadlineMs: number;
  shardDeadlineMs: number;
  connectTimeoutMs: number;
  firstByteTimeoutMs: number;
  circuitOpenMs: number;
  watchEveryMs: number;
  /** Null where a restart forgets the walks. */
  walksDir: string | null;
  drainMs: number;
  logLevel: string;
}

interface ProgramEntry {
  GATEWAY_HOST: string;
  GATEWAY_PORT: number;
  GATEWAY_REGISTRY: string;
  GATEWAY_QUERY_DEADLINE_MS: number;
  GATEWAY_SHARD_DEADLINE_MS: number;
  GATEWAY_CONNECT_TIMEOUT_MS: number;
  GATEWAY_FIRST_BYTE_TIMEOUT_MS: number;
  GATEWAY_CIRCUIT_OPEN_MS: number;
  GATEWAY_WATCH_SECONDS: number;
  GATEWAY_WALKS_DIR?: string;
  GATEWAY_DRAIN_MS: number;
  GATEWAY_LOG_LEVEL: string;
}

/**
 * Reads the environment and the registry that it names.
 * @throws SettingsError with every problem.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const [entry, shards] = readTogether(
    () => readEnvironment<ProgramEntry>(programSchema, env),
    () => (env['GATEWAY_REGISTRY'] ? readRegistry(env['GATEWAY_REGISTRY']) : []),
  );
  return {
    host: entry.GATEWAY_HOST,
    port: entry.GATEWAY_PORT,
    shards,
    queryDeadlineMs: entry.GATEWAY_QUERY_DEADLINE_MS,
    shardDeadlineMs: entry.GATEWAY_SHARD_DEADLINE_MS,
    connectTimeoutMs: entry.GATEWAY_CONNECT_TIMEOUT_MS,
    firstByteTimeoutMs: entry.GATEWAY_FIRST_BYTE_TIMEOUT_MS,
    circuitOpenMs: entry.GATEWAY_CIRCUIT_OPEN_MS,
    watchEveryMs: entry.GATEWAY_WATCH_SECONDS * 1000,
    walksDir: entry.GATEWAY_WALKS_DIR ?? null,
    drainMs: entry.GATEWAY_DRAIN_MS,
    logLevel: entry.GATEWAY_LOG_LEVEL,
  };
}

const headings = {
  en: ['Gateway (environment variables)', 'Registry (YAML file)'],
  es: ['Gateway (variables de entorno)', 'Registro de conectores (archivo YAML)'],
} as const;

/** All settings of the gateway, as Markdown tables. */
export function settingsReference(language: Language): string {
  const [program, registry] = headings[language];
  return [
    `## ${program}`,
    settingsTable(programSchema, language),
    `## ${registry}`,
    settingsTable(registrySchema, language),
  ].join('\n\n');
}
