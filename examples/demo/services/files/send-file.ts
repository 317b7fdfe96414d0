import type { Response } from 'express';
import type { Fault } from '../faults/faults.ts';
import { transferWith } from '../faults/faulty-transfers.ts';
import type { PublishedFile } from './published-files.ts';

/** Sends a file, wrongly if the fault says so. */
export function sendFileWith(fault: Fault | null, response: Response, file: PublishedFile): void {
  // Not `type`, which would name an encoding where none is known.
  response.setHeader('Content-Type', file.mediaType);
  transferWith(fault, response, fault === 'latin1' ? asLatin1(file) : file.bytes);
}

function asLatin1({ bytes, isUtf8 }: PublishedFile): Buffer {
  return isUtf8 ? Buffer.from(bytes.toString('utf8'), 'latin1') : bytes;
}
