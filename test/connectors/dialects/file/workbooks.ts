import { deflateRawSync } from 'node:zlib';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** A workbook as a spreadsheet program writes it. */
export async function workbookOf(sheets: { sheet: string; data: SheetData }[]): Promise<Buffer> {
  return writeWorkbook(sheets).toBuffer();
}

export interface WorkbookXml {
  /** What stands in `sheetData` of the sheets, from `Hoja1` on. */
  sheets: string[];
  sharedStrings?: string[];
  date1904?: boolean;
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with the given XML in its sheets; style 1 is a date, style 2 a moment. */
export function partsOf({
  sheets,
  sharedStrings = [],
  date1904 = false,
}: WorkbookXml): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  const list = numbers.map((n) => `<sheet name="Hoja${n}" sheetId="${n}" r:id="rId${n}"/>`);
  const relations = numbers.map(
    (n) =>
      `<Relationship Id="rId${n}" Type="${types}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const strings = sharedStrings.map((text) => `<si><t>${text}</t></si>`);
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${types}"><workbookPr date1904="${Number(date1904)}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((data, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A ZIP file. It may lie about how large a part is when unpacked. */
export function zipOf(
  parts: Record<string, string>,
  claimedSize: (size: number) => number = (size) => size,
): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const name = Buffer.from(path);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    describePart(header, 8, packed.length, claimedSize(content.length), name.length);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    describePart(entry, 10, packed.length, claimedSize(content.length), name.length);
    entry.writeUInt32LE(offset, 42);
    entries.push(header, name, packed);
    directory.push(entry, name);
    offset += header.length + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, index, end]);
}

/** From the method on, both headers have the same members. */
function describePart(
  header: Buffer,
  at: number,
  packed: number,
  size: number,
  name: number,
): void {
  header.writeUInt16LE(8, at);
  header.writeUInt32LE(packed, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt16LE(name, at + 18);
}

export interface SheetXml {
  name: string;
  rows: string;
  state?: 'hidden' | 'veryHidden';
  /** Before and after `sheetData`. */
  before?: string;
  after?: string;
}

/** An XLSX file with sheets of any XML. */
export function xlsxOf(sheets: readonly SheetXml[], changes: Record<string, string> = {}): Buffer {
  const parts = partsOf({ sheets: sheets.map(({ rows }) => rows) });
  for (const [index, { name, state, before = '', after = '' }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts[path] = parts[path]!.replace('<sheetData>', `${before}<sheetData>`).replace(
      '</worksheet>',
      `${after}</worksheet>`,
    );
    const isHidden = state === undefined ? '' : ` state="${state}"`;
    parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
      `name="Hoja${index + 1}"`,
      `name="${name}"${isHidden}`,
    );
  }
  return zipOf({ ...parts, ...changes });
}

/** Rows of text cells without references; null is a blank cell. */
export function textRows(rows: readonly (string | null)[][], attributes = ''): string {
  const cell = (text: string | null) =>
    text === null ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows.map((cells) => `<row${attributes}>${cells.map(cell).join('')}</row>`).join('');
}

/** An ODS file with this XML in its spreadsheet. */
export function odsOf(tables: string, styles = ''): Buffer {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Rows of an ODS table. */
export function odsRows(rows: readonly (string | null)[][], attributes = ''): string {
  const cell = (text: string | null) =>
    text === null
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  return rows
    .map((cells) => `<table:table-row ${attributes}>${cells.map(cell).join('')}</table:table-row>`)
    .join('');
}
