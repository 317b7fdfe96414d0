import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UpstreamFailure } from '../../http/upstream-failure.ts';

// ZIP, by its APPNOTE: sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const localHeader = { signature: 0x04034b50, length: 30 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const directoryEnd = { signature: 0x06054b50, length: 22 };
const longestComment = 65_535;
const longestDirectory = 1_000_000;

/** The parts of a workbook (ECMA-376) that hold its cells, and none of its pictures or pivot caches. */
const cellParts = /^xl\/(_rels\/workbook\.xml\.rels|[^/]+\.xml|worksheets\/[^/]+\.xml)$/i;

interface Part {
  name: string;
  isDeflated: boolean;
  packed: number;
  unpacked: number;
  /** Of its local header. */
  offset: number;
}

/**
 * A workbook as a ZIP file anew, with nothing in it but its cells, unpacked: a reader of it meets only
 * what was counted here, and no size or offset that its author made up.
 * @throws UpstreamFailure `BODY_TOO_LARGE` when the parts have more than so many bytes, `BODY_TRUNCATED`
 * when the file has no end, `WRONG_SHAPE` when it contradicts itself.
 */
export async function* unpackWorkbook(
  path: string,
  maxBytes: number,
): AsyncGenerator<Buffer, void> {
  const file = await open(path);
  try {
    const parts = (await readDirectory(file)).filter(({ name }) => cellParts.test(name));
    const bytes = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (bytes > maxBytes) throw new UpstreamFailure('BODY_TOO_LARGE', 'a workbook too large');
    for (const part of parts) {
      yield headerOf(part);
      yield* contentOf(file, part);
    }
    yield startingWith(directoryEnd.signature, directoryEnd.length);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Part[]> {
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
  const parts: Part[] = [];
  for (let at = 0; at + directoryEntry.length <= length;) {
    if (directory.readUInt32LE(at) !== directoryEntry.signature) throw notZip();
    const nameEnd = at + directoryEntry.length + directory.readUInt16LE(at + 28);
    parts.push({
      name: directory.toString('utf8', at + directoryEntry.length, nameEnd),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** Of a stored entry, without a checksum. */
function headerOf({ name, unpacked }: Part): Buffer {
  const path = Buffer.from(name);
  const header = startingWith(localHeader.signature, localHeader.length);
  header.writeUInt32LE(unpacked, 18);
  header.writeUInt32LE(unpacked, 22);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, path]);
}

async function* contentOf(file: FileHandle, part: Part): AsyncGenerator<Buffer, void> {
  const header = await readAt(file, part.offset, localHeader.length);
  if (header.readUInt32LE(0) !== localHeader.signature) throw notZip();
  const start =
    part.offset + localHeader.length + header.readUInt16LE(26) + header.readUInt16LE(28);
  let left = part.unpacked;
  if (part.packed > 0) {
    const end = start + part.packed - 1;
    const packed = file.createReadStream({ start, end, autoClose: false });
    // What breaks reaches whoever reads the content.
    const content = part.isDeflated
      ? pipeline(packed, createInflateRaw(), () => undefined)
      : packed;
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
