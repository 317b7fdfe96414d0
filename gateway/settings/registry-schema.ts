import { sourceKeyPattern } from '../../specs/ids.ts';
import { federal, states } from '../../specs/catalogues/states.ts';
import { systems } from '../../specs/systems.ts';
import type { SettingsSchema } from '../../service/settings/schema.ts';

const source: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'system', 'level', 'name'],
  properties: {
    id: {
      type: 'string',
      pattern: sourceKeyPattern.source,
      expected: {
        en: 'the id that the source has in its connector’s settings',
        es: 'el id que tiene la fuente en los ajustes de su conector',
      },
      description: 'Name of the source within its state, as its connector has it.',
      descripcion: 'Nombre de la fuente en su entidad, como lo tiene su conector.',
    },
    system: {
      enum: systems,
      description: 'System of the PDN.',
      descripcion: 'Sistema de la PDN.',
    },
    level: {
      enum: ['FEDERAL', 'ESTATAL', 'MUNICIPAL'],
      description: 'Level of government of the provider.',
      descripcion: 'Orden de gobierno del proveedor.',
    },
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 300,
      description: 'Name of the provider and its register, for people.',
      descripcion: 'Nombre del proveedor y su registro, para las personas.',
    },
  },
};

const address = {
  type: 'string',
  format: 'http-url',
  expected: {
    en: 'an http:// or https:// address without user or password',
    es: 'una dirección http:// o https:// sin usuario ni contraseña',
  },
} as const;

const shard: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['state', 'url', 'sources'],
  properties: {
    state: {
      enum: [...states, federal].map(({ code }) => code),
      description: 'The state, by its ISO 3166-2:MX letters; FED for the federal level.',
      descripcion: 'La entidad, por sus letras ISO 3166-2:MX; FED para el orden federal.',
    },
    url: {
      ...address,
      description: 'Address of the state at its connector, such as https://host/jal.',
      descripcion: 'Dirección de la entidad en su conector, como https://host/jal.',
    },
    standbys: {
      type: 'array',
      maxItems: 4,
      default: [],
      items: address,
      description:
        'Further connectors of the state, asked in this order while those before do not answer.',
      descripcion:
        'Otros conectores de la entidad; se les pregunta en este orden mientras los anteriores no respondan.',
    },
    hedge: {
      type: 'boolean',
      default: false,
      description: 'Whether a standby may be asked too when an answer takes unusually long.',
      descripcion:
        'Si se puede preguntar también a otro conector cuando una respuesta tarda más de lo normal.',
    },
    sources: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: source,
      description: 'The sources that the connector serves.',
      descripcion: 'Las fuentes que atiende el conector.',
    },
  },
};

/** What may stand in the registry of the gateway. */
export const registrySchema: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['shards'],
  properties: {
    shards: {
      type: 'array',
      maxItems: 33,
      items: shard,
      description: 'The connectors, one for each state.',
      descripcion: 'Los conectores, uno por entidad.',
    },
  },
};
