import express from 'express';
import type { Fault } from '../../../examples/demo/services/faults/faults.ts';
import { transferWith } from '../../../examples/demo/services/faults/faulty-transfers.ts';
import { answerError } from '../../../examples/demo/services/http/answer-error.ts';
import { applyFault } from '../../../examples/demo/services/http/apply-fault.ts';
import { listen, type Listener } from '../../../examples/demo/services/http/listen.ts';
import { slowMs } from '../fault-codes.ts';

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
      const isLatin1 = fault() === 'latin1';
      transferWith(fault(), response, isLatin1 ? Buffer.from(bytes.toString(), 'latin1') : bytes);
    })
    .use(answerError);
  return listen(app, 0);
}
