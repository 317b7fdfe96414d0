export interface Pagination {
  page: number;
  pageSize: number;
  totalRows: number;
  hasNextPage: boolean;
}

export interface Page<Item> {
  pagination: Pagination;
  results: Item[];
}

export type PageNumber = Pick<Pagination, 'page' | 'pageSize'>;

/** One page of everything that was found; past the end it is empty. */
export function cutPage<Item>(found: readonly Item[], { page, pageSize }: PageNumber): Page<Item> {
  const end = page * pageSize;
  return {
    pagination: { page, pageSize, totalRows: found.length, hasNextPage: end < found.length },
    results: found.slice(end - pageSize, end),
  };
}
