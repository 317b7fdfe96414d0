import express from 'express';
import { generateState } from './data/generate-state.ts';
import type { RegisterName, StateData } from './data/records.ts';
import type { Fault } from './faults/faults.ts';
import { answerError, notFound } from './http/answer-error.ts';
import { applyFault } from './http/apply-fault.ts';
import { dataRoutes } from './http/data-routes.ts';
import { listen, type Listener } from './http/listen.ts';
import { requireToken } from './http/require-token.ts';
import { tellTime } from './http/tell-time.ts';
import { tokenRoutes } from './http/token-routes.ts';
import { AuthorizationServer } from './oauth/authorization-server.ts';
import { credentialsOf } from './oauth/credentials.ts';
import { psancionadosDefinition } from './registers/psancionados-definition.ts';
import { Register } from './registers/register.ts';
import { spicDefinition } from './registers/spic-definition.ts';
import { ssancionadosDefinition } from './registers/ssancionados-definition.ts';
import type { StateCode } from './states.ts';
import { wayRoutes } from './way-routes.ts';
import { wayOf } from './ways.ts';

export interface StateServiceOptions {
  code: StateCode;
  /** 0 takes any free port. */
  port: number;
  /** The state's synthetic registers by default. */
  data?: StateData;
  tokenLifetimeSeconds?: number;
  /** How late the fault `slow` answers. */
  slowMs?: number;
  /** Called before a page is cut, so that rows may change between two pages. */
  onPage?: (register: RegisterName, page: number) => void | Promise<void>;
}

export interface RequestCounts {
  token: number;
  data: number;
}

export interface StateService extends Listener {
  readonly code: StateCode;
  readonly fault: Fault | null;
  /** The rows that are served; call `touch` after changing them. */
  readonly registers: StateData;
  touch(): void;
  setFault(fault: Fault | null): void;
  /** Requests since the start, by kind, refused ones included. */
  requests(): RequestCounts;
}

/** States that send reserved fields to everybody. */
const CARELESS: ReadonlySet<StateCode> = new Set(['NAY', 'TLA']);

/** Starts the service of one state on the loopback interface: REST v1, and whatever else it speaks. */
export async function startStateService({
  code,
  port,
  data = generateState(code),
  tokenLifetimeSeconds = 600,
  slowMs = 3_000,
  onPage = () => {},
}: StateServiceOptions): Promise<StateService> {
  let fault: Fault | null = null;
  const currentFault = () => fault;
  const counts: RequestCounts = { token: 0, data: 0 };
  const authorization = new AuthorizationServer(credentialsOf(code), tokenLifetimeSeconds);
  const registers = {
    spic: new Register(spicDefinition, data.spic),
    ssancionados: new Register(ssancionadosDefinition, data.ssancionados),
    psancionados: new Register(psancionadosDefinition, data.psancionados),
  };
  const count = (kind: keyof RequestCounts): express.RequestHandler => {
    return (_request, _response, next) => {
      counts[kind] += 1;
      next();
    };
  };
  const routesOf = <Row extends { id: string }>(name: RegisterName, register: Register<Row>) =>
    dataRoutes(register, {
      fault: currentFault,
      careless: CARELESS.has(code),
      onPage: (page) => onPage(name, page),
    });

  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .use(tellTime(currentFault))
    .use('/oauth', count('token'))
    .use(tokenRoutes(authorization, currentFault))
    .use('/v1', count('data'), applyFault(currentFault, slowMs))
    .use('/v1', requireToken(authorization, currentFault))
    .use('/v1/spic', routesOf('spic', registers.spic))
    .use('/v1/ssancionados', routesOf('ssancionados', registers.ssancionados))
    .use('/v1/psancionados', routesOf('psancionados', registers.psancionados))
    .use(['/items', '/s2', '/s3', '/datos'], count('data'))
    .use(wayRoutes(wayOf(code), data, { code, fault: currentFault, slowMs, onPage }))
    .use(notFound, answerError);

  return {
    ...(await listen(app, port)),
    code,
    get fault() {
      return fault;
    },
    registers: data,
    touch() {
      for (const register of Object.values(registers)) register.touch();
    },
    setFault(next) {
      fault = next;
      if (next === 'revokedTokens') authorization.revokeAccessTokens();
    },
    requests: () => ({ ...counts }),
  };
}
