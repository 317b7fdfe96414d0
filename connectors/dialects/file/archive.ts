import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { refuseToStore } from '../../http/download.ts';
import { UpstreamFailure } from '../../http/upstream-failure.ts';
import { readHead } from './encoding.ts';
import { formatByName, workbookFormat } from './file-format.ts';
import { refuseKind } from './refused-kinds.ts';
import { otherFile, type OtherFile } from './other-files.ts';
import { openZip, type ZipFile } from './zip.ts';

interface NamedFile {
  path: string;
  name: string;
}

/** What an archive holds may be so large; what it really holds is counted while it is unpacked. */
const mostUnpacked = 2_000_000_000;
const gzip = Buffer.of(0x1f, 0x8b);
const zip = Buffer.from('PK\u0003\u0004');
/** In a message. */
const mostNames = 8;

/** A file to read, which an archive may have held. */
export interface Unpacked extends NamedFile {
  /** What else the archive holds. */
  others: readonly OtherFile[];
  remove(): Promise<void>;
}

/**
 * The data file itself, or the only one in a ZIP or gzip file, unpacked until `remove` is called.
 * @throws UpstreamFailure `WRONG_SHAPE` when an archive holds several, `WRONG_CONTENT_TYPE` when it holds
 * none, `BODY_TOO_LARGE` when it holds too much, `BODY_TRUNCATED` when it is cut off.
 */
export async function unpackArchive(file: NamedFile): Promise<Unpacked> {
  const head = await readHead(file.path, zip.length);
  if (head.subarray(0, gzip.length).equals(gzip)) return unpackGzip(file);
  if (!head.equals(zip)) return asItIs(file);
  const archive = await openZip(file.path);
  try {
    if (workbookFormat(archive) !== null) return asItIs(file);
    const entry = onlyDataFile(archive);
    const others = seenIn(archive)
      .filter((other) => other !== entry)
      .map(({ name }) => otherFile(basename(name)));
    return { ...(await store(basename(entry.name), archive.read(entry))), others };
  } finally {
    await archive.close();
  }
}

function asItIs(file: NamedFile): Unpacked {
  return { ...file, others: [], remove: async () => undefined };
}

/** Neither folders nor hidden files. */
function seenIn({ entries }: ZipFile): ZipFile['entries'] {
  return entries.filter(
    ({ name }) => !/(^|\/)(\.|__MACOSX\/|~\$)/.test(name) && !name.endsWith('/'),
  );
}

function onlyDataFile(archive: ZipFile): ZipFile['entries'][number] {
  const files = seenIn(archive).filter(({ name }) => formatByName(name) !== undefined);
  const [first, ...others] = files;
  if (!first) throw refuseKind('emptyArchive');
  if (others.length > 0) {
    const names = files.slice(0, mostNames).map(({ name }) => JSON.stringify(basename(name)));
    throw new UpstreamFailure('WRONG_SHAPE', `an archive of several files: ${names.join(', ')}`);
  }
  if (first.unpacked > mostUnpacked) throw tooLarge();
  return first;
}

async function unpackGzip({ path, name }: NamedFile) {
  const inner = extname(name).toLowerCase() === '.gz' ? basename(name, extname(name)) : name;
  const content = createReadStream(path).pipe(createGunzip());
  try {
    return await store(inner, content as AsyncIterable<Buffer>);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new UpstreamFailure('BODY_TRUNCATED', 'gzip');
    if (code?.startsWith('Z_')) throw new UpstreamFailure('WRONG_SHAPE', 'gzip');
    throw error;
  }
}

async function store(name: string, content: AsyncIterable<Buffer>): Promise<Unpacked> {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-archive-')).catch(refuseToStore);
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, `data${extname(name)}`);
  try {
    await pipeline(Readable.from(bounded(content)), createWriteStream(path));
    return { path, name, others: [], remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* bounded(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > mostUnpacked) throw tooLarge();
    yield part;
  }
}

function tooLarge(): UpstreamFailure {
  return new UpstreamFailure('BODY_TOO_LARGE', 'an archive that holds too much');
}
