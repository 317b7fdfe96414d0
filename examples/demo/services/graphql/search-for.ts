import { fold } from '../registers/fold.ts';
import type { RegisterDefinition } from '../registers/register-definition.ts';
import type { SearchRequest } from '../registers/search-request.ts';

/** What `filtros` brings; null and an empty text are as good as nothing. */
export type Filters = Readonly<Record<string, string | null | undefined>>;

type Vocabulary = Pick<RegisterDefinition<{ id: string }>, 'searchable'> & {
  codes: Record<string, unknown>;
};

/** The search that filters ask for: all rows on one page, of which windows are cut afterwards. */
export function searchFor(
  { searchable, codes }: Vocabulary,
  filters: Filters | null | undefined,
  sort: SearchRequest['sort'] = [],
): SearchRequest {
  const given = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = filters?.[name];
      return value ? [[name, value] as const] : [];
    });
  return {
    page: 1,
    pageSize: Infinity,
    sort,
    id: undefined,
    texts: given(searchable).map(([name, text]) => [name, fold(text)]),
    codes: given(Object.keys(codes)).map(([name, code]) => [name, [code]]),
    rfcSolicitante: undefined,
  };
}
