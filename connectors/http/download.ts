import { open } from 'node:fs/promises';
import { UpstreamFailure } from './upstream-failure.ts';

/**
 * Writes what arrives to a new file, part by part.
 * @throws UpstreamFailure `STORE_FAILED` when the file cannot be written, and whatever the parts throw.
 */
export async function saveBody(parts: AsyncIterable<Buffer>, path: string): Promise<void> {
  const file = await open(path, 'wx').catch(refuseToStore);
  try {
    for await (const part of parts) await file.writeFile(part).catch(refuseToStore);
  } finally {
    await file.close();
  }
}

/** @throws UpstreamFailure `STORE_FAILED` for an error of our own file system. */
export function refuseToStore(error: unknown): never {
  throw new UpstreamFailure('STORE_FAILED', (error as NodeJS.ErrnoException).code ?? null);
}
