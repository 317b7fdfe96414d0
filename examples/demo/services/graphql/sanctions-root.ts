import type { SsancionadoRow } from '../data/records.ts';
import type { Register } from '../registers/register.ts';
import type { SearchRequest } from '../registers/search-request.ts';
import type { RootOptions } from './endpoint.ts';
import { ordered } from './institutions.ts';
import { searchFor, type Filters } from './search-for.ts';
import { countWith, cutWith, pageOf, readWindow } from './windows.ts';

interface Order {
  ordenCampo?: string | null;
  ordenSentido?: 'asc' | 'desc' | null;
}

interface Request extends Order {
  filtros?: Filters | null;
  limit: number;
  offset: number;
}

/** The resolvers of `sanctionsSchema`; without a column to sort by, rows come as they are stored. */
export function sanctionsRoot(
  register: Register<SsancionadoRow>,
  { fault, onPage }: RootOptions,
): object {
  return {
    async results({ filtros, limit, offset, ordenCampo, ordenSentido }: Request) {
      const window = readWindow(limit, offset);
      await onPage('ssancionados', pageOf(window));
      const { index, definition } = register;
      const sort: SearchRequest['sort'] = ordenCampo ? [[ordenCampo, ordenSentido ?? 'asc']] : [];
      const found = index.find(searchFor(definition, filtros, sort));
      return cutWith(fault(), found, window).map((position) => index.publicRow(position));
    },

    total: ({ filtros }: Pick<Request, 'filtros'>) =>
      String(countWith(fault(), register.index.find(searchFor(register.definition, filtros)))),

    results_dependencias: ({ ordenCampo, ordenSentido }: Order) =>
      ordered(register.index.institutions(), ordenCampo ? (ordenSentido ?? 'asc') : undefined),
  };
}
