import type { FindingText } from '../finding-text.ts';

/** What is wrong with tables that are files. */
export const filesFindings = {
  CELL_UNKNOWN: {
    requirement: 'SRC-21',
    en: [
      'A cell shows an error, or holds a formula whose result was not saved.',
      'Its value is unknown: the record is published without it.',
      'Correct the formula, or write the value in its place, and save the sheet with its results.',
    ],
    es: [
      'Una celda muestra un error, o tiene una fórmula cuyo resultado no se guardó.',
      'Su valor se desconoce: el registro se publica sin él.',
      'Corrija la fórmula, o escriba el valor en su lugar, y guarde la hoja con sus resultados.',
    ],
  },
  ROWS_SKIPPED: {
    requirement: 'SRC-34',
    en: [
      'A table holds rows that are no records: totals, notes, signatures or its headings again.',
      'They are left out by what they look like.',
      'Keep only headings and records in the sheet that is published.',
    ],
    es: [
      'Una tabla tiene renglones que no son registros: totales, notas, firmas o los encabezados repetidos.',
      'Se omiten por su aspecto.',
      'Deje sólo encabezados y registros en la hoja que se publica.',
    ],
  },
  HIDDEN_SKIPPED: {
    requirement: 'SRC-34',
    en: [
      'A workbook has hidden sheets, rows or columns.',
      'They are not read: what was hidden may not be meant to be published.',
      'Show what is to be published and delete the rest, or name the hidden sheet in the settings.',
    ],
    es: [
      'Un libro tiene hojas, renglones o columnas ocultos.',
      'No se leen: lo que se ocultó quizá no se quiere publicar.',
      'Muestre lo que se publica y borre lo demás, o nombre la hoja oculta en los ajustes.',
    ],
  },
} as const satisfies Record<string, FindingText>;
