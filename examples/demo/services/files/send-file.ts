import type { Response } from 'express';
import type { Fault } from '../faults/faults.ts';
import type { PublishedFile } from './published-files.ts';

type Send = (response: Response, file: PublishedFile) => void;

const send: Send = (response, { bytes }) => void response.end(bytes);

/** Faults in how a file is sent. */
const FAULTY_SENDS: Partial<Record<Fault, Send>> = {
  truncated: (response, { bytes }) => void response.end(firstHalf(bytes)),

  reset(response, { bytes }) {
    response.setHeader('Content-Length', bytes.length);
    response.write(firstHalf(bytes), () => response.socket?.resetAndDestroy());
  },

  latin1(response, file) {
    const { bytes, isUtf8 } = file;
    response.end(isUtf8 ? Buffer.from(bytes.toString('utf8'), 'latin1') : bytes);
  },
};

/** Sends a file, wrongly if the fault says so. */
export function sendFileWith(fault: Fault | null, response: Response, file: PublishedFile): void {
  // Not `type`, which would name an encoding where none is known.
  response.setHeader('Content-Type', file.mediaType);
  ((fault && FAULTY_SENDS[fault]) ?? send)(response, file);
}

function firstHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}
