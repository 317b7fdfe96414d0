import type { SettingsSchema } from '../../service/settings/schema.ts';

/** The environment variables of the gateway. */
export const programSchema = {
  type: 'object',
  required: ['GATEWAY_REGISTRY'],
  properties: {
    GATEWAY_HOST: {
      type: 'string',
      default: '127.0.0.1',
      description: 'Address to listen on.',
      descripcion: 'Dirección en la que se escucha.',
    },
    GATEWAY_PORT: {
      type: 'integer',
      minimum: 0,
      maximum: 65_535,
      default: 4000,
      description: 'Port to listen on; 0 takes any free one.',
      descripcion: 'Puerto en el que se escucha; 0 toma cualquiera libre.',
    },
    GATEWAY_REGISTRY: {
      type: 'string',
      description: 'YAML file of the connectors and their sources.',
      descripcion: 'Archivo YAML con los conectores y sus fuentes.',
    },
    GATEWAY_QUERY_DEADLINE_MS: {
      type: 'integer',
      minimum: 100,
      maximum: 120_000,
      default: 10_000,
      description: 'Longest time for a whole query, in milliseconds.',
      descripcion: 'Tiempo máximo de una consulta completa, en milisegundos.',
    },
    GATEWAY_SHARD_DEADLINE_MS: {
      type: 'integer',
      minimum: 50,
      maximum: 60_000,
      default: 5000,
      description: 'Longest time for one connector in one list of a query, in milliseconds.',
      descripcion: 'Tiempo máximo de un conector en una lista de la consulta, en milisegundos.',
    },
    GATEWAY_WATCH_SECONDS: {
      type: 'integer',
      minimum: 1,
      maximum: 3600,
      default: 15,
      description: 'How often every connector is asked how its sources are.',
      descripcion: 'Cada cuánto se pregunta a cada conector cómo están sus fuentes.',
    },
    GATEWAY_DRAIN_MS: {
      type: 'integer',
      minimum: 0,
      maximum: 60_000,
      default: 2000,
      description: 'After SIGTERM, how long requests on kept connections are still taken.',
      descripcion: 'Tras SIGTERM, cuánto se atienden aún peticiones en conexiones abiertas.',
    },
    GATEWAY_LOG_LEVEL: {
      enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      default: 'info',
      description: 'Least severe messages that are logged.',
      descripcion: 'Mensajes menos graves que se registran.',
    },
  },
} satisfies SettingsSchema;
