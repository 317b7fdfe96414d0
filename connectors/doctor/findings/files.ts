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
  SHEETS_SKIPPED: {
    requirement: 'SRC-34',
    en: [
      'A workbook has visible sheets without the mapped columns.',
      'They are not read: if they hold a part of the register, it is missing.',
      'Give them the same headings and name all sheets of the register in `sheet`, or move them to another file.',
    ],
    es: [
      'Un libro tiene hojas visibles sin las columnas asignadas.',
      'No se leen: si contienen parte del registro, esa parte falta.',
      'Póngales los mismos encabezados y nombre todas las hojas del registro en `sheet`, o páselas a otro archivo.',
    ],
  },
  ROWS_FILTERED: {
    requirement: 'SRC-34',
    en: [
      'A filter hides rows of a sheet.',
      'They are read and published, though whoever opens the sheet does not see them.',
      'Remove the filter, or delete the rows that are not to be published.',
    ],
    es: [
      'Un filtro oculta renglones de una hoja.',
      'Se leen y se publican, aunque quien abre la hoja no los ve.',
      'Quite el filtro, o borre los renglones que no se quieren publicar.',
    ],
  },
  FILES_SKIPPED: {
    requirement: 'SRC-34',
    en: [
      'Beside the files of a register there are files of another kind.',
      'They are not read.',
      'Keep only the files of the register in its folder or archive.',
    ],
    es: [
      'Junto a los archivos de un registro hay archivos de otro tipo.',
      'No se leen.',
      'Deje sólo los archivos del registro en su carpeta o archivo comprimido.',
    ],
  },
  FILE_UNREADABLE: {
    requirement: 'SRC-10',
    en: [
      'A file may hold records of the register and cannot be read.',
      'Its records are missing, so no answer of this source is complete.',
      'Save it as .xlsx, .ods or CSV without a password, or move it to another place.',
    ],
    es: [
      'Un archivo puede contener registros y no se puede leer.',
      'Sus registros faltan, así que ninguna respuesta de esta fuente es completa.',
      'Guárdelo como .xlsx, .ods o CSV sin contraseña, o páselo a otro lugar.',
    ],
  },
} as const satisfies Record<string, FindingText>;
