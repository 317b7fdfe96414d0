import type { Language } from '../../../service/settings/schema-words.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';

/** What a file is that is not read, and what to do: as the cause of a failure, and for a person. */
const kinds = {
  xls: {
    cause: 'an encrypted workbook or an old one (.xls)',
    es: 'Es un libro de Excel viejo (.xls) o con contraseña. Ábralo y guárdelo como .xlsx sin contraseña.',
    en: 'It is an old Excel workbook (.xls) or has a password. Open it and save it as .xlsx without one.',
  },
  xlsb: {
    cause: 'a binary workbook (.xlsb)',
    es: 'Es un libro binario de Excel (.xlsb). Ábralo y guárdelo como .xlsx.',
    en: 'It is a binary Excel workbook (.xlsb). Open it and save it as .xlsx.',
  },
  locked: {
    cause: 'a workbook with a password',
    es: 'Es un libro con contraseña. Ábralo y guárdelo sin ella.',
    en: 'It is a workbook with a password. Open it and save it without one.',
  },
  lockedArchive: {
    cause: 'an encrypted or unusual ZIP file',
    es: 'Es un ZIP con contraseña o comprimido de un modo poco común. Descomprímalo, o vuelva a comprimirlo sin contraseña.',
    en: 'It is a ZIP file with a password, or compressed in an unusual way. Unpack it, or pack it again without a password.',
  },
  notWorkbook: {
    cause: 'no XLSX or ODS',
    es: 'Su nombre dice que es una hoja de cálculo, y no lo es. Ábralo y guárdelo como .xlsx, o corrija su nombre.',
    en: 'Its name says that it is a spreadsheet, and it is none. Open it and save it as .xlsx, or correct its name.',
  },
  noSheets: {
    cause: 'an OpenDocument file (.ods) without sheets',
    es: 'Es un archivo OpenDocument sin hojas de cálculo. Ábralo y guárdelo como .xlsx.',
    en: 'It is an OpenDocument file without sheets. Open it and save it as .xlsx.',
  },
  document: {
    cause: 'a document or a presentation',
    es: 'Es un documento de texto o una presentación. Pase la tabla a una hoja de cálculo y guárdela como .xlsx.',
    en: 'It is a text document or a presentation. Put the table into a spreadsheet and save it as .xlsx.',
  },
  pdf: {
    cause: 'a PDF',
    es: 'Es un PDF, del que no se puede leer una tabla con certeza. Publique la hoja de cálculo de la que salió.',
    en: 'It is a PDF, of which no table can be read for certain. Publish the spreadsheet it was made from.',
  },
  webTable: {
    cause: 'a web page, or a table saved as one',
    es: 'Es una página web, o una tabla guardada como página (a veces con nombre .xls). Ábrala con Excel y guárdela como .xlsx.',
    en: 'It is a web page, or a table saved as one (sometimes under a name with .xls). Open it with Excel and save it as .xlsx.',
  },
  xmlSheet: {
    cause: 'an XML spreadsheet',
    es: 'Es una hoja de cálculo en XML. Ábrala y guárdela como .xlsx.',
    en: 'It is a spreadsheet in XML. Open it and save it as .xlsx.',
  },
  markup: {
    cause: 'markup',
    es: 'Es XML o HTML, que no se lee. Guarde la tabla como .xlsx o CSV.',
    en: 'It is XML or HTML, which is not read. Save the table as .xlsx or CSV.',
  },
  otherArchive: {
    cause: 'a RAR or 7z archive',
    es: 'Es un archivo RAR o 7z. Descomprímalo, o use ZIP o gzip.',
    en: 'It is a RAR or 7z archive. Unpack it, or use ZIP or gzip.',
  },
  archive: {
    cause: 'an archive within an archive',
    es: 'Es un archivo comprimido dentro de otro. Descomprímalo.',
    en: 'It is an archive within an archive. Unpack it.',
  },
  emptyArchive: {
    cause: 'an archive without a data file',
    es: 'El archivo comprimido no contiene ningún CSV, XLSX, ODS, JSON ni NDJSON.',
    en: 'The archive holds neither CSV, XLSX, ODS, JSON nor NDJSON.',
  },
  binary: {
    cause: 'binary data',
    es: 'Contiene datos binarios, no texto. Guarde la tabla como .xlsx o «CSV UTF-8».',
    en: 'It holds binary data, not text. Save the table as .xlsx or "CSV UTF-8".',
  },
} as const;

export type RefusedKind = keyof typeof kinds;

export function refuseKind(kind: RefusedKind): UpstreamFailure {
  return new UpstreamFailure('WRONG_CONTENT_TYPE', kinds[kind].cause);
}

/** What the cause of a failure means to a person; undefined for a cause of another place. */
export function refusedText(cause: string | null, language: Language): string | undefined {
  return Object.values(kinds).find((kind) => kind.cause === cause)?.[language];
}

const signatures: readonly [string, RefusedKind][] = [
  // Compound File Binary: what Excel wrote until 2003, and what holds an encrypted workbook.
  ['d0cf11e0a1b11ae1', 'xls'],
  // The formats of Excel 2 to 4, without a container.
  ['09000400', 'xls'],
  ['09020600', 'xls'],
  ['09040600', 'xls'],
  ['255044462d', 'pdf'],
  ['526172211a07', 'otherArchive'],
  ['377abcaf271c', 'otherArchive'],
  ['1f8b', 'archive'],
  ['7b5c727466', 'document'],
];

/** The kind that the first bytes of a file announce. */
export function signedKind(head: Buffer): RefusedKind | undefined {
  return signatures.find(([signature]) => head.toString('hex', 0, 16).startsWith(signature))?.[1];
}

/** The kind that the first text of a file announces. */
export function textKind(text: string): RefusedKind | undefined {
  if (!text.startsWith('<')) return undefined;
  if (
    /<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet|office:spreadsheet/i.test(text)
  ) {
    return /<html[\s>]/i.test(text) ? 'webTable' : 'xmlSheet';
  }
  return /<(!doctype html|html|table|body)[\s>]/i.test(text) ? 'webTable' : 'markup';
}
