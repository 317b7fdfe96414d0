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
    GATEWAY_CONNECT_TIMEOUT_MS: {
      type: 'integer',
      minimum: 10,
      maximum: 60_000,
      default: 1000,
      description: 'Longest time to connect to a connector, in milliseconds.',
      descripcion: 'Tiempo máximo para conectarse a un conector, en milisegundos.',
    },
    GATEWAY_FIRST_BYTE_TIMEOUT_MS: {
      type: 'integer',
      minimum: 10,
      maximum: 60_000,
      default: 2500,
      description:
        'Longest time until a connector begins to answer, in milliseconds. Shorter than its whole time, it leaves some for a standby.',
      descripcion:
        'Tiempo máximo hasta que un conector empieza a responder, en milisegundos. Si es menor que su tiempo total, queda algo para otro conector.',
    },
    GATEWAY_CIRCUIT_OPEN_MS: {
      type: 'integer',
      minimum: 100,
      maximum: 300_000,
      default: 30_000,
      description:
        'How long a connector that keeps failing is left alone before it is tried again, in milliseconds; twice as long after each try in vain, up to ten times.',
      descripcion:
        'Cuánto se deja en paz a un conector que falla una y otra vez antes de probarlo de nuevo, en milisegundos; el doble tras cada intento fallido, hasta diez veces.',
    },
    GATEWAY_WATCH_SECONDS: {
      type: 'integer',
      minimum: 1,
      maximum: 3600,
      default: 15,
      description: 'How often every connector is asked how its sources are.',
      descripcion: 'Cada cuánto se pregunta a cada conector cómo están sus fuentes.',
    },
    GATEWAY_WALKS_DIR: {
      type: 'string',
      minLength: 1,
      expected: { en: 'a folder', es: 'una carpeta' },
      description:
        'Folder of the journals of walks over the nation, so that they go on after a restart; without it, a restart forgets them.',
      descripcion:
        'Carpeta de las bitácoras de los recorridos por el país, para que sigan tras un reinicio; sin ella, un reinicio los olvida.',
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
