import type { SettingsSchema } from '../../service/settings/schema.ts';
import type { SourceSettings } from '../settings.ts';

/** How the rows of a table become common records: members of the settings of a source. */
export interface TableOptions {
  /** The column of each field; of `id`, one or several that are unique together. */
  columns: Readonly<Record<string, string | readonly string[]>>;
  /** Fields that are the same for all rows. */
  constants: Readonly<Record<string, string | number>>;
  separator: string;
  /** IANA name of the zone in which moments without a zone are told. */
  timeZone: string;
}

/** What has to be known of a source to read its rows. */
export type TableSource = Pick<
  SourceSettings<TableOptions>,
  'register' | 'level' | 'options' | 'values'
>;

const column: SettingsSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  expected: { en: 'the name of a column', es: 'el nombre de una columna' },
};

/** `tableSettings.columns` has to be given, the others need not. */
export const tableSettings = {
  columns: {
    type: 'object',
    minProperties: 1,
    additionalProperties: {
      type: ['string', 'array'],
      minLength: 1,
      maxLength: 200,
      minItems: 1,
      maxItems: 10,
      items: column,
      expected: {
        en: 'the name of a column; for id, a list of them too',
        es: 'el nombre de una columna; para id, también una lista',
      },
    },
    expected: {
      en: 'fields of the record, each with the name of its column',
      es: 'campos del registro, cada uno con el nombre de su columna',
    },
    description:
      'Column of each field, such as institucionDependencia.nombre: DEPENDENCIA. What has no column stays empty; without id, ids are made of the content.',
    descripcion:
      'Columna de cada campo, por ejemplo institucionDependencia.nombre: DEPENDENCIA. Lo que no tiene columna queda vacío; sin id, los ids se forman con el contenido.',
  },
  constants: {
    type: 'object',
    default: {},
    additionalProperties: {
      type: ['string', 'number'],
      minLength: 1,
      maxLength: 500,
      expected: { en: 'text or a number', es: 'texto o un número' },
    },
    expected: {
      en: 'fields of the record, each with its value',
      es: 'campos del registro, cada uno con su valor',
    },
    description: 'Fields that are the same for all rows, such as tipoPersona: M.',
    descripcion: 'Campos iguales en todos los renglones, por ejemplo tipoPersona: M.',
  },
  separator: {
    type: 'string',
    minLength: 1,
    maxLength: 5,
    default: ';',
    description: 'What stands between the entries of a list in one cell.',
    descripcion: 'Lo que separa los elementos de una lista en una celda.',
  },
  timeZone: {
    type: 'string',
    minLength: 1,
    maxLength: 60,
    default: 'America/Mexico_City',
    expected: {
      en: 'an IANA time zone, such as America/Tijuana',
      es: 'una zona horaria de la IANA, por ejemplo America/Tijuana',
    },
    description: 'Time zone of moments that are written without one.',
    descripcion: 'Zona horaria de los momentos escritos sin ella.',
  },
} satisfies Record<string, SettingsSchema>;

/** The columns that a table must have. */
export function columnsOf({ columns }: Pick<TableOptions, 'columns'>): string[] {
  return [...new Set(Object.values(columns).flat())];
}

/** The columns that make the id; none where it is made of the content. */
export function idColumnsOf({ columns }: Pick<TableOptions, 'columns'>): string[] {
  return [columns['id'] ?? []].flat();
}
