import { federal, states } from '../../specs/catalogues/states.ts';
import { sourceKeyPattern } from '../../specs/ids.ts';
import { dialects } from '../dialects/index.ts';
import type { SettingsSchema } from '../../service/settings/schema.ts';

const text: SettingsSchema = { type: 'string', minLength: 1, maxLength: 500 };

const secret: SettingsSchema = {
  type: 'object',
  properties: {
    env: { ...text, description: 'Environment variable.', descripcion: 'Variable de entorno.' },
    file: {
      ...text,
      description: 'File, relative to this one; white space around the secret is cut off.',
      descripcion: 'Archivo, relativo a éste; se quitan los espacios alrededor del secreto.',
    },
  },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  isSecret: true,
  expected: {
    en: '{ env: VARIABLE } or { file: PATH }; a secret never stands in the settings themselves',
    es: '{ env: VARIABLE } o { file: RUTA }; un secreto nunca va en los ajustes mismos',
  },
};

const serviceUrl: SettingsSchema = {
  type: 'string',
  format: 'service-url',
  expected: {
    en: 'an https:// address, or http:// on this machine, without user or password',
    es: 'una dirección https://, o http:// en esta máquina, sin usuario ni contraseña',
  },
};

const credentials: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['tokenUrl', 'username', 'password', 'clientId', 'clientSecret'],
  properties: {
    tokenUrl: {
      ...serviceUrl,
      description: 'Token endpoint of the OAuth 2.0 password grant.',
      descripcion: 'Punto de emisión de tokens (OAuth 2.0, password grant).',
    },
    username: { ...text, description: 'User name.', descripcion: 'Usuario.' },
    password: { ...secret, description: 'Password.', descripcion: 'Contraseña.' },
    clientId: { ...text, description: 'OAuth client.', descripcion: 'Cliente OAuth.' },
    clientSecret: { ...secret, description: 'Its secret.', descripcion: 'Secreto del cliente.' },
    clientAuthentication: {
      enum: ['basic', 'form'],
      default: 'basic',
      description: 'How the client shows itself: by HTTP Basic, or in the form.',
      descripcion: 'Cómo se identifica el cliente: por HTTP Basic o en el formulario.',
    },
    scope: {
      ...text,
      description: 'Scope to ask for; some services refuse users that ask for none.',
      descripcion: 'Alcance (scope) que se pide; algunos servicios lo exigen.',
    },
  },
};

function limit(
  [lowest, usual, highest]: [number, number, number],
  description: string,
  descripcion: string,
): SettingsSchema {
  return {
    type: 'integer',
    minimum: lowest,
    maximum: highest,
    default: usual,
    description,
    descripcion,
  };
}

const limits: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  default: {},
  properties: {
    connectTimeoutMs: limit(
      [1, 5000, 600_000],
      'Longest time for each of: finding the address, connecting, agreeing on encryption.',
      'Tiempo máximo para cada uno: resolver la dirección, conectar, acordar el cifrado.',
    ),
    responseTimeoutMs: limit(
      [1, 30_000, 600_000],
      'Longest time from the request to the first byte of its answer.',
      'Tiempo máximo desde la petición hasta el primer byte de la respuesta.',
    ),
    requestTimeoutMs: limit(
      [1, 60_000, 3_600_000],
      'Longest time for a whole request, its answer included.',
      'Tiempo máximo de una petición completa, incluida su respuesta.',
    ),
    maxBodyBytes: limit(
      [1, 20_000_000, 200_000_000],
      'Largest answer, counted after decompression.',
      'Respuesta más grande, contada ya descomprimida.',
    ),
    pageSize: limit([1, 200, 200], 'Rows asked for at once.', 'Renglones que se piden por página.'),
    maxPages: limit(
      [1, 20_000, 1_000_000],
      'A register of more pages is refused as endless.',
      'Un registro con más páginas se rechaza por interminable.',
    ),
  },
};

const registers = dialects.flatMap((dialect) => Object.keys(dialect.registers));

const source: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'level', 'dialect', 'register', 'url'],
  properties: {
    id: {
      type: 'string',
      pattern: sourceKeyPattern.source,
      expected: {
        en: 'a lower-case letter, then at most 39 lower-case letters, digits or hyphens',
        es: 'una letra minúscula y luego hasta 39 letras minúsculas, dígitos o guiones',
      },
      description: 'Name of the source within its state; part of the id of each of its records.',
      descripcion: 'Nombre de la fuente en su entidad; es parte del id de cada registro.',
    },
    name: {
      ...text,
      description: 'Name of the provider and its register, for people.',
      descripcion: 'Nombre del proveedor y su registro, para las personas.',
    },
    level: {
      enum: ['FEDERAL', 'ESTATAL', 'MUNICIPAL'],
      description: 'Level of government of the provider.',
      descripcion: 'Orden de gobierno del proveedor.',
    },
    dialect: {
      enum: dialects.map(({ name }) => name),
      description: 'How the service speaks.',
      descripcion: 'Cómo habla el servicio.',
    },
    register: {
      enum: [...new Set(registers)],
      description: 'Which register of the dialect the service publishes.',
      descripcion: 'Qué registro del dialecto publica el servicio.',
    },
    url: {
      ...serviceUrl,
      description: 'Address of the register.',
      descripcion: 'Dirección del registro.',
    },
    credentials: {
      ...text,
      description: 'Name of an entry of `credentials`; without it nothing is authorised.',
      descripcion: 'Nombre de una entrada de `credentials`; sin él no se autoriza nada.',
    },
    sweepEverySeconds: limit(
      [1, 3600, 604_800],
      'How often the register is read whole, in seconds.',
      'Cada cuánto se lee completo el registro, en segundos.',
    ),
    limits,
  },
};

/** What may stand in the YAML file of a state. */
export const stateSchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['state', 'sources'],
  properties: {
    state: {
      enum: [...states, federal].map(({ code }) => code),
      description: 'The state, by its ISO 3166-2:MX letters; FED for federal providers.',
      descripcion: 'La entidad, por sus letras ISO 3166-2:MX; FED para proveedores federales.',
    },
    credentials: {
      type: 'object',
      default: {},
      additionalProperties: credentials,
      description: 'Accounts at token endpoints, by a name of your choice.',
      descripcion: 'Cuentas en los puntos de emisión de tokens, con el nombre que se elija.',
    },
    sources: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: source,
      description: 'The registers to read.',
      descripcion: 'Los registros que se leen.',
    },
  },
};
