import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'express';
import type { Fault } from './faults.ts';

type Transfer = (response: Response, bytes: Buffer) => void | Promise<void>;

const transfer: Transfer = (response, bytes) => void response.end(bytes);

/** Between two bytes of a body that drips. */
const dripMs = 100;

/** Faults in how the bytes of an answer go over the wire, whatever they mean. */
const FAULTY_TRANSFERS: Partial<Record<Fault, Transfer>> = {
  truncated: (response, bytes) => transfer(response, firstHalf(bytes)),

  reset(response, bytes) {
    response.setHeader('Content-Length', bytes.length);
    response.write(firstHalf(bytes), () => response.socket?.resetAndDestroy());
  },

  shortBody(response, bytes) {
    response.setHeader('Content-Length', bytes.length);
    response.write(firstHalf(bytes), () => response.socket?.end());
  },

  // Without a length Node sends in chunks, of which the last, empty one never comes.
  cutChunks(response, bytes) {
    response.write(firstHalf(bytes), () => response.socket?.end());
  },

  wrongLength(response, bytes) {
    response.setHeader('Content-Length', firstHalf(bytes).length);
    response.end(bytes);
  },

  async drip(response, bytes) {
    response.setHeader('Content-Length', bytes.length);
    for (const byte of bytes) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await pause(dripMs);
    }
    response.end();
  },
};

/** Sends the bytes of an answer, wrongly if the fault says so. */
export function transferWith(fault: Fault | null, response: Response, bytes: Buffer): void {
  void ((fault && FAULTY_TRANSFERS[fault]) ?? transfer)(response, bytes);
}

/** Cut between two characters of UTF-8, so that what is left is text. */
function firstHalf(bytes: Buffer): Buffer {
  let end = Math.floor(bytes.length / 2);
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
