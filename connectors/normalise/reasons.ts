import {
  expectedBy,
  kindText,
  type Language,
  type ValueKind,
  type WordedSchema,
} from '../../service/settings/schema-words.ts';

/** Why a row could not be accepted, and where in it: a JSON Pointer. Nothing of it is a value of the row. */
export type Reason = { path: string } & (
  | { code: 'WRONG_VALUE'; found: ValueKind; expected: WordedSchema }
  | { code: 'UNUSABLE_ID'; found: ValueKind }
  | { code: 'CELL_COUNT'; found: number; expected: number }
  | { code: 'TOO_MANY_PROCEDURES'; found: number; most: number }
  | { code: Plain }
);

type Plain =
  | 'DUPLICATE'
  | 'UNREADABLE_FILE'
  | 'STRAY_QUOTES'
  | 'NOT_JSON'
  | 'TOO_DEEP'
  | 'NOT_AN_OBJECT'
  | 'COLUMN_TWICE'
  | 'OTHER_ID'
  | 'OTHER_DIGEST'
  | 'RESERVED_VALUE';

const plainTexts: Record<Plain, Record<Language, string>> = {
  DUPLICATE: {
    en: 'another row has the same id and says something else',
    es: 'otro renglón tiene el mismo id y dice otra cosa',
  },
  UNREADABLE_FILE: {
    en: 'the file may hold records and cannot be read: save it as .xlsx, .ods or CSV without a password, or move it away',
    es: 'el archivo puede contener registros y no se puede leer: guárdelo como .xlsx, .ods o CSV sin contraseña, o quítelo de ahí',
  },
  STRAY_QUOTES: {
    en: 'its quotation marks do not pair',
    es: 'sus comillas no están en pares',
  },
  NOT_JSON: { en: 'it is no JSON', es: 'no es JSON' },
  TOO_DEEP: {
    en: 'it is nested too deeply',
    es: 'tiene demasiados niveles, uno dentro de otro',
  },
  NOT_AN_OBJECT: { en: 'it is no JSON object', es: 'no es un objeto JSON' },
  COLUMN_TWICE: { en: 'it has a column twice', es: 'trae dos veces una columna' },
  OTHER_ID: {
    en: 'it has another id than its source and its provider make',
    es: 'trae otro id que el que forman su fuente y su proveedor',
  },
  OTHER_DIGEST: {
    en: 'its digest is not that of `original`',
    es: 'su resumen no es el de `original`',
  },
  RESERVED_VALUE: {
    en: 'it has a value that is not public',
    es: 'trae un dato que no es público',
  },
};

/** A reason in words. */
export function reasonText(reason: Reason, language: Language): string {
  return isPlain(reason) ? plainTexts[reason.code][language] : texts[language](reason);
}

function isPlain(reason: Reason): reason is { path: string; code: Plain } {
  return Object.hasOwn(plainTexts, reason.code);
}

type Measured = Exclude<Reason, { code: Plain }>;

const texts: Record<Language, (reason: Measured) => string> = {
  en(reason) {
    switch (reason.code) {
      case 'WRONG_VALUE':
        return `found ${kindText(reason.found, 'en')}, expected ${expectedBy(reason.expected, 'en')}`;
      case 'UNUSABLE_ID':
        return `it is no usable id: found ${kindText(reason.found, 'en')}, expected text of 1 to 200 characters, or a number`;
      case 'CELL_COUNT':
        return `found ${reason.found} cells, expected ${reason.expected}`;
      case 'TOO_MANY_PROCEDURES':
        return `found ${reason.found} procedures, expected at most ${reason.most}`;
    }
  },
  es(reason) {
    switch (reason.code) {
      case 'WRONG_VALUE':
        return `se encontró ${kindText(reason.found, 'es')}, se espera ${expectedBy(reason.expected, 'es')}`;
      case 'UNUSABLE_ID':
        return `no sirve como id: se encontró ${kindText(reason.found, 'es')}, se espera texto de 1 a 200 caracteres, o un número`;
      case 'CELL_COUNT':
        return `se encontraron ${reason.found} celdas, se esperan ${reason.expected}`;
      case 'TOO_MANY_PROCEDURES':
        return `se encontraron ${reason.found} procedimientos, se esperan hasta ${reason.most}`;
    }
  },
};
