import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Encoding } from '../../../../connectors/dialects/file/encoding.ts';
import type { TableRow } from '../../../../connectors/dialects/file/table-row.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A file in a folder of its own, removed by `removeFolders`. */
export function fileWith(content: string | Uint8Array, name = 'register.csv'): string {
  return fileIn(temporaryFolder(), name, content);
}

export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const western = new TextDecoder('windows-1252');
const westernBytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [western.decode(Uint8Array.of(byte)), byte]),
);

/** The bytes of a text, with a byte order mark where it has one. */
export function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
    case 'iso-8859-1':
      return Buffer.from([...text].map((letter) => westernBytes.get(letter)!));
    case 'iso-8859-15':
    case 'cp850':
    case 'cp437':
    case 'macintosh':
      return iconv.encode(text, encoding);
  }
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function cellsOf(rows: readonly TableRow[]): unknown[] {
  return rows.map(({ cells }) => cells);
}
