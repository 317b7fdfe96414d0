import type { FindingText } from '../finding-text.ts';

/** Which record a row is, and whether it comes once. */
export const identityFindings = {
  ROW_TWICE: {
    requirement: 'SRC-8',
    en: [
      'A row comes on two pages of one reading.',
      'Where one comes twice another is lost.',
      'Sort by the keys asked for, then by id, so that the order is total.',
    ],
    es: [
      'Un renglón viene en dos páginas de una misma lectura.',
      'Donde uno se repite, otro se pierde.',
      'Ordene por las claves pedidas y luego por id, para que el orden sea total.',
    ],
  },
  ROW_REPEATED: {
    requirement: 'SRC-25',
    en: [
      'The same row comes more than once.',
      'It counts as one record, with a note.',
      'Remove the copies; a query with a join may need DISTINCT.',
    ],
    es: [
      'El mismo renglón viene más de una vez.',
      'Cuenta como un solo registro, con una nota.',
      'Quite las copias; una consulta con JOIN puede necesitar DISTINCT.',
    ],
  },
  ID_MISSING: {
    requirement: 'SRC-9',
    en: [
      'A row has no usable id.',
      'It can be neither cited nor followed over time, so it is kept apart.',
      'Give each row an id of 1 to 200 characters.',
    ],
    es: [
      'Un renglón no tiene un id utilizable.',
      'No se puede citar ni seguir en el tiempo, así que se aparta.',
      'Dé a cada renglón un id de 1 a 200 caracteres.',
    ],
  },
  ID_SHARED: {
    requirement: 'SRC-9',
    en: [
      'Two different rows have the same id.',
      'Only one of them can be published.',
      'Make the id unique in its register.',
    ],
    es: [
      'Dos renglones distintos tienen el mismo id.',
      'Sólo uno de ellos se puede publicar.',
      'Haga el id único en su registro.',
    ],
  },
  ID_UNSTABLE: {
    requirement: 'SRC-9',
    en: [
      'The same row had another id at a second reading.',
      'Each reading looks as if all had vanished and come back; permalinks break.',
      'Store the id with the row; never number rows as they are sent.',
    ],
    es: [
      'El mismo renglón tuvo otro id en una segunda lectura.',
      'Cada lectura parece que todo desapareció y volvió; se rompen los enlaces permanentes.',
      'Guarde el id con el renglón; nunca numere al enviar.',
    ],
  },
  SAME_TWICE: {
    requirement: 'SRC-25',
    en: [
      'Two rows are the same in all but their id.',
      'The same fact counts twice.',
      'Remove one of them.',
    ],
    es: [
      'Dos renglones son iguales en todo menos en su id.',
      'El mismo hecho cuenta dos veces.',
      'Elimine uno de ellos.',
    ],
  },
} as const satisfies Record<string, FindingText>;
