import express, { Router } from 'express';
import type { SpicRow, SsancionadoRow, StateData } from '../data/records.ts';
import { applyFault } from '../http/apply-fault.ts';
import { Register } from '../registers/register.ts';
import type { StateCode } from '../states.ts';
import { buyersDefinition } from './buyers-register.ts';
import { buyersRoot } from './buyers-root.ts';
import { buyersSchema } from './buyers-schema.ts';
import { graphqlEndpoint, type RootOptions } from './endpoint.ts';
import { answerGraphqlError } from './graphql-errors.ts';
import { requireGraphqlToken } from './graphql-token.ts';
import { sanctionsDefinition } from './sanctions-register.ts';
import { sanctionsRoot } from './sanctions-root.ts';
import { sanctionsSchema } from './sanctions-schema.ts';

export interface GraphqlRoutesOptions extends RootOptions {
  code: StateCode;
  /** How late the fault `slow` answers. */
  slowMs: number;
  /** Whether S2 answers without a token, as the federal service does. */
  openBuyers: boolean;
}

export interface GraphqlRegisters {
  spic: Register<SpicRow>;
  ssancionados: Register<SsancionadoRow>;
}

/** What the service searches; to be touched after the rows have changed. */
export function graphqlRegisters({ spic, ssancionados }: StateData): GraphqlRegisters {
  return {
    spic: new Register(buyersDefinition, spic),
    ssancionados: new Register(sanctionsDefinition, ssancionados),
  };
}

/** `POST /s2/graphql` and `POST /s3/graphql`; there is none for companies. */
export function graphqlRoutes(
  { spic, ssancionados }: GraphqlRegisters,
  { code, slowMs, openBuyers, ...options }: GraphqlRoutesOptions,
): Router {
  const { fault } = options;
  const requireToken = requireGraphqlToken(code, fault);
  const readBody = express.json();
  const buyers = graphqlEndpoint(buyersSchema, buyersRoot(spic, options), fault);
  const sanctions = graphqlEndpoint(sanctionsSchema, sanctionsRoot(ssancionados, options), fault);

  return Router()
    .use(['/s2/graphql', '/s3/graphql'], applyFault(fault, slowMs))
    .post('/s2/graphql', ...(openBuyers ? [] : [requireToken]), readBody, buyers)
    .post('/s3/graphql', requireToken, readBody, sanctions)
    .use(['/s2/graphql', '/s3/graphql'], answerGraphqlError);
}
