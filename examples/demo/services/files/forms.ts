import type { FlatTable } from '../database/flat-tables.ts';
import { writeDelimited } from './delimited.ts';
import { jsonRows } from './json-rows.ts';
import { writeSpreadsheet } from './spreadsheet.ts';
import { encodeWindows1252 } from './windows-1252.ts';

interface Form {
  extension: string;
  /** As web servers tell it: nobody has told them of encodings other than UTF-8. */
  mediaType: string;
  isUtf8: boolean;
  encode(table: FlatTable): Buffer | Promise<Buffer>;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The forms in which a state may publish a register. */
export const FORMS = {
  'csv-comma': {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    isUtf8: true,
    encode: (table) =>
      Buffer.from(writeDelimited(table, { delimiter: ',', lineEnd: '\n', quotes: 'needed' })),
  },
  'csv-semicolon': {
    extension: 'csv',
    mediaType: 'text/csv',
    isUtf8: false,
    encode: (table) =>
      encodeWindows1252(
        writeDelimited(table, { delimiter: ';', lineEnd: '\r\n', quotes: 'needed' }),
      ),
  },
  'csv-tab': {
    extension: 'tsv',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    isUtf8: true,
    encode: (table) =>
      Buffer.from(
        BYTE_ORDER_MARK +
          writeDelimited(table, { delimiter: '\t', lineEnd: '\n', quotes: 'needed' }),
      ),
  },
  'csv-pipe': {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    isUtf8: true,
    encode: (table) =>
      Buffer.from(writeDelimited(table, { delimiter: '|', lineEnd: '\n', quotes: 'all' })),
  },
  ndjson: {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    isUtf8: true,
    encode: (table) => Buffer.from(`${jsonRows(table).join('\n')}\n\n`),
  },
  'json-array': {
    extension: 'json',
    mediaType: 'application/json',
    isUtf8: true,
    encode: (table) => Buffer.from(`[\n${jsonRows(table).join(',\n')}\n]\n`),
  },
  'json-object': {
    extension: 'json',
    mediaType: 'application/json',
    isUtf8: true,
    encode: (table) =>
      Buffer.from(
        `{"titulo":${JSON.stringify(table.title)},"datos":[\n${jsonRows(table).join(',\n')}\n]}\n`,
      ),
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isUtf8: false,
    encode: writeSpreadsheet,
  },
} satisfies Record<string, Form>;

export type FileForm = keyof typeof FORMS;

/** The names of all forms. */
export const FILE_FORMS = Object.keys(FORMS) as readonly FileForm[];
