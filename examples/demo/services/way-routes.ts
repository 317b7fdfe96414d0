import { Router } from 'express';
import type { RegisterName, StateData } from './data/records.ts';
import { DirectusCollections } from './directus/directus-collections.ts';
import { directusRoutes } from './directus/directus-routes.ts';
import type { Fault } from './faults/faults.ts';
import { fileRoutes } from './files/file-routes.ts';
import { PublishedFiles } from './files/published-files.ts';
import { graphqlRegisters, graphqlRoutes } from './graphql/graphql-routes.ts';
import type { StateCode } from './states.ts';
import type { Way } from './ways.ts';

export interface WayRoutesOptions {
  code: StateCode;
  fault: () => Fault | null;
  slowMs: number;
  onPage: (register: RegisterName, page: number) => void | Promise<void>;
}

/** What a state's service answers beside REST v1; a database is reached in another way. */
export function wayRoutes(
  way: Way | null,
  data: StateData,
  { code, fault, slowMs, onPage }: WayRoutesOptions,
): Router {
  switch (way?.kind) {
    case 'directus': {
      const collections = new DirectusCollections(code, data, way.spelling);
      const options = { fault, slowMs, careless: false, errorForm: 'errors' as const };
      const allowed = { mostAtOnce: Infinity, hidesId: false };
      return directusRoutes(collections, { ...options, ...allowed, onPage: () => {} });
    }
    case 'graphql': {
      const options = { code, fault, slowMs, openBuyers: true, onPage };
      return graphqlRoutes(graphqlRegisters(data), options);
    }
    case 'files':
      return fileRoutes(new PublishedFiles(data, way.form), { fault, slowMs });
    case 'database':
    case undefined:
      return Router();
  }
}
