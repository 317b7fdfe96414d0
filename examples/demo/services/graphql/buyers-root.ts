import type { SpicRow } from '../data/records.ts';
import type { Register } from '../registers/register.ts';
import type { RootOptions } from './endpoint.ts';
import { ordered } from './institutions.ts';
import { searchFor, type Filters } from './search-for.ts';
import { countWith, cutWith, hasNextWith, pageOf, readWindow } from './windows.ts';

interface Request {
  filtros?: Filters | null;
  first: number;
  start: number;
}

const DIRECTIONS = { ASC: 'asc', DESC: 'desc' } as const;

/** The resolvers of `buyersSchema`; rows come in the order of storage. */
export function buyersRoot(register: Register<SpicRow>, { fault, onPage }: RootOptions): object {
  return {
    async servidor_publico({ filtros, first, start }: Request) {
      const window = readWindow(first, start - 1);
      await onPage('spic', pageOf(window));
      const { index, definition } = register;
      const found = index.find(searchFor(definition, filtros));
      return {
        totalCount: countWith(fault(), found),
        pageInfo: { hasNextPage: hasNextWith(fault(), found, window) },
        results: cutWith(fault(), found, window).map((position) => index.publicRow(position)),
      };
    },

    dependencias: ({ sort }: { sort?: { direction: keyof typeof DIRECTIONS } | null }) => ({
      results: ordered(
        register.index.institutions(),
        sort ? DIRECTIONS[sort.direction] : undefined,
      ),
    }),
  };
}
