import type { Language } from '../../../service/settings/schema-words.ts';

/** The words around a map of columns. */
export const columnWords = {
  es: {
    title: (rows: number | null) =>
      `Columnas encontradas${rows === null ? '' : `, con ${rows} renglones`}:`,
    remarks: 'Esto no se lee, o se lee de otra manera que como se ve:',
    more: (parts: number) => `y ${parts} más`,
    whichSheet: '¿Qué hoja tiene el registro?',
    sheet: (name: string, rows: number) =>
      `${JSON.stringify(name)} (${rows === 1 ? '1 renglón' : `${rows} renglones`})`,
    allSheets: (names: readonly string[]) =>
      `Todas las que tienen los mismos encabezados: ${names.join(', ')}`,
    severalSheets: 'Varias hojas pueden tener el registro:',
    nameSheet: (sheet: string) => `Diga cuál: --sheet ${sheet}`,
    nameAllSheets: (sheets: readonly string[]) =>
      `Si el registro está repartido en las que tienen los mismos encabezados, nómbrelas todas: ${sheets.map((sheet) => `--sheet ${sheet}`).join(' ')}`,
    unsure: '¿? parecida',
    unusedShown: '(sin asignar: se publica tal cual, dentro del registro original)',
    unusedHidden: '(sin asignar: privada por su nombre, no se publica)',
    unusedDoubtful: (field: string, column: string) =>
      `(sin asignar: se parece a ${field}; si lo es, agregue --column ${field}="${column}")`,
    constant: (field: string, value: string | number) =>
      `Igual en todos los renglones: ${field} = ${value}`,
    isRight: '¿Está bien este mapa?',
    accept: 'Sí, así está bien',
    correct: 'Corregir una columna',
    whichColumn: '¿Qué columna?',
    whichField: (column: string) => `¿Qué dato contiene «${column}»?`,
    noField: 'Ninguno: sin asignar',
    whereIs: (field: string) => `¿Qué columna contiene ${field}? La PDN lo exige`,
    noColumn: 'Ninguna: se queda vacío',
    sameForAll: 'Ninguna: es igual en todos los renglones',
    value: (field: string) => `Valor de ${field} en todos los renglones:`,
    aValue: 'un valor',
    key: '¿Qué columna distingue a cada renglón y nunca viene vacía?',
    oneOfColumns: (columns: readonly string[]) => `una de las columnas: ${columns.join(' · ')}`,
    likely: (column: string) => `«${column}», si es ésa`,
    noDebarmentDates:
      'Sin las fechas de la inhabilitación no se sabe quién sigue inhabilitado: asigne inhabilitacion.fechaInicial e inhabilitacion.fechaFinal si la tabla las tiene.',
    wayOut: (field: string) =>
      `; o --constant ${field}=VALOR si es igual en todos los renglones, o --column ${field}= si no lo hay`,
  },
  en: {
    title: (rows: number | null) => `Columns found${rows === null ? '' : `, with ${rows} rows`}:`,
    remarks: 'This is not read, or not as it is seen:',
    more: (parts: number) => `and ${parts} more`,
    whichSheet: 'Which sheet holds the register?',
    sheet: (name: string, rows: number) =>
      `${JSON.stringify(name)} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
    allSheets: (names: readonly string[]) => `All with the same headings: ${names.join(', ')}`,
    severalSheets: 'Several sheets may hold the register:',
    nameSheet: (sheet: string) => `Name the one: --sheet ${sheet}`,
    nameAllSheets: (sheets: readonly string[]) =>
      `Where the register is shared out to those with the same headings, name them all: ${sheets.map((sheet) => `--sheet ${sheet}`).join(' ')}`,
    unsure: '?? similar',
    unusedShown: '(not mapped: published as it is, within the original record)',
    unusedHidden: '(not mapped: private by its name, not published)',
    unusedDoubtful: (field: string, column: string) =>
      `(not mapped: similar to ${field}; if that is right, add --column ${field}="${column}")`,
    constant: (field: string, value: string | number) =>
      `The same for all rows: ${field} = ${value}`,
    isRight: 'Is this map right?',
    accept: 'Yes, it is right',
    correct: 'Correct a column',
    whichColumn: 'Which column?',
    whichField: (column: string) => `What does "${column}" hold?`,
    noField: 'Nothing: not mapped',
    whereIs: (field: string) => `Which column holds ${field}? The PDN requires it`,
    noColumn: 'None: it stays empty',
    sameForAll: 'None: it is the same for all rows',
    value: (field: string) => `Value of ${field} for all rows:`,
    aValue: 'a value',
    key: 'Which column tells the rows apart and is never empty?',
    oneOfColumns: (columns: readonly string[]) => `one of the columns: ${columns.join(' · ')}`,
    likely: (column: string) => `"${column}", if that is the one`,
    noDebarmentDates:
      'Without the dates of a debarment it is unknown who is still debarred: map inhabilitacion.fechaInicial and inhabilitacion.fechaFinal if the table has them.',
    wayOut: (field: string) =>
      `; or --constant ${field}=VALUE where it is the same for all rows, or --column ${field}= where there is none`,
  },
} satisfies Record<Language, object>;
