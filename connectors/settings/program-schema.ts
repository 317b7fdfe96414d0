import type { SettingsSchema } from '../../service/settings/schema.ts';

/** What the program and those that back up and restore its stores have in common. */
export const dataDirSetting = {
  CONNECTOR_DATA_DIR: {
    type: 'string',
    minLength: 1,
    default: './data',
    description: 'Folder of the replicas.',
    descripcion: 'Carpeta de las réplicas.',
  },
} satisfies Record<string, SettingsSchema>;

const count = (usual: number, description: string, descripcion: string): SettingsSchema => ({
  type: 'integer',
  minimum: 0,
  maximum: 1000,
  default: usual,
  description,
  descripcion,
});

export const backupSettings = {
  CONNECTOR_BACKUP_DIR: {
    type: 'string',
    minLength: 1,
    expected: { en: 'a folder', es: 'una carpeta' },
    description:
      'Folder of the backups, best on another disk; by default `backups` in that of the replicas.',
    descripcion:
      'Carpeta de los respaldos, de preferencia en otro disco; por omisión `backups` en la de las réplicas.',
  },
  CONNECTOR_BACKUP_EVERY_HOURS: {
    type: 'integer',
    minimum: 1,
    maximum: 8760,
    default: 24,
    description: 'How often each store is backed up.',
    descripcion: 'Cada cuántas horas se respalda cada almacén.',
  },
  CONNECTOR_BACKUP_KEEP_DAILY: count(
    7,
    'Backups that are kept, one a day.',
    'Respaldos que se conservan, uno por día.',
  ),
  CONNECTOR_BACKUP_KEEP_WEEKLY: count(
    4,
    'Backups that are kept, one a week.',
    'Respaldos que se conservan, uno por semana.',
  ),
  CONNECTOR_BACKUP_KEEP_MONTHLY: count(
    12,
    'Backups that are kept, one a month.',
    'Respaldos que se conservan, uno por mes.',
  ),
} satisfies Record<string, SettingsSchema>;

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
    ...dataDirSetting,
    ...backupSettings,
    CONNECTOR_MATCH_SECRET: {
      type: 'string',
      minLength: 32,
      maxLength: 500,
      isSecret: true,
      expected: {
        en: 'at least 32 characters, the same in all connectors',
        es: 'al menos 32 caracteres, los mismos en todos los conectores',
      },
      description:
        'Secret that all connectors share and the gateway does not have: RFC and CURP are compared by digests of it. Without it, only names are compared.',
      descripcion:
        'Secreto que comparten todos los conectores y que el gateway no tiene: RFC y CURP se comparan por resúmenes hechos con él. Sin él, sólo se comparan nombres.',
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
