import express from 'express';
import { generateState } from '../data/generate-state.ts';
import type { StateData } from '../data/records.ts';
import type { Fault } from '../faults/faults.ts';
import { answerError, notFound } from '../http/answer-error.ts';
import { listen, type Listener } from '../http/listen.ts';
import type { StateCode } from '../states.ts';
import { DirectusCollections } from './directus-collections.ts';
import { directusRoutes, type DirectusRoutesOptions } from './directus-routes.ts';
import type { Spelling } from './model/spellings.ts';

export interface DirectusServiceOptions extends Partial<Omit<DirectusRoutesOptions, 'fault'>> {
  code: StateCode;
  /** 0 takes any free port. */
  port: number;
  /** The state's synthetic registers by default. */
  data?: StateData;
  spelling?: Spelling;
}

export interface DirectusService extends Listener {
  readonly code: StateCode;
  readonly fault: Fault | null;
  /** The items that are served. */
  readonly collections: DirectusCollections;
  setFault(fault: Fault | null): void;
  /** Requests since the start, refused ones included. */
  requests(): { data: number };
}

/** Starts the Directus service of one state on the loopback interface. */
export async function startDirectusService({
  code,
  port,
  data = generateState(code),
  spelling = 'oas',
  slowMs = 3_000,
  careless = false,
  errorForm = 'errors',
  mostAtOnce = Infinity,
  hidesId = false,
  onPage = () => {},
}: DirectusServiceOptions): Promise<DirectusService> {
  let fault: Fault | null = null;
  let requests = 0;
  const collections = new DirectusCollections(code, data, spelling);

  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .use((_request, _response, next) => {
      requests += 1;
      next();
    })
    .use(
      directusRoutes(collections, {
        fault: () => fault,
        slowMs,
        careless,
        errorForm,
        mostAtOnce,
        hidesId,
        onPage,
      }),
    )
    .use(notFound, answerError);

  return {
    ...(await listen(app, port)),
    code,
    get fault() {
      return fault;
    },
    collections,
    setFault(next) {
      fault = next;
    },
    requests: () => ({ data: requests }),
  };
}
