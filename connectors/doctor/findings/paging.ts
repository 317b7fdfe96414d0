import type { FindingText } from '../finding-text.ts';

/** How pages are cut, counted and sorted, and how fast they come. */
export const pagingFindings = {
  BAD_ANSWER: {
    requirement: 'SRC-4',
    en: [
      'An answer was not a 200 with JSON in UTF-8.',
      'What cannot be decoded cannot be read: the register stays as it was.',
      'Answer success with status 200, Content-Type application/json and UTF-8 text.',
    ],
    es: [
      'Una respuesta no fue un 200 con JSON en UTF-8.',
      'Lo que no se puede decodificar no se puede leer: el registro se queda como estaba.',
      'Responda con estado 200, Content-Type application/json y texto UTF-8.',
    ],
  },
  BAD_ENVELOPE: {
    requirement: 'SRC-5',
    en: [
      'A page has not the form of the specification.',
      'Nobody can tell how many rows there are or whether more follow.',
      'Answer {pagination: {page, pageSize, totalRows, hasNextPage}, results: […]}.',
    ],
    es: [
      'Una página no tiene la forma de la especificación.',
      'No se puede saber cuántos renglones hay ni si siguen más.',
      'Responda {pagination: {page, pageSize, totalRows, hasNextPage}, results: […]}.',
    ],
  },
  PAGE_NOT_ECHOED: {
    requirement: 'SRC-5',
    en: [
      'pagination.page or pagination.pageSize is not what was asked.',
      'A client that trusts it loses or repeats rows.',
      'Return the page and the pageSize that were used.',
    ],
    es: [
      'pagination.page o pagination.pageSize no es lo que se pidió.',
      'Un cliente que le crea pierde o repite renglones.',
      'Devuelva la página y el pageSize que se usaron.',
    ],
  },
  PAGE_SIZE_NOT_HONOURED: {
    requirement: 'SRC-6',
    en: [
      'A page has another number of rows than was asked.',
      'Rows are lost or repeated between pages.',
      'Honour every pageSize from 1 to 200.',
    ],
    es: [
      'Una página trae otro número de renglones que el pedido.',
      'Se pierden o se repiten renglones entre páginas.',
      'Respete todo pageSize de 1 a 200.',
    ],
  },
  BAD_PAGE_ACCEPTED: {
    requirement: 'SRC-20',
    en: [
      'A page or a pageSize out of range was not refused.',
      'A mistake of a client looks like an answer.',
      'Refuse with 400 or 422 and {code, message}.',
    ],
    es: [
      'No se rechazó una página o un pageSize fuera de rango.',
      'El error de un cliente parece una respuesta.',
      'Rechace con 400 o 422 y {code, message}.',
    ],
  },
  ERROR_FORM: {
    requirement: 'SRC-20',
    en: [
      'A request that is wrong breaks the service or hangs.',
      'Anybody can bring it down, and nobody learns what was wrong.',
      'Answer 400 or 422 at once, with {code, message}.',
    ],
    es: [
      'Una petición incorrecta rompe el servicio o lo deja colgado.',
      'Cualquiera puede tirarlo, y nadie sabe qué estaba mal.',
      'Responda 400 o 422 de inmediato, con {code, message}.',
    ],
  },
  TOTAL_WRONG: {
    requirement: 'SRC-7',
    en: [
      'totalRows is not the number of rows that the pages bring.',
      'The register cannot be called complete, so the state is shown as incomplete.',
      'Count with the same conditions with which the pages are cut.',
    ],
    es: [
      'totalRows no es el número de renglones que traen las páginas.',
      'El registro no puede darse por completo, así que la entidad aparece incompleta.',
      'Cuente con las mismas condiciones con que se cortan las páginas.',
    ],
  },
  NEXT_PAGE_WRONG: {
    requirement: 'SRC-7',
    en: [
      'hasNextPage is wrong on the last page or before it.',
      'Clients stop early and lose rows, or never stop.',
      'Set it true exactly when page × pageSize is less than totalRows.',
    ],
    es: [
      'hasNextPage es incorrecto en la última página o antes.',
      'Los clientes se detienen antes y pierden renglones, o no terminan nunca.',
      'Póngalo en verdadero sólo cuando page × pageSize sea menor que totalRows.',
    ],
  },
  PAGE_IGNORED: {
    requirement: 'SRC-6',
    en: [
      'A later page brings the rows of the first one.',
      'Only the first rows of the register can be read.',
      'Honour `page`: skip (page − 1) × pageSize rows.',
    ],
    es: [
      'Una página posterior trae los renglones de la primera.',
      'Sólo se pueden leer los primeros renglones del registro.',
      'Respete `page`: salte (page − 1) × pageSize renglones.',
    ],
  },
  SORT_IGNORED: {
    requirement: 'SRC-8',
    en: [
      'Rows do not come in the order that was asked for.',
      'Without a stable order paging loses rows.',
      'Sort by the keys of `sort`, in their direction, with Spanish collation.',
    ],
    es: [
      'Los renglones no vienen en el orden pedido.',
      'Sin un orden estable, paginar pierde renglones.',
      'Ordene por las claves de `sort`, en su sentido, con colación española.',
    ],
  },
  SLOW: {
    requirement: 'SRC-27',
    en: [
      'A page of 200 rows takes more than 5 seconds.',
      'A large register takes hours to read, and queries made at once time out.',
      'Index the columns that are sorted and filtered by.',
    ],
    es: [
      'Una página de 200 renglones tarda más de 5 segundos.',
      'Un registro grande tarda horas en leerse, y las consultas directas se agotan.',
      'Indexe las columnas por las que se ordena y filtra.',
    ],
  },
  EMPTY_IS_404: {
    requirement: 'SRC-4',
    en: [
      'A search that finds nothing is answered with 404.',
      'Nothing found looks like a failure, and a failure like nothing found.',
      'Answer 200 with totalRows 0 and an empty list.',
    ],
    es: [
      'Una búsqueda sin resultados se responde con 404.',
      '«No se encontró nada» parece una falla, y una falla parece «nada».',
      'Responda 200 con totalRows 0 y una lista vacía.',
    ],
  },
  OTHER_DEFAULTS: {
    requirement: 'SRC-31',
    en: [
      'A request without page and pageSize is not answered with the first 10 rows.',
      'Programs that rely on the specification see another page.',
      'Assume page 1 and pageSize 10.',
    ],
    es: [
      'Una petición sin page ni pageSize no se responde con los primeros 10 renglones.',
      'Los programas que confían en la especificación ven otra página.',
      'Suponga page 1 y pageSize 10.',
    ],
  },
  SORT_BY_BYTES: {
    requirement: 'SRC-30',
    en: [
      'Text is sorted by the bytes of its letters.',
      'Álvarez comes after Zúñiga, and lower case after upper case: people do not find a name in the list.',
      'Sort with a Spanish collation, such as es-MX, without case and accents.',
    ],
    es: [
      'El texto se ordena por los bytes de sus letras.',
      'Álvarez queda después de Zúñiga, y las minúsculas después de las mayúsculas: la gente no halla un nombre en la lista.',
      'Ordene con una colación en español, por ejemplo es-MX, sin mayúsculas ni acentos.',
    ],
  },
  SORT_FOLDS_ENIE: {
    requirement: 'SRC-30',
    en: [
      'The letter ñ is sorted as n.',
      'Ñáñez stands among the names with N: people do not find it in the list.',
      'Sort with a Spanish collation, such as es-MX or utf8mb4_spanish_ci.',
    ],
    es: [
      'La ñ se ordena como n.',
      'Ñáñez queda entre los nombres con N: la gente no lo halla en la lista.',
      'Ordene con una colación en español, por ejemplo es-MX o utf8mb4_spanish_ci.',
    ],
  },
  SECOND_SORT_IGNORED: {
    requirement: 'SRC-8',
    en: [
      'Of several sort keys only the first is applied.',
      'Rows that are alike in it come in any order, and paging may lose some.',
      'Sort by each key of `sort`, then by id.',
    ],
    es: [
      'De varias claves de orden sólo se aplica la primera.',
      'Los renglones iguales en ella vienen en cualquier orden, y al paginar se pueden perder algunos.',
      'Ordene por cada clave de `sort` y luego por id.',
    ],
  },
  UNKNOWN_SORT_ACCEPTED: {
    requirement: 'SRC-20',
    en: [
      'A sort key that does not exist was not refused.',
      'A misspelled key looks as if the rows were sorted by it.',
      'Refuse with 400 or 422 and {code, message}.',
    ],
    es: [
      'No se rechazó una clave de orden que no existe.',
      'Una clave mal escrita parece ordenar los renglones.',
      'Rechace con 400 o 422 y {code, message}.',
    ],
  },
} as const satisfies Record<string, FindingText>;
