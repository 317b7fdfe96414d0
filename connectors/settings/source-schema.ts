import type { SettingsSchema } from '../../service/settings/schema.ts';
import { sourceKeyPattern } from '../../specs/ids.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialects } from '../dialects/index.ts';
import { text } from './text-schema.ts';

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

const limits = (pageSize: Dialect['pageSize']): SettingsSchema => ({
  type: 'object',
  additionalProperties: false,
  default: {},
  expected: {
    en: 'limits with their numbers, such as { pageSize: 100 }',
    es: 'límites con sus números, por ejemplo { pageSize: 100 }',
  },
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
    pageSize: limit(
      [1, pageSize.usual, pageSize.most],
      'Rows asked for at once.',
      'Renglones que se piden por página.',
    ),
    maxPages: limit(
      [1, 20_000, 1_000_000],
      'A register of more pages is refused as endless.',
      'Un registro con más páginas se rechaza por interminable.',
    ),
  },
});

/** What every source has, whatever its dialect. */
export const commonSource: SettingsSchema = {
  type: 'object',
  required: ['id', 'name', 'level', 'dialect', 'register'],
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
      description: 'How the source is read.',
      descripcion: 'Cómo se lee la fuente.',
    },
    register: {
      ...text,
      description: 'Which register of the dialect the source publishes.',
      descripcion: 'Qué registro del dialecto publica la fuente.',
    },
    credentials: {
      ...text,
      // Alerts and the ledger tell it.
      maxLength: 100,
      description: 'Name of an entry of `credentials`; without it nothing is authorised.',
      descripcion: 'Nombre de una entrada de `credentials`; sin él no se autoriza nada.',
    },
    sweepEverySeconds: limit(
      [1, 3600, 604_800],
      'How often the register is read, in seconds.',
      'Cada cuánto se lee el registro, en segundos.',
    ),
  },
};

/** What values mean that no catalogue knows. */
const values: SettingsSchema = {
  type: 'object',
  default: {},
  additionalProperties: {
    type: 'object',
    additionalProperties: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      expected: { en: 'a code of the catalogue', es: 'una clave del catálogo' },
    },
    expected: {
      en: 'values, each with the code that it means',
      es: 'valores, cada uno con la clave que significa',
    },
  },
  expected: {
    en: 'fields with their values, such as { tipoSancion: { "INHAB. TEMP.": INHABILITACION } }',
    es: 'campos con sus valores, por ejemplo { tipoSancion: { "INHAB. TEMP.": INHABILITACION } }',
  },
  description:
    'What values mean that no catalogue knows: by field (tipoSancion, tipoFalta, genero …), the code of each value.',
  descripcion:
    'Qué significan los valores que ningún catálogo conoce: por campo (tipoSancion, tipoFalta, genero …), la clave de cada valor.',
};

/** How often a register of which only changes are read is read whole nevertheless. */
const fullSweepEverySeconds = limit(
  [1, 86_400, 2_592_000],
  'How often the register is read whole; in between, only what changed is, or nothing when it says that nothing has.',
  'Cada cuánto se lee completo el registro; entretanto sólo lo que cambió, o nada si indica que no cambió.',
);

/** The settings of a source of one dialect. */
export function sourceSchemaOf(dialect: Dialect): SettingsSchema {
  const registers = Object.keys(dialect.registers);
  return {
    type: 'object',
    additionalProperties: false,
    required: [...commonSource.required!, ...dialect.settings.required],
    properties: {
      ...commonSource.properties,
      register: {
        enum: registers,
        expected: {
          en: `a register of ${dialect.name}: ${registers.join(', ')}`,
          es: `un registro de ${dialect.name}: ${registers.join(', ')}`,
        },
        description: 'Which register the source publishes.',
        descripcion: 'Qué registro publica la fuente.',
      },
      ...((dialect.readChanges || dialect.isConditional) && { fullSweepEverySeconds }),
      // A replica of another connector takes records as they are.
      ...(dialect.name !== 'connector' && { values }),
      ...dialect.settings.properties,
      limits: limits(dialect.pageSize),
    },
  };
}
