import type { FindingText } from '../finding-text.ts';

/** What stands in the fields of a row. */
export const valuesFindings = {
  ROW_REFUSED: {
    requirement: 'SRC-10',
    en: [
      'A row does not satisfy the specification and cannot be accepted.',
      'It is kept apart, and the register counts as incomplete.',
      'Fill in what is required, with the type that the specification says.',
    ],
    es: [
      'Un renglón no cumple la especificación y no se puede aceptar.',
      'Se aparta, y el registro cuenta como incompleto.',
      'Llene lo obligatorio, con el tipo que dice la especificación.',
    ],
  },
  OTHER_FORM: {
    requirement: 'SRC-10',
    en: [
      'A value has another form than the specification says.',
      'It is read where its meaning is plain, and otherwise left out of the record.',
      'Send it with the type that the specification says.',
    ],
    es: [
      'Un dato viene en otra forma que la que dice la especificación.',
      'Se lee si su sentido es claro; si no, se omite del registro.',
      'Envíelo con el tipo que dice la especificación.',
    ],
  },
  REQUIRED_BLANK: {
    requirement: 'SRC-21',
    en: [
      'A required value is blank.',
      'The record cannot be found by it.',
      'Capture it, or correct the record at its origin.',
    ],
    es: [
      'Un dato obligatorio está en blanco.',
      'El registro no se puede encontrar por él.',
      'Captúrelo, o corrija el registro en su origen.',
    ],
  },
  PLACEHOLDER: {
    requirement: 'SRC-21',
    en: [
      'A value is a placeholder, such as N/A or S/D.',
      'It is searched, matched and counted as if it were data.',
      'Leave out what is not known.',
    ],
    es: [
      'Un dato es un relleno, como N/A o S/D.',
      'Se busca, se compara y se cuenta como si fuera un dato.',
      'Omita lo que no se conoce.',
    ],
  },
  UNKNOWN_CODE: {
    requirement: 'SRC-11',
    en: [
      'A code is not in the catalogue of the PDN.',
      'It counts as "other" and is not found by its kind.',
      'Use a code of the catalogue, or "other" with a description.',
    ],
    es: [
      'Una clave no está en el catálogo de la PDN.',
      'Cuenta como «otro» y no se encuentra por su tipo.',
      'Use una clave del catálogo, u «otro» con una descripción.',
    ],
  },
  LABEL_BLANK: {
    requirement: 'SRC-11',
    en: [
      'A code comes without its label, or a label without its code.',
      'People see a blank where the kind of sanction should be.',
      'Send clave and valor together.',
    ],
    es: [
      'Una clave viene sin su etiqueta, o una etiqueta sin su clave.',
      'La gente ve un hueco donde debería ir el tipo de sanción.',
      'Envíe clave y valor juntos.',
    ],
  },
  LABEL_CONTRADICTS: {
    requirement: 'SRC-11',
    en: [
      'A label is that of another code.',
      'Nobody can tell which of the two is meant.',
      'Send the label of the code.',
    ],
    es: [
      'Una etiqueta es la de otra clave.',
      'No se sabe cuál de las dos se quiso decir.',
      'Envíe la etiqueta de la clave.',
    ],
  },
  NOT_PERSON_NOR_COMPANY: {
    requirement: 'SRC-11',
    en: [
      'tipoPersona is neither F nor M.',
      'Whether the RFC is public cannot be told, so it is hidden; the party counts as unknown.',
      'Send F for a person, M for a company.',
    ],
    es: [
      'tipoPersona no es F ni M.',
      'No se sabe si el RFC es público, así que se oculta; la parte cuenta como desconocida.',
      'Envíe F para persona física, M para moral.',
    ],
  },
  BAD_DATE: {
    requirement: 'SRC-12',
    en: [
      'A date cannot be read, or is no day of the calendar.',
      'The record cannot be placed in time; a debarment without dates counts as in force.',
      'Write YYYY-MM-DD.',
    ],
    es: [
      'Una fecha no se puede leer, o no es un día del calendario.',
      'El registro no se ubica en el tiempo; una inhabilitación sin fechas cuenta como vigente.',
      'Escriba AAAA-MM-DD.',
    ],
  },
  DATE_OTHER_FORM: {
    requirement: 'SRC-12',
    en: [
      'A date is written in another form than YYYY-MM-DD.',
      'It is read here; another reader may take the month for the day.',
      'Write YYYY-MM-DD.',
    ],
    es: [
      'Una fecha está escrita en otra forma que AAAA-MM-DD.',
      'Aquí se lee; otro lector puede tomar el mes por el día.',
      'Escriba AAAA-MM-DD.',
    ],
  },
  DATE_WITHOUT_ZONE: {
    requirement: 'SRC-12',
    en: [
      'A moment comes without a time zone or without a time.',
      'It may be off by hours, and the order of changes with it.',
      'Write ISO 8601 with a zone, such as 2026-03-05T10:00:00-06:00.',
    ],
    es: [
      'Un momento viene sin zona horaria o sin hora.',
      'Puede tener horas de diferencia, y con él el orden de los cambios.',
      'Escriba ISO 8601 con zona, por ejemplo 2026-03-05T10:00:00-06:00.',
    ],
  },
  DATE_IN_FUTURE: {
    requirement: 'SRC-22',
    en: [
      'A capture or resolution date lies in the future.',
      'The record stands before everything else for years.',
      'Check the clock of the server and the capture form.',
    ],
    es: [
      'Una fecha de captura o de resolución está en el futuro.',
      'Aparecerá como el más reciente durante años.',
      'Revise el reloj del servidor y el formulario de captura.',
    ],
  },
  ENDS_BEFORE_IT_BEGINS: {
    requirement: 'SRC-22',
    en: [
      'A debarment ends before it begins.',
      'It is never in force, whatever was resolved.',
      'Check both dates against the resolution.',
    ],
    es: [
      'Una inhabilitación termina antes de empezar.',
      'Nunca está vigente, se haya resuelto lo que se haya resuelto.',
      'Coteje ambas fechas con la resolución.',
    ],
  },
  BAD_AMOUNT: {
    requirement: 'SRC-10',
    en: [
      'An amount of money cannot be read, or is negative.',
      'The fine is shown without its amount.',
      'Send a number, without signs or separators.',
    ],
    es: [
      'Un monto no se puede leer, o es negativo.',
      'La multa se muestra sin su monto.',
      'Envíe un número, sin signos ni separadores.',
    ],
  },
  BROKEN_LETTERS: {
    requirement: 'SRC-24',
    en: [
      'A text has broken letters, such as Ã±, &ntilde; or ? for ñ, or characters that cannot be seen.',
      'Names with accents are not found.',
      'Read and write UTF-8, composed and without escapes, from the database to the answer.',
    ],
    es: [
      'Un texto tiene letras rotas, como Ã±, &ntilde; o ? por ñ, o caracteres que no se ven.',
      'Los nombres con acentos no se encuentran.',
      'Lea y escriba UTF-8, compuesto y sin escapes, desde la base de datos hasta la respuesta.',
    ],
  },
  WRONG_FORM: {
    requirement: 'SRC-10',
    en: [
      'A value has another form than the specification says, such as a number for a text.',
      'Each reader understands it in its own way, or not at all.',
      'Send the type, the form and the length of the specification.',
    ],
    es: [
      'Un dato tiene otra forma que la de la especificación, por ejemplo un número donde va un texto.',
      'Cada lector lo entiende a su manera, o no lo entiende.',
      'Envíe el tipo, la forma y la longitud de la especificación.',
    ],
  },
  NULL_MEMBER: {
    requirement: 'SRC-21',
    en: [
      'A value that is not known is sent as null.',
      'The specification has no null: some readers refuse the whole row.',
      'Leave the member out.',
    ],
    es: [
      'Un dato que no se conoce se envía como null.',
      'La especificación no tiene null: algunos lectores rechazan el renglón entero.',
      'Omita ese dato.',
    ],
  },
  DATE_TOO_EARLY: {
    requirement: 'SRC-22',
    en: [
      'A date lies before 1950.',
      'The record stands at the end of every list, and the date is wrong.',
      'Correct the date; leave it out where it is not known.',
    ],
    es: [
      'Una fecha es anterior a 1950.',
      'El registro queda al final de toda lista, y la fecha es incorrecta.',
      'Corrija la fecha; omítala si no se conoce.',
    ],
  },
  CAPTURED_WHEN_READ: {
    requirement: 'SRC-22',
    en: [
      'fechaCaptura is the moment of the request, not that of the capture.',
      'Every record looks new at each reading, and what changed cannot be known.',
      'Store the moment of the capture with the record.',
    ],
    es: [
      'fechaCaptura es el momento de la petición, no el de la captura.',
      'En cada lectura todo registro parece nuevo, y no se sabe qué cambió.',
      'Guarde con el registro el momento en que se capturó.',
    ],
  },
  TEXT_MARKUP: {
    requirement: 'SRC-24',
    en: [
      'A text holds HTML.',
      'Pages that show it as it is run what is written in it.',
      'Store plain text, and check it in the capture form.',
    ],
    es: [
      'Un texto contiene HTML.',
      'Las páginas que lo muestren tal cual ejecutan lo que trae escrito.',
      'Guarde texto simple, y valídelo en el formulario de captura.',
    ],
  },
  TEXT_SPACING: {
    requirement: 'SRC-24',
    en: [
      'A text holds doubled blanks, blanks at its ends, or a name holds a line break.',
      'It is not found by who writes it without them.',
      'Remove them in the capture form.',
    ],
    es: [
      'Un texto tiene espacios de más, dobles o en los extremos, o un nombre tiene un salto de línea.',
      'No lo encuentra quien lo escribe sin ellos.',
      'Quítelos en el formulario de captura.',
    ],
  },
} as const satisfies Record<string, FindingText>;
