import type { SettingsSchema } from '../../service/settings/schema.ts';
import { text } from './text-schema.ts';

/** A secret, by where it is kept; it is read when the settings are. */
export const secret: SettingsSchema = {
  type: 'object',
  properties: {
    env: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]{0,199}$',
      // The secret itself, if somebody has not understood.
      isSecret: true,
      expected: {
        en: 'the name of a variable, of letters, digits and underscores',
        es: 'el nombre de una variable, de letras, dígitos y guiones bajos',
      },
      description: 'Environment variable.',
      descripcion: 'Variable de entorno.',
    },
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
