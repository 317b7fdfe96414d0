import { UpstreamFailure } from '../../../http/upstream-failure.ts';
import { refuseKind } from '../refused-kinds.ts';
import type { ZipFile } from '../zip.ts';
import { OdsSheets } from './ods-sheets.ts';
import type { NamedSheet } from './sheet.ts';
import { readXml, type Attributes } from './xml.ts';

const contentPart = 'content.xml';
const largestList = 1_000_000;

export function odsParts({ entries }: ZipFile) {
  return entries.filter(({ name }) => name === contentPart);
}

/** Whether its parts are encrypted (ODF 1.3 part 2, section 3.4): the list of them says so. */
async function isLocked(file: ZipFile): Promise<boolean> {
  const list = file.entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (!list || list.unpacked > largestList) return false;
  let isFound = false;
  await readXml(file.read(list), {
    open: (element) => void (isFound ||= element === 'encryption-data'),
  });
  return isFound;
}

/**
 * The sheets of an OpenDocument spreadsheet (ODF 1.3 part 3). Attributes have the prefixes that the
 * standard itself uses, as all programs write them.
 * @throws UpstreamFailure `WRONG_CONTENT_TYPE` when it is another kind of OpenDocument file.
 */
export async function readOds(file: ZipFile): Promise<NamedSheet[]> {
  const [content] = odsParts(file);
  if (!content) throw new UpstreamFailure('WRONG_SHAPE', 'no workbook');
  if (await isLocked(file)) throw refuseKind('locked');
  const sheets = new OdsSheets();
  let isSpreadsheet = false;
  let style = '';
  await readXml(file.read(content), {
    open(element: string, attributes: Attributes) {
      if (element === 'spreadsheet') isSpreadsheet = true;
      if (element === 'style') style = attributes['style:name'] ?? '';
      if (element === 'table-properties' && attributes['table:display'] === 'false') {
        sheets.hideStyle(style);
      }
      sheets.open(element, attributes);
    },
    close: (element) => sheets.close(element),
    text: (text) => sheets.text(text),
  });
  if (!isSpreadsheet) {
    throw refuseKind('noSheets');
  }
  return sheets.all();
}
