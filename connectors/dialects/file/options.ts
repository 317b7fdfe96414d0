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
        'Format of the files; by default told by their names and bytes. A workbook may unpack to 20 MB, some 19,000 rows of 15 columns; of CSV and NDJSON only a single row is limited.',
      descripcion:
        'Formato de los archivos; por omisión se reconoce por nombre y contenido. Un libro XLSX puede medir hasta 20 MB descomprimido, unos 19,000 renglones de 15 columnas; en CSV y NDJSON sólo se limita cada renglón.',
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
      type: ['string', 'integer'],
      minimum: 1,
      minLength: 1,
      expected: { en: 'a name, or a number from 1', es: 'un nombre, o un número desde 1' },
      description: 'Sheet of a workbook; by default the first that has the mapped columns.',
      descripcion: 'Hoja del libro; por omisión la primera que tiene las columnas asignadas.',
    },
    headerRow: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      description: 'Line of the headings; by default the first that has the mapped columns.',
      descripcion: 'Renglón de los encabezados; por omisión el primero que los tiene todos.',
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
