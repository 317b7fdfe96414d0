import type { Page } from './dialect.ts';

/** The pages of a source that counts them from 1, as long as one announces the next. */
export async function* numberedPages(
  fetchPage: (page: number) => Promise<Page>,
): AsyncGenerator<Page, void> {
  for (let number = 1; ; number++) {
    const page = await fetchPage(number);
    yield page;
    if (!page.hasNext) return;
  }
}
