import type { Dialect } from '../dialect.ts';
import { settings, type GraphqlOptions } from './options.ts';
import { registerOf, registers } from './registers.ts';

/** GraphQL, as the federal service publishes S2 and the sanctioned officials of S3. */
export const pdnGraphql: Dialect<GraphqlOptions> = {
  name: 'pdn-graphql',
  registers: {
    servidor_publico: registers.servidor_publico.system,
    sancionados: registers.sancionados.system,
  },
  settings,
  // Not more than the national platform asks for at once.
  pageSize: { usual: 200, most: 200 },
  readPages: (source, { upstream }) => registerOf(source).readPages(source, upstream),
  readRow: (source, row) => registerOf(source).readRow(source, row),
};
