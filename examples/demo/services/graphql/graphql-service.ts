import express from 'express';
import { generateState } from '../data/generate-state.ts';
import type { StateData } from '../data/records.ts';
import type { Fault } from '../faults/faults.ts';
import { answerError, notFound } from '../http/answer-error.ts';
import { listen } from '../http/listen.ts';
import type { StateService } from '../state-service.ts';
import type { StateCode } from '../states.ts';
import { graphqlRegisters, graphqlRoutes, type GraphqlRoutesOptions } from './graphql-routes.ts';
import { withHomonyms, withTwin } from './homonyms.ts';

export interface GraphqlServiceOptions extends Partial<
  Pick<GraphqlRoutesOptions, 'slowMs' | 'openBuyers' | 'onPage'>
> {
  code: StateCode;
  /** 0 takes any free port. */
  port: number;
  /** The state's synthetic registers with some homonyms by default. */
  data?: StateData;
  /** Whether one sanction is there twice, alike in all that the service shows. */
  withTwins?: boolean;
}

/** Starts a service in the manner of the federal one, on the loopback interface. */
export async function startGraphqlService({
  code,
  port,
  data = withHomonyms(generateState(code)),
  withTwins = false,
  openBuyers = true,
  slowMs = 3_000,
  onPage = () => {},
}: GraphqlServiceOptions): Promise<StateService> {
  let fault: Fault | null = null;
  let requests = 0;
  const served = withTwins ? withTwin(data) : data;
  const registers = graphqlRegisters(served);
  const options = { code, fault: () => fault, slowMs, openBuyers, onPage };

  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .use((_request, _response, next) => {
      requests += 1;
      next();
    })
    .use(graphqlRoutes(registers, options))
    .use(notFound, answerError);

  return {
    ...(await listen(app, port)),
    code,
    get fault() {
      return fault;
    },
    registers: served,
    touch() {
      for (const register of Object.values(registers)) register.touch();
    },
    setFault(next) {
      fault = next;
    },
    // Its token never changes: nobody asks for one.
    requests: () => ({ token: 0, data: requests }),
  };
}
