import type { SettingsSchema } from '../../service/settings/schema.ts';

/** The name of a collection; the dialect says what it is for. */
export const collectionName: SettingsSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{1,100}$',
  expected: {
    en: 'at most 100 letters without accents, digits, underscores or hyphens',
    es: 'hasta 100 letras sin acentos, dígitos, guiones bajos o guiones',
  },
};

/** What is asked for with `fields`; the dialect says what by default. */
export const fieldPaths: SettingsSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_.*,-]{1,2000}$',
  expected: {
    en: 'paths of fields such as *.*, separated by commas',
    es: 'rutas de campos, por ejemplo *.*, separadas por comas',
  },
};
