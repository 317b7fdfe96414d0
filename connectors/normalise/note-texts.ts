import type { MappingAction } from '../../specs/graphql/buyers.generated.ts';

/** Everything a reader may remark. The texts never repeat a value: some values are reserved. */
export const noteTexts = {
  BLANK_REQUIRED: [
    'REFUSED',
    'The source leaves this required value blank.',
    'La fuente deja en blanco este dato obligatorio.',
  ],
  NOT_UNICODE: [
    'CHANGED',
    'Characters that are not valid Unicode were replaced.',
    'Se sustituyeron caracteres que no son Unicode válido.',
  ],
  NUMBER_AS_TEXT: ['CHANGED', 'A number was read as text.', 'Un número se leyó como texto.'],
  TEXT_AS_NUMBER: ['CHANGED', 'A text was read as a number.', 'Un texto se leyó como número.'],
  NOT_AN_AMOUNT: [
    'REFUSED',
    'This is not an amount of money.',
    'Esto no es una cantidad de dinero.',
  ],
  NOT_A_DATE: ['REFUSED', 'This is not a date.', 'Esto no es una fecha.'],
  TIME_CUT: [
    'CHANGED',
    'A date was expected; the time of day was cut off.',
    'Se esperaba una fecha; se quitó la hora.',
  ],
  MIDNIGHT_ADDED: [
    'CHANGED',
    'Only a date was given; it is written as midnight UTC.',
    'Sólo se dio una fecha; se escribe como medianoche UTC.',
  ],
  UTC_ASSUMED: [
    'GUESSED',
    'No time zone was given; UTC was assumed.',
    'No se dio zona horaria; se supuso UTC.',
  ],
  LABEL_FROM_CATALOGUE: [
    'GUESSED',
    'The label was blank; it was taken from the catalogue.',
    'La etiqueta venía vacía; se tomó del catálogo.',
  ],
  CODE_FROM_LABEL: [
    'GUESSED',
    'The code was told by its label.',
    'La clave se determinó por su etiqueta.',
  ],
  NOT_IN_CATALOGUE: [
    'REFUSED',
    'This is not in the catalogue; it counts as "other" and keeps its own label.',
    'No está en el catálogo; cuenta como «otro» y conserva su etiqueta.',
  ],
  DUPLICATE_REMOVED: [
    'CHANGED',
    'This entry repeats an earlier one and was left out.',
    'Esta entrada repite una anterior y se omitió.',
  ],
  NEITHER_PERSON_NOR_COMPANY: [
    'REFUSED',
    'This says neither "person" (F) nor "company" (M); the subject counts as unknown.',
    'No dice persona física (F) ni moral (M); el sujeto queda como desconocido.',
  ],
} as const satisfies Record<string, [MappingAction, string, string]>;

export type NoteKind = keyof typeof noteTexts;
