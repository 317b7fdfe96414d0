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
  TEXT_REPAIRED: [
    'CHANGED',
    'Letters that were written in another encoding or as codes were put right.',
    'Se corrigieron letras que venían en otra codificación o escritas como código.',
  ],
  INVISIBLE_REMOVED: [
    'CHANGED',
    'Invisible characters were removed.',
    'Se quitaron caracteres invisibles.',
  ],
  LETTERS_RESTORED: [
    'GUESSED',
    'A letter was lost on the way; the only known word that fits was taken.',
    'Se perdió una letra en el camino; se tomó la única palabra conocida que corresponde.',
  ],
  LETTERS_LOST: [
    'REFUSED',
    'Letters were lost on the way; the text stands as it came, and a search may not find it.',
    'Se perdieron letras en el camino; el texto queda como llegó y una búsqueda puede no encontrarlo.',
  ],
  MARKUP_IN_TEXT: [
    'REFUSED',
    'This has tags of HTML; they are kept as text.',
    'Esto trae etiquetas de HTML; se conservan como texto.',
  ],
  PRIVATE_IN_TEXT: [
    'CHANGED',
    'This holds personal data or the name of a person who is reserved: it is masked, and withheld from the original.',
    'Aquí hay datos personales o el nombre de una persona reservada: se ocultan, y se omiten del original.',
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
    'Se puso el nombre oficial del catálogo.',
  ],
  CODE_FROM_LABEL: [
    'GUESSED',
    'The code was told by its label.',
    'La clave se determinó por su etiqueta.',
  ],
  KIND_FROM_PART: [
    'GUESSED',
    'The code was blank; it was told by the only part that is filled in.',
    'La clave venía vacía; se determinó por la única parte que se llenó.',
  ],
  KIND_FROM_DATES: [
    'GUESSED',
    'No sanction says so, but a debarment is dated: it counts as one of the sanctions.',
    'Ninguna sanción lo dice, pero hay fechas de inhabilitación: cuenta como una de las sanciones.',
  ],
  SETTLED_VALUE: [
    'CHANGED',
    'The settings of this source say what this value means.',
    'La configuración de esta fuente dice qué significa este valor.',
  ],
  GRAVITY_IN_DOUBT: [
    'REFUSED',
    'How serious the fault is cannot be read or is contradicted; the name is withheld.',
    'No se puede leer qué tan grave es la falta, o se contradice; el nombre se reserva.',
  ],
  WRONG_FORM: [
    'REFUSED',
    'This has another form than is expected, and was left out.',
    'Viene en otra forma que la esperada, y se omitió.',
  ],
  OTHER_FORM: [
    'CHANGED',
    'This has another form than is expected; its meaning is plain, and it was read.',
    'Viene en otra forma que la esperada; su sentido es claro, y se leyó.',
  ],
  TOO_MANY: [
    'REFUSED',
    'There are more entries than a record may have; the first 100 were read.',
    'Hay más elementos de los que puede tener un registro; se leyeron los primeros 100.',
  ],
  TOO_LONG: [
    'REFUSED',
    'This is longer than a value may be, and was left out.',
    'Es más largo de lo que puede ser un dato, y se omitió.',
  ],
  NOT_IN_CATALOGUE: [
    'REFUSED',
    'This is not in the catalogue; it counts as "other" and keeps its own label.',
    'No está en el catálogo; cuenta como «otro» y conserva su etiqueta.',
  ],
  ROW_REPEATED: [
    'CHANGED',
    'The source has this row more than once; it counts as one record.',
    'La fuente trae este renglón más de una vez; cuenta como un solo registro.',
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
  OTHER_SPELLING: [
    'CHANGED',
    'Another spelling was read as the official one.',
    'Otra ortografía se leyó como la oficial.',
  ],
  RELATION_NOT_EXPANDED: [
    'REFUSED',
    'This relation was not expanded: only its key came.',
    'Esta relación no vino expandida: sólo llegó su clave.',
  ],
  UNKNOWN_CODE: ['REFUSED', 'No catalogue has this code.', 'Ningún catálogo tiene esta clave.'],
  NEITHER_YES_NOR_NO: ['REFUSED', 'This is neither yes nor no.', 'Esto no es sí ni no.'],
  DAY_FIRST: [
    'CHANGED',
    'A date was read that is written as day/month/year.',
    'Se leyó una fecha escrita como día/mes/año.',
  ],
  MONTH_FIRST: [
    'GUESSED',
    'A date was read as month/day/year: the day cannot come first in it.',
    'Se leyó una fecha como mes/día/año: no puede empezar por el día.',
  ],
  EPOCH_DATE: [
    'CHANGED',
    'A number of seconds or milliseconds since 1970 was read as a date.',
    'Un número de segundos o milisegundos desde 1970 se leyó como fecha.',
  ],
  SERIAL_DATE: [
    'GUESSED',
    'A number was read as a date of a spreadsheet, which counts days from 1900.',
    'Un número se leyó como fecha de una hoja de cálculo, que cuenta los días desde 1900.',
  ],
  OPEN_END: [
    'CHANGED',
    'Words here say that there is no end.',
    'El texto dice que no hay término.',
  ],
  NO_END_TOLD: [
    'REFUSED',
    'Words here say that it is in force, and not until when.',
    'El texto dice que está vigente, y no hasta cuándo.',
  ],
  LIST_IN_TEXT: [
    'CHANGED',
    'A list that was written into a text was taken out of it.',
    'Se extrajo una lista que venía escrita dentro de un texto.',
  ],
  ONLY_FIRST_READ: [
    'REFUSED',
    'There is a place for one value; this further one was left out.',
    'Sólo hay lugar para un valor; este otro se omitió.',
  ],
  CONTRADICTED: [
    'REFUSED',
    'Another value of this row says something else, and counts.',
    'Otro dato de este renglón dice otra cosa, y es el que cuenta.',
  ],
  NAME_NOT_SPLIT: [
    'REFUSED',
    'The name came whole; where the surnames begin was not guessed.',
    'El nombre vino completo; no se supuso dónde empiezan los apellidos.',
  ],
  NAME_SPLIT: [
    'CHANGED',
    'The name came whole, in a form that tells its parts; it was split.',
    'El nombre vino completo, en una forma que distingue sus partes; se separó.',
  ],
  DRAFT_LAYOUT: [
    'CHANGED',
    'This has the layout of the draft of 2024, not that of a collection.',
    'Tiene la estructura del borrador de 2024, no la de una colección.',
  ],
  NOT_A_COUNT: ['REFUSED', 'This is not a whole number.', 'Esto no es un número entero.'],
  OTHER_CURRENCY: [
    'REFUSED',
    'The amount collected is in another currency than the amount imposed.',
    'El monto cobrado está en otra moneda que el monto impuesto.',
  ],
  SEVERAL_FINES: [
    'GUESSED',
    'There are several fines; the first stands for them.',
    'Hay varias multas; la primera las representa.',
  ],
  INSTITUTION_OF_CAPTURE: [
    'GUESSED',
    'The institution was not told; the one that captured the record was taken.',
    'No se dijo la institución; se tomó la que capturó el registro.',
  ],
  PLACEHOLDER: [
    'CHANGED',
    'A text that stands for nothing, such as "N/A", was read as nothing.',
    'Un texto que no dice nada, como «N/A», se leyó como vacío.',
  ],
  NOT_TEXT: ['REFUSED', 'This is neither text nor a number.', 'Esto no es texto ni un número.'],
  ERROR_CELL: [
    'REFUSED',
    'The sheet shows an error here, such as #REF!; the value is unknown.',
    'La hoja muestra aquí un error, como #¡REF!; el valor se desconoce.',
  ],
  FORMULA_WITHOUT_VALUE: [
    'REFUSED',
    'Here is a formula whose result was not saved; the value is unknown.',
    'Aquí hay una fórmula cuyo resultado no se guardó; el valor se desconoce.',
  ],
  MERGED_CELL: [
    'CHANGED',
    'The value of merged cells was read for each row and column that they cover.',
    'El valor de celdas combinadas se leyó en cada renglón y columna que abarcan.',
  ],
  AMBIGUOUS: [
    'REFUSED',
    'This may mean one thing or another; which was not guessed.',
    'Es ambiguo, como «M», que puede ser Mujer o Masculino; se dejó sin clave.',
  ],
  DATE_REWRITTEN: [
    'CHANGED',
    'A date was written in another form, such as in words.',
    'La fecha venía en otra forma, por ejemplo en palabras.',
  ],
  CENTURY_ASSUMED: [
    'GUESSED',
    'The year had two digits; its century was assumed.',
    'El año tenía dos cifras; se supuso el siglo.',
  ],
  LOCAL_TIME_ASSUMED: [
    'GUESSED',
    'No time zone was given; that of the source was assumed.',
    'No se dio zona horaria; se supuso la de la fuente.',
  ],
  ID_FROM_CONTENT: [
    'GUESSED',
    'The service does not show the id; one was made of the public content.',
    'El servicio no muestra el id; se formó uno con el contenido público.',
  ],
  ABSTENTION: [
    'REFUSED',
    'An abstention has no sanctions; those that stand here were left out.',
    'Una abstención no lleva sanciones; las que aquí constan se omitieron.',
  ],
} as const satisfies Record<string, [MappingAction, string, string]>;

export type NoteKind = keyof typeof noteTexts;
