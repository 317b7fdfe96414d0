import type { Page } from './dialect.ts';

/** The pages of a source that counts them, as long as one announces the next. */
export async function* numberedPages(
  fetchPage: (page: number) => Promise<Page>,
  from: number,
): AsyncGenerator<Page, void> {
  for (let number = from; ; number++) {
    const page = await fetchPage(number);
    yield page;
    if (!page.hasNext) return;
  }
}
