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
  DATE_WITHOUT_ZONE: {
    requirement: 'SRC-12',
    en: [
      'A moment comes without a time zone or without a time.',
      'It may be off by hours, and the order of changes with it.',
      'Write ISO 8601 with a zone, such as 2026-03-05T10:00:00-06:00.',
    ],
    es: [
      'Un momento viene sin zona horaria o sin hora.',
      'Puede estar errado por horas, y con él el orden de los cambios.',
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
      'El registro queda por delante de todo durante años.',
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
      'The fine is not shown.',
      'Send a number, without signs or separators.',
    ],
    es: [
      'Un monto no se puede leer, o es negativo.',
      'La multa no se muestra.',
      'Envíe un número, sin signos ni separadores.',
    ],
  },
  BROKEN_LETTERS: {
    requirement: 'SRC-24',
    en: [
      'A text has broken letters, such as Ã± for ñ.',
      'Names with accents are not found.',
      'Read and write UTF-8 from the database to the answer.',
    ],
    es: [
      'Un texto tiene letras rotas, como Ã± por ñ.',
      'Los nombres con acentos no se encuentran.',
      'Lea y escriba UTF-8 desde la base de datos hasta la respuesta.',
    ],
  },
} as const satisfies Record<string, FindingText>;
