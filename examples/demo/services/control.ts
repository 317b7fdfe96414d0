import express from 'express';
import { FAULT_DESCRIPTIONS, FAULTS, type Fault } from './faults/faults.ts';
import { answerError, notFound } from './http/answer-error.ts';
import { listen, type Listener } from './http/listen.ts';
import { ServiceError } from './service-error.ts';
import type { StateService } from './state-service.ts';
import { stateOf } from './states.ts';

/** Starts the endpoint that shows the states' services and switches their faults, on loopback. */
export async function startControl(
  services: readonly StateService[],
  port: number,
): Promise<Listener> {
  const describe = ({ code, url, fault, requests }: StateService) => ({
    code,
    name: stateOf(code).name,
    url,
    fault,
    requests: requests(),
  });

  const app = express()
    .use(express.json())
    .get('/', (_request, response) => {
      response.json({ states: services.map(describe), faults: FAULT_DESCRIPTIONS });
    })
    .put('/states/:code/fault', (request, response) => {
      const service = services.find(({ code }) => code === request.params.code);
      if (!service) throw new ServiceError(404, 'unknown_state', 'There is no such state.');
      service.setFault(readFault(request.body));
      response.json(describe(service));
    })
    .use(notFound, answerError);

  return listen(app, port);
}

function readFault(body: { fault?: unknown } | undefined): Fault | null {
  const fault = body?.fault;
  if (fault === null || FAULTS.includes(fault as Fault)) return fault as Fault | null;
  throw new ServiceError(
    400,
    'unknown_fault',
    `fault must be null or one of ${FAULTS.join(', ')}.`,
  );
}
