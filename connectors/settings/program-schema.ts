import type { SettingsSchema } from '../../service/settings/schema.ts';

/** The environment variables of the program. */
export const programSchema = {
  type: 'object',
  properties: {
    CONNECTOR_HOST: {
      type: 'string',
      minLength: 1,
      default: '127.0.0.1',
      description: 'Address to listen on.',
      descripcion: 'Dirección en la que se escucha.',
    },
    CONNECTOR_PORT: {
      type: 'integer',
      minimum: 0,
      maximum: 65_535,
      default: 4300,
      description: 'Port to listen on; 0 takes any free one.',
      descripcion: 'Puerto en el que se escucha; 0 toma cualquiera libre.',
    },
    CONNECTOR_DATA_DIR: {
      type: 'string',
      minLength: 1,
      default: './data',
      description: 'Folder of the replicas.',
      descripcion: 'Carpeta de las réplicas.',
    },
    CONNECTOR_LOG_LEVEL: {
      enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      default: 'info',
      description: 'Least severe messages that are logged.',
      descripcion: 'Mensajes menos graves que se registran.',
    },
    CONNECTOR_STATES: {
      type: 'string',
      minLength: 1,
      expected: {
        en: 'files or folders of states, separated by commas, or given as program arguments',
        es: 'archivos o carpetas de entidades, separados por comas, o dados como argumentos',
      },
      description:
        'Files of states or folders of them, separated by commas; arguments override it.',
      descripcion:
        'Archivos de entidades o carpetas de ellos, separados por comas; los argumentos lo sustituyen.',
    },
  },
  required: ['CONNECTOR_STATES'],
} satisfies SettingsSchema;
