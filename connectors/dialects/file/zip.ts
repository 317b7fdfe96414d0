import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { refuseKind } from './refused-kinds.ts';

// ZIP, by its APPNOTE: sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const localHeader = { signature: 0x04034b50, length: 30 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const directoryEnd = { signature: 0x06054b50, length: 22 };
const longestComment = 65_535;
const longestDirectory = 1_000_000;
const stored = 0;
const deflated = 8;

export interface ZipEntry {
  name: string;
  /** Compression method, by section 4.4.5. */
  method: number;
  isEncrypted: boolean;
  packed: number;
  unpacked: number;
  /** Of its local header. */
  offset: number;
}

/** The entries of a ZIP file, by its directory, and their content. */
export interface ZipFile {
  entries: readonly ZipEntry[];
  /**
   * The content of an entry, which has exactly the announced size.
   * @throws UpstreamFailure `WRONG_SHAPE` when it has not, `WRONG_CONTENT_TYPE` when it is encrypted or
   * compressed in an unusual way.
   */
  read(entry: ZipEntry): AsyncGenerator<Buffer, void>;
  close(): Promise<void>;
}

/**
 * Opens a ZIP file.
 * @throws UpstreamFailure `BODY_TRUNCATED` when the file has no end, `WRONG_SHAPE` when it contradicts
 * itself; and errors of the file system.
 */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path);
  try {
    const entries = await readDirectory(file);
    return { entries, read: (entry) => contentOf(file, entry), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, directoryEnd.length + longestComment);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(startingWith(directoryEnd.signature, 4));
  if (end === -1 || end + directoryEnd.length > tail.length) {
    throw new UpstreamFailure('BODY_TRUNCATED', 'a ZIP file without its end');
  }
  const length = tail.readUInt32LE(end + 12);
  if (length > longestDirectory) throw notZip();
  const directory = await readAt(file, tail.readUInt32LE(end + 16), length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + directoryEntry.length <= length;) {
    if (directory.readUInt32LE(at) !== directoryEntry.signature) throw notZip();
    const nameEnd = at + directoryEntry.length + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + directoryEntry.length, nameEnd),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function* contentOf(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer, void> {
  if (entry.isEncrypted || (entry.method !== stored && entry.method !== deflated)) {
    throw refuseKind('lockedArchive');
  }
  const header = await readAt(file, entry.offset, localHeader.length);
  if (header.readUInt32LE(0) !== localHeader.signature) throw notZip();
  const start =
    entry.offset + localHeader.length + header.readUInt16LE(26) + header.readUInt16LE(28);
  let left = entry.unpacked;
  if (entry.packed > 0) {
    const end = start + entry.packed - 1;
    const packed = file.createReadStream({ start, end, autoClose: false });
    // An error reaches the reader of the content.
    const content =
      entry.method === deflated ? pipeline(packed, createInflateRaw(), () => undefined) : packed;
    for await (const chunk of content as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0) break;
      yield chunk;
    }
  }
  if (left !== 0) throw notZip();
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw notZip();
  return buffer;
}

function startingWith(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function notZip(): UpstreamFailure {
  return new UpstreamFailure('WRONG_SHAPE', 'a ZIP file that contradicts itself');
}
