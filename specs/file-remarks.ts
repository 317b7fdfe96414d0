import type { FileRemark, FileRemarkKind } from './graphql/network.generated.ts';

export type { FileRemark, FileRemarkKind };

interface RemarkTexts {
  /** Of one part: in English and in Spanish. */
  one: readonly [string, string];
  /** Of all parts of a kind. */
  all: readonly [string, string];
}

/** What a person who opens a file sees and what of it is a record: where both differ. */
export const remarkTexts: Record<FileRemarkKind, RemarkTexts> = {
  HIDDEN_SHEET: {
    one: ['a hidden sheet', 'una hoja oculta'],
    all: ['Hidden sheets, which are not read.', 'Hojas ocultas, que no se leen.'],
  },
  OTHER_SHEET: {
    one: ['a sheet that does not hold the register', 'una hoja que no contiene el registro'],
    all: [
      'Sheets that do not hold the register, which are not read.',
      'Hojas que no contienen el registro, que no se leen.',
    ],
  },
  HIDDEN_ROW: {
    one: ['a row hidden by hand', 'un renglón oculto a mano'],
    all: [
      'Rows that somebody hid by hand, which are not read.',
      'Renglones que alguien ocultó a mano, que no se leen.',
    ],
  },
  FILTERED_ROWS: {
    one: [
      'rows that a filter hides, which are read',
      'renglones que un filtro oculta, que sí se leen',
    ],
    all: [
      'Rows that a filter hides. They are records and are read.',
      'Renglones que un filtro oculta. Son registros y sí se leen.',
    ],
  },
  HIDDEN_COLUMN: {
    one: ['a hidden column that is not mapped', 'una columna oculta sin asignar'],
    all: [
      'Hidden columns that no field is mapped to, which are not read.',
      'Columnas ocultas que no se asignaron a ningún campo, que no se leen.',
    ],
  },
  REPEATED_HEADINGS: {
    one: ['the headings again', 'los encabezados repetidos'],
    all: ['The headings again.', 'Los encabezados repetidos.'],
  },
  TOTAL: {
    one: ['a total', 'un total'],
    all: ['Totals, which are no records.', 'Totales, que no son registros.'],
  },
  FOOTER: {
    one: ['a note or a signature', 'una nota o una firma'],
    all: ['Notes and signatures, which are no records.', 'Notas y firmas, que no son registros.'],
  },
  OTHER_FILE: {
    one: ['a file of a kind that is not read', 'un archivo de un tipo que no se lee'],
    all: [
      'Files of a kind that holds no register, which are not read.',
      'Archivos de un tipo que no contiene un registro, que no se leen.',
    ],
  },
  UNREADABLE_FILE: {
    one: [
      'a file that may hold records and cannot be read',
      'un archivo que puede contener registros y no se puede leer',
    ],
    all: [
      'Files that may hold records and cannot be read. Save them as .xlsx, .ods or CSV.',
      'Archivos que pueden contener registros y no se pueden leer. Guárdelos como .xlsx, .ods o CSV.',
    ],
  },
};

const fileRemarkKinds = Object.keys(remarkTexts) as FileRemarkKind[];

/** Of one kind, so many places are told. */
export const mostPlaces = 5;
/** Names of sheets and files are cut to this. */
export const longestName = 100;

/** All remarks of one kind on the files of a source, without their texts. */
export type ToldRemark = Omit<FileRemark, 'message' | 'mensaje'>;

/** The same in both languages. */
export function worded(told: readonly ToldRemark[] | null): FileRemark[] | null {
  return (
    told?.map((remark) => {
      const [message, mensaje] = remarkTexts[remark.kind].all;
      return { ...remark, message, mensaje };
    }) ?? null
  );
}

const count = { type: 'integer', minimum: 0 };
const name = { type: ['string', 'null'], maxLength: longestName };

/** What a connector tells of the files of a source, as JSON Schema. */
export const toldRemarksSchema = {
  type: ['array', 'null'],
  maxItems: fileRemarkKinds.length,
  items: {
    type: 'object',
    required: ['kind', 'count', 'rows', 'places'],
    properties: {
      kind: { enum: fileRemarkKinds },
      count,
      rows: { type: ['integer', 'null'], minimum: 0 },
      places: {
        type: 'array',
        maxItems: mostPlaces,
        items: {
          type: 'object',
          required: ['file', 'sheet', 'row'],
          properties: { file: name, sheet: name, row: { type: ['integer', 'null'], minimum: 1 } },
        },
      },
    },
  },
} as const;
