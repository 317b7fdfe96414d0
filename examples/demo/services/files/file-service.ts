import express from 'express';
import { generateState } from '../data/generate-state.ts';
import type { StateData } from '../data/records.ts';
import type { Fault } from '../faults/faults.ts';
import { answerError, notFound } from '../http/answer-error.ts';
import { listen } from '../http/listen.ts';
import type { StateService } from '../state-service.ts';
import type { StateCode } from '../states.ts';
import { withAwkwardTexts } from './awkward-texts.ts';
import { fileRoutes } from './file-routes.ts';
import type { FileForm } from './forms.ts';
import { PublishedFiles } from './published-files.ts';

export interface FileServiceOptions {
  code: StateCode;
  /** 0 takes any free port. */
  port: number;
  form: FileForm;
  /** The state's synthetic registers with some awkward remarks by default. */
  data?: StateData;
  /** How late the fault `slow` answers. */
  slowMs?: number;
}

/** Starts the web server of a state that publishes its registers as files, on loopback. */
export async function startFileService({
  code,
  port,
  form,
  data = withAwkwardTexts(generateState(code)),
  slowMs = 3_000,
}: FileServiceOptions): Promise<StateService> {
  let fault: Fault | null = null;
  let requests = 0;
  const files = new PublishedFiles(data, form);

  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .use((_request, _response, next) => {
      requests += 1;
      next();
    })
    .use(fileRoutes(files, { fault: () => fault, slowMs }))
    .use(notFound, answerError);

  return {
    ...(await listen(app, port)),
    code,
    get fault() {
      return fault;
    },
    registers: data,
    touch: () => files.touch(),
    setFault(next) {
      fault = next;
    },
    // What is published is open: nobody asks for a token.
    requests: () => ({ token: 0, data: requests }),
  };
}
