import { federal, states } from '../../specs/catalogues/states.ts';
import type { SettingsSchema } from '../../service/settings/schema.ts';
import { publicationSchema } from './publication-schema.ts';
import { serviceSchema } from './service-schema.ts';
import { publishSchema } from './publish-schema.ts';

const account = {
  en: 'an account, { tokenUrl: …, username: …, … }, or { token: … }',
  es: 'una cuenta, { tokenUrl: …, username: …, … }, o { token: … }',
};

const accounts = {
  en: 'names of your choice, each with an account, or with a token',
  es: 'los nombres que se elijan, cada uno con una cuenta o con un token',
};

const source = {
  en: 'a source: `id: …`, `name: …`, `level: …`, `dialect: …`, `register: …` and more',
  es: 'una fuente: `id: …`, `name: …`, `level: …`, `dialect: …`, `register: …` y demás',
};

/**
 * What may stand in the YAML file of a state. Its credentials and its sources are of several kinds, each
 * with a schema of its own: credentials-schema.ts, source-schema.ts.
 */
export const stateSchema: SettingsSchema = {
  type: 'object',
  expected: {
    en: 'the settings of a state: `state: …`, `credentials: …`, `sources: …`',
    es: 'los ajustes de una entidad: `state: …`, `credentials: …`, `sources: …`',
  },
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
      // Somebody may write a secret in the place of either.
      isSecret: true,
      expected: accounts,
      additionalProperties: { type: 'object', isSecret: true, expected: account },
      description: 'Accounts at token endpoints, or tokens, by a name of your choice.',
      descripcion:
        'Cuentas en los puntos de emisión de tokens, o tokens, con el nombre que se elija.',
    },
    sources: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: { type: 'object', expected: source },
      expected: {
        en: 'a list of 1 to 100 sources, each with a hyphen before it',
        es: 'una lista de 1 a 100 fuentes, cada una precedida por un guion',
      },
      description: 'The registers to read.',
      descripcion: 'Los registros que se leen.',
    },
    publish: publishSchema,
    publication: publicationSchema,
    service: serviceSchema,
  },
};
