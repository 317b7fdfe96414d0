import { tableSettings, type TableOptions } from '../../tabular/settings.ts';
import { serviceUrl } from '../../settings/service-url.ts';
import type { DialectSettings } from '../dialect.ts';
import { delimiters } from './csv-form.ts';
import { encodings } from './encoding.ts';
import { fileFormats } from './file-format.ts';
import type { FileForm } from './file-rows.ts';

export interface FileOptions extends TableOptions, FileForm {
  path?: string;
  url?: string;
}

export const settings: DialectSettings = {
  required: ['columns'],
  properties: {
    path: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      isPath: true,
      description:
        'The file, or a folder whose files, by their names, are one register; relative to this one.',
      descripcion:
        'El archivo, o una carpeta cuyos archivos, por nombre, son un registro; relativo a éste.',
    },
    url: {
      ...serviceUrl,
      description: 'Address of the file, in the place of path.',
      descripcion: 'Dirección del archivo, en lugar de path.',
    },
    format: {
      enum: fileFormats,
      description:
        'Format of the files; by default told by their names and bytes; xlsx stands for .xlsm too. A workbook may unpack to 20 MB, some 19,000 rows of 15 columns; of CSV and NDJSON only a single row is limited.',
      descripcion:
        'Formato de los archivos; por omisión se reconoce por nombre y contenido; xlsx vale también para .xlsm. Un libro puede medir hasta 20 MB descomprimido, unos 19,000 renglones de 15 columnas; en CSV y NDJSON sólo se limita cada renglón.',
    },
    encoding: {
      enum: encodings,
      description: 'Encoding of text files; by default told by their bytes.',
      descripcion: 'Codificación de los archivos de texto; por omisión se reconoce.',
    },
    delimiter: {
      enum: delimiters,
      expected: {
        en: 'a comma, a semicolon, a tab ("\\t") or a vertical bar',
        es: 'coma, punto y coma, tabulador ("\\t") o barra vertical',
      },
      description: 'What stands between the cells of CSV; by default told by its rows.',
      descripcion: 'Lo que separa las celdas de CSV; por omisión se reconoce.',
    },
    sheet: {
      type: ['string', 'integer', 'array'],
      minimum: 1,
      minLength: 1,
      minItems: 1,
      maxItems: 50,
      items: {
        type: ['string', 'integer'],
        minimum: 1,
        minLength: 1,
        expected: { en: 'a name, or a number from 1', es: 'un nombre, o un número desde 1' },
      },
      expected: {
        en: 'a name, a number from 1, or a list of them',
        es: 'un nombre, un número desde 1, o una lista de ellos',
      },
      description:
        'Sheet of a workbook, or several that are one register; by default the only visible one that has the mapped columns. A hidden sheet is read when it is named.',
      descripcion:
        'Hoja del libro, o varias que forman un registro; por omisión la única visible que tiene las columnas asignadas. Una hoja oculta sólo se lee si se nombra.',
    },
    headerRow: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description:
        'Line of the headings; by default the first that has the mapped columns. A column is named by its heading; where two have the same, by heading and number (Nombre#5), and any by its letter (#E).',
      descripcion:
        'Renglón de los encabezados; por omisión el primero que los tiene todos. Una columna se nombra por su encabezado; si dos tienen el mismo, con su número (Nombre#5), y cualquiera por su letra (#E).',
    },
    rowsAt: {
      type: 'string',
      pattern: '^(/([^~/]|~[01])*)*$',
      maxLength: 500,
      expected: { en: 'a JSON Pointer (RFC 6901)', es: 'un puntero JSON (RFC 6901)' },
      description: 'List of rows in a JSON document; by default the document, or its only list.',
      descripcion: 'Lista de renglones en un JSON; por omisión el documento, o su única lista.',
    },
    ...tableSettings,
  },
};
