import { extname } from 'node:path';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { announcedEncoding } from './byte-order-mark.ts';
import { looksLikeUtf16, readHead } from './encoding.ts';
import { refuseKind, signedKind, textKind, type RefusedKind } from './refused-kinds.ts';
import { openZip, type ZipFile } from './zip.ts';

export const fileFormats = ['csv', 'ndjson', 'json', 'xlsx', 'ods'] as const;
export type FileFormat = (typeof fileFormats)[number];

const formatByExtension: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.ods': 'ods',
};

/** The format that the name of a file announces. */
export function formatByName(name: string): FileFormat | undefined {
  return formatByExtension[extname(name).toLowerCase()];
}

const zip = Buffer.from('PK\u0003\u0004');
const headLength = 65_536;

/** A part that tells what a ZIP file is; any other is an archive. */
const zipKinds: readonly [RegExp, FileFormat | RefusedKind][] = [
  [/^xl[/\\]workbook\.bin$/i, 'xlsb'],
  [/^\/?xl[/\\]workbook\.xml$/i, 'xlsx'],
  [/^content\.xml$/, 'ods'],
  // ODF 1.4: a file with a password is one part.
  [/^encrypted-package$/, 'locked'],
  [/^(word|ppt)[/\\]/i, 'document'],
];

/**
 * Tells the format of a file by its first bytes, and by its name where they leave it open.
 * @throws UpstreamFailure `EMPTY_BODY` when it is empty, `WRONG_CONTENT_TYPE` when it is something else.
 */
export async function tellFormat(path: string, name: string): Promise<FileFormat> {
  const head = await readHead(path, headLength);
  if (head.length === 0) throw new UpstreamFailure('EMPTY_BODY');
  if (head.subarray(0, zip.length).equals(zip)) return zipFormat(path);
  const signed = signedKind(head);
  if (signed) throw refuseKind(signed);
  const encoding = announcedEncoding(head) ?? looksLikeUtf16(head);
  if (encoding === null && head.includes(0)) throw refuseKind('binary');
  const named = formatByName(name);
  const text = new TextDecoder(encoding ?? 'utf-8').decode(head).trimStart();
  const kind = textKind(text);
  if (kind) throw refuseKind(kind);
  if (named === 'xlsx' || named === 'ods') throw refuseKind('notWorkbook');
  if (named === 'csv' || named === 'ndjson' || !/^[[{]/.test(text)) return named ?? 'csv';
  return holdsLines(text) ? 'ndjson' : 'json';
}

/** Null for an archive of files. */
export function workbookFormat({ entries }: ZipFile): FileFormat | RefusedKind | null {
  const found = zipKinds.find(([part]) => entries.some(({ name }) => part.test(name)));
  return found?.[1] ?? null;
}

async function zipFormat(path: string): Promise<FileFormat> {
  const file = await openZip(path).catch(() => null);
  // What is wrong with it, the reader of workbooks says.
  if (file === null) return 'xlsx';
  try {
    const kind = workbookFormat(file);
    if (kind === 'xlsx' || kind === 'ods') return kind;
    throw refuseKind((kind ?? 'archive') as RefusedKind);
  } finally {
    await file.close();
  }
}

/** Whether the first line is a whole JSON object and another one follows. */
function holdsLines(text: string): boolean {
  const [line, next] = text.split(/\s*\n\s*/, 2) as [string, string?];
  if (!next?.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
