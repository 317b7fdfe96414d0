import type { FindingText } from '../finding-text.ts';

/** What filters find. */
export const searchingFindings = {
  FILTER_IGNORED: {
    requirement: 'SRC-14',
    en: [
      'A filter does not filter: rows come that do not match.',
      'Whoever searches sees other people.',
      'Apply each field of `query`.',
    ],
    es: [
      'Un filtro no filtra: vienen renglones que no coinciden.',
      'Quien busca ve a otras personas.',
      'Aplique cada campo de `query`.',
    ],
  },
  FILTER_NEEDS_ACCENTS: {
    requirement: 'SRC-14',
    en: [
      'A filter finds a name only with the same accents or case.',
      'Garcia is not found as García: a debarred person looks clean.',
      'Compare without case and accents.',
    ],
    es: [
      'Un filtro sólo encuentra un nombre con los mismos acentos o mayúsculas.',
      'Garcia no se encuentra como García: un inhabilitado parece limpio.',
      'Compare sin mayúsculas ni acentos.',
    ],
  },
  FILTER_BREAKS_ENIE: {
    requirement: 'SRC-14',
    en: [
      'A filter does not find a name with ñ by its ñ.',
      'Muñoz, Peña and Ibáñez are not found.',
      'Keep ñ as a letter of its own when accents are removed.',
    ],
    es: [
      'Un filtro no encuentra un nombre con ñ por su ñ.',
      'Muñoz, Peña e Ibáñez no se encuentran.',
      'Conserve la ñ como letra propia al quitar acentos.',
    ],
  },
  FILTER_IS_PATTERN: {
    requirement: 'SRC-14',
    en: [
      'A filter takes its text for a pattern: a parenthesis or a dot changes what it finds, or breaks it.',
      'Names of companies with S.A. are not found, and anybody can make the search slow.',
      'Escape the text before it goes into a regular expression.',
    ],
    es: [
      'Un filtro toma su texto por un patrón: un paréntesis o un punto cambia lo que halla, o lo rompe.',
      'Las empresas con S.A. no se encuentran, y cualquiera puede volver lenta la búsqueda.',
      'Escape el texto antes de ponerlo en una expresión regular.',
    ],
  },
  INSTITUTIONS_MISSING: {
    requirement: 'SRC-26',
    en: [
      '/dependencias does not answer, or lacks institutions that rows name.',
      'Whoever searches by institution does not find these rows.',
      'List every institution that any row names.',
    ],
    es: [
      '/dependencias no responde, o le faltan instituciones que nombran los renglones.',
      'Quien busca por institución no encuentra esos renglones.',
      'Liste toda institución que nombre algún renglón.',
    ],
  },
  FILTER_FINDS_NO_PARTS: {
    requirement: 'SRC-14',
    en: [
      'A filter finds only whole values, or only their beginnings.',
      'A search for part of a name says that nobody is there.',
      'Find the text anywhere in the value.',
    ],
    es: [
      'Un filtro sólo encuentra valores completos, o sólo su principio.',
      'Buscar una parte de un nombre responde que no hay nadie.',
      'Busque el texto en cualquier parte del valor.',
    ],
  },
  FILTER_FOLDS_ENIE: {
    requirement: 'SRC-14',
    en: [
      'A filter takes n and ñ for the same letter.',
      'Whoever searches Pena finds Peña, a person of another name.',
      'Keep ñ as a letter of its own when accents are removed.',
    ],
    es: [
      'Un filtro toma la n y la ñ por la misma letra.',
      'Quien busca Pena encuentra a Peña, una persona con otro nombre.',
      'Conserve la ñ como letra propia al quitar acentos.',
    ],
  },
  FILTER_FINDS_NOTHING: {
    requirement: 'SRC-14',
    en: [
      'A filter does not find a row by the value that the row itself shows.',
      'A search says that nobody is there.',
      'Compare with the field of the row that has this name.',
    ],
    es: [
      'Un filtro no encuentra un renglón por el valor que el mismo renglón muestra.',
      'La búsqueda responde que no hay nadie.',
      'Compare con el campo del renglón que lleva ese nombre.',
    ],
  },
  FILTER_BREAKS_ON_QUOTE: {
    requirement: 'SRC-14',
    en: [
      'An apostrophe in a filter breaks the service.',
      'The text goes into a database query as it is: whoever writes one can read or change the database.',
      'Use prepared statements with parameters.',
    ],
    es: [
      'Un apóstrofo en un filtro rompe el servicio.',
      'El texto entra tal cual en una consulta a la base de datos: alguien podría leerla o alterarla (inyección SQL).',
      'Use consultas preparadas, con parámetros.',
    ],
  },
  FILTERS_NOT_COMBINED: {
    requirement: 'SRC-14',
    en: [
      'Of two filters only one is applied, or either is enough.',
      'Whoever searches by name and surname sees other people.',
      'Find only the rows that match every field of `query`.',
    ],
    es: [
      'De dos filtros sólo se aplica uno, o basta con cualquiera.',
      'Quien busca por nombre y apellido ve a otras personas.',
      'Encuentre sólo los renglones que coincidan con todos los campos de `query`.',
    ],
  },
  FILTER_TAKES_ONE_CODE: {
    requirement: 'SRC-14',
    en: [
      'Of several codes in a filter only one is applied.',
      'Who searches for two kinds misses the rows of the other.',
      'Find the rows that have any of the codes.',
    ],
    es: [
      'De varias claves en un filtro sólo se aplica una.',
      'Quien busca dos tipos no ve los renglones del otro.',
      'Encuentre los renglones que tengan cualquiera de las claves.',
    ],
  },
  FILTER_ANDS_CODES: {
    requirement: 'SRC-14',
    en: [
      'A filter with several codes finds only rows that have all of them.',
      'Who searches for two kinds misses the rows of either.',
      'Find the rows that have any of the codes.',
    ],
    es: [
      'Un filtro con varias claves sólo encuentra renglones que las tienen todas.',
      'Quien busca dos tipos no ve los renglones de uno solo.',
      'Encuentre los renglones que tengan cualquiera de las claves.',
    ],
  },
} as const satisfies Record<string, FindingText>;
