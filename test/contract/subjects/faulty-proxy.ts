import express, { type Response } from 'express';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import { answerError } from '../../../examples/demo/services/http/answer-error.ts';
import { applyFault } from '../../../examples/demo/services/http/apply-fault.ts';
import { listen, type Listener } from '../../../examples/demo/services/http/listen.ts';
import { slowMs } from '../fault-codes.ts';

/** Faults on the way of an answer, whatever it holds. */
const sends: Partial<Record<Fault, (response: Response, bytes: Buffer) => void>> = {
  truncated: (response, bytes) => void response.end(bytes.subarray(0, bytes.length / 2)),
  latin1: (response, bytes) => void response.end(Buffer.from(bytes.toString(), 'latin1')),
  reset(response, bytes) {
    response.set('Content-Length', String(bytes.length));
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy());
  },
};

/** Starts a server that passes on what another one answers, wrongly if the fault says so. */
export async function startProxy(target: string, fault: () => Fault | null): Promise<Listener> {
  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .use(applyFault(fault, slowMs))
    .use(async (request, response) => {
      const answer = await fetch(target + request.originalUrl);
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.status(answer.status).type(answer.headers.get('content-type')!);
      const current = fault();
      const send = (current && sends[current]) ?? ((to, all) => void to.end(all));
      send(response, bytes);
    })
    .use(answerError);
  return listen(app, 0);
}
