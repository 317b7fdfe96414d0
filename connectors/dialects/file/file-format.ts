import { extname } from 'node:path';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { announcedEncoding, readHead } from './encoding.ts';

export const fileFormats = ['csv', 'ndjson', 'json', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

const formatByExtension: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.xlsx': 'xlsx',
};

/** The format that the name of a file announces. */
export function formatByName(name: string): FileFormat | undefined {
  return formatByExtension[extname(name).toLowerCase()];
}

const zip = Buffer.from('PK\u0003\u0004');
/** Compound File Binary: what Excel wrote until 2003, and what holds an encrypted workbook. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headLength = 65_536;

/**
 * Tells the format of a file by its first bytes, and by its name where they leave it open.
 * @throws UpstreamFailure `EMPTY_BODY` when it is empty, `WRONG_CONTENT_TYPE` when it is something else.
 */
export async function tellFormat(path: string, name: string): Promise<FileFormat> {
  const head = await readHead(path, headLength);
  if (head.length === 0) throw new UpstreamFailure('EMPTY_BODY');
  if (startsWith(head, zip)) return 'xlsx';
  if (startsWith(head, compoundFile)) throw wrongType('an encrypted workbook or an old one (.xls)');
  const encoding = announcedEncoding(head);
  if (encoding === null && head.includes(0)) throw wrongType('binary data');
  const named = formatByName(name);
  if (named === 'xlsx') throw wrongType('no XLSX');
  const text = new TextDecoder(encoding ?? 'utf-8').decode(head).trimStart();
  if (text.startsWith('<')) throw wrongType('markup');
  if (named === 'csv' || named === 'ndjson' || !/^[[{]/.test(text)) return named ?? 'csv';
  return holdsLines(text) ? 'ndjson' : 'json';
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

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

function wrongType(cause: string): UpstreamFailure {
  return new UpstreamFailure('WRONG_CONTENT_TYPE', cause);
}
