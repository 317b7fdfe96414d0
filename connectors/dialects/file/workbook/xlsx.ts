import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import type { ZipEntry, ZipFile } from '../zip.ts';
import { isDateFormat } from './serial-date.ts';
import type { NamedSheet, SheetVisibility } from './sheet.ts';
import { readXml, type Attributes, type XmlHandlers } from './xml.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { isTrue, unescapeText } from './xlsx-values.ts';

/** The parts of a workbook (ECMA-376) that hold its cells, and none of its pictures or pivot caches. */
const cellParts = /^xl\/(_rels\/[^/]+\.rels|[^/]+\.xml|worksheets\/[^/]+\.xml)$/i;

interface SheetEntry {
  name: string;
  visibility: SheetVisibility;
  relation: string;
}

export function xlsxParts({ entries }: ZipFile): ZipEntry[] {
  return entries.filter(({ name }) => cellParts.test(partName(name)));
}

/**
 * The sheets of an XLSX or XLSM file; charts and macros are none.
 * @throws UpstreamFailure `WRONG_SHAPE` when it is none, `BODY_TOO_LARGE` when a cell lies outside of
 * any sheet.
 */
export async function readXlsx(file: ZipFile): Promise<NamedSheet[]> {
  const parts = new Map(xlsxParts(file).map((entry) => [partName(entry.name), entry]));
  const readPart = async (name: string, handlers: XmlHandlers): Promise<void> => {
    const entry = parts.get(name);
    if (entry) await readXml(file.read(entry), handlers);
  };
  if (!parts.has('xl/workbook.xml')) throw new UpstreamFailure('WRONG_SHAPE', 'no workbook');
  const { entries, isFrom1904 } = await readDirectory(readPart);
  const targets = await readRelations(readPart);
  const context = {
    strings: await readStrings(readPart),
    dateStyles: await readDateStyles(readPart),
    isFrom1904,
  };
  const sheets: NamedSheet[] = [];
  for (const { name, visibility, relation } of entries) {
    const entry = parts.get(targets.get(relation) ?? '');
    if (!entry) continue;
    sheets.push({ name, visibility, ...(await readXlsxSheet(file.read(entry), context)) });
  }
  return sheets;
}

type ReadPart = (name: string, handlers: XmlHandlers) => Promise<void>;

async function readDirectory(readPart: ReadPart) {
  const entries: SheetEntry[] = [];
  let isFrom1904 = false;
  await readPart('xl/workbook.xml', {
    open(element, attributes) {
      if (element === 'workbookPr') isFrom1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      entries.push({
        name: attributes['name'] ?? '',
        visibility: /^(veryH|h)idden$/.test(attributes['state'] ?? '') ? 'hidden' : 'visible',
        relation: relationOf(attributes),
      });
    },
  });
  return { entries, isFrom1904 };
}

/** The parts that the relations of the workbook lead to. */
async function readRelations(readPart: ReadPart): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart('xl/_rels/workbook.xml.rels', {
    open(element, { Id: id, Target: target }) {
      if (element !== 'Relationship' || id === undefined || target === undefined) return;
      const { pathname } = new URL(target, 'part:///xl/workbook.xml');
      targets.set(id, partName(decodeURIComponent(pathname)));
    },
  });
  return targets;
}

/** The strings that cells share, without the pronunciation that some have. */
async function readStrings(readPart: ReadPart): Promise<string[]> {
  const strings: string[] = [];
  let isText = false;
  let isPhonetic = false;
  await readPart('xl/sharedstrings.xml', {
    open(element) {
      if (element === 'si') strings.push('');
      if (element === 'rPh') isPhonetic = true;
      isText = element === 't' && !isPhonetic;
    },
    close(element) {
      if (element === 'rPh') isPhonetic = false;
      isText = false;
    },
    text(text) {
      if (isText) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescapeText);
}

async function readDateStyles(readPart: ReadPart): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  await readPart('xl/styles.xml', {
    open(element, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (element === 'cellXfs') isCellStyle = true;
      if (element === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (element === 'xf' && isCellStyle) styles.push(isDateFormat(id, codes.get(id)));
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

/** Its prefix is that of the namespace of relations, whatever the document calls it. */
function relationOf(attributes: Attributes): string {
  const name = Object.keys(attributes).find((attribute) => /^[^:]+:id$/.test(attribute));
  return name === undefined ? '' : attributes[name]!;
}

/** Names of parts are the same whatever their case; some programs write backslashes. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
