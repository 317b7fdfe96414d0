import fc from 'fast-check';
import {
  changedPages,
  collectionPages,
  type CollectionRequest,
} from '../../../connectors/dialects/directus-collection.ts';
import type { Page } from '../../../connectors/dialects/dialect.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { Upstream } from '../../../connectors/http/upstream.ts';
import { createConnectUpstream } from '../../../connectors/auth/connect-upstream.ts';
import { systemClock } from '../../../connectors/clock.ts';
import { createSender } from '../../../connectors/http/send-request.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { serve } from '../../support/http-server.ts';
import { limits, never } from '../support/limits.ts';

interface Row {
  id: string;
  date_created: string | null;
  date_updated: string | null;
}

type Filter = { _and?: Filter[]; _or?: Filter[] } & {
  [Name in keyof Row]?: { _gte?: string; _gt?: string };
};

const created = '2024-01-01T00:00:00.000Z';
const row = (id: string, dates: Partial<Row> = {}): Row => {
  return { id, date_created: created, date_updated: null, ...dates };
};
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => row(String(index).padStart(4, '0')));

const connect = createConnectUpstream({ clock: systemClock, send: createSender(systemClock) });
const upstream = connect(
  { credentials: { token: 'demo' }, limits: { ...limits, maxBodyBytes: 1e6 } } as SourceSettings,
  never,
);

/** A collection behind real HTTP, in the part of Directus that is asked for here. */
class Collection {
  rows: Row[] = [];
  /** Rows on a page at most, whatever is asked for. */
  cap = Infinity;
  /** Whether `_gt` is understood. */
  knowsIds = true;
  meta = (total: number, filtered: number): unknown => {
    return { total_count: total, filter_count: filtered };
  };
  beforePage: (page: number) => void = () => {};
  readonly asked: URL[] = [];
  #server: Awaited<ReturnType<typeof serve>> | undefined;

  async start(): Promise<this> {
    this.#server = await serve((request, response) => {
      const url = new URL(request.url!, 'http://localhost');
      this.asked.push(url);
      this.beforePage(this.asked.length);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(this.#answer(url.searchParams)));
    });
    return this;
  }

  #answer(parameters: URLSearchParams): object {
    const filter = JSON.parse(parameters.get('filter') ?? '{}') as Filter;
    const found = this.rows
      .filter((one) => this.#passes(one, filter))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const offset = Number(parameters.get('offset'));
    const limit = Math.min(Number(parameters.get('limit')), this.cap);
    const meta = this.meta(this.rows.length, found.length);
    return { data: found.slice(offset, offset + limit), ...(meta !== undefined && { meta }) };
  }

  #passes(one: Row, { _and = [], _or, ...conditions }: Filter): boolean {
    return (
      _and.every((filter) => this.#passes(one, filter)) &&
      (_or?.some((filter) => this.#passes(one, filter)) ?? true) &&
      Object.entries(conditions).every(([name, { _gte, _gt }]) => {
        const value = one[name as keyof Row] ?? '';
        return value >= (_gte ?? '') && (!this.knowsIds || value > (_gt ?? ''));
      })
    );
  }

  request(changes: Partial<CollectionRequest> = {}): CollectionRequest {
    const { url } = this.#server!;
    return { url, collection: 'faltas', fields: '*.*', pageSize: 7, upstream, ...changes };
  }

  async stop(): Promise<void> {
    await this.#server?.close();
  }
}

let collection: Collection;
beforeEach(async () => {
  collection = await new Collection().start();
});
afterEach(() => collection.stop());

async function pagesOf(reading: AsyncIterable<Page>): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const page of reading) pages.push(page);
  return pages;
}

const idsOf = (pages: Page[]) => pages.flatMap(({ rows }) => (rows as Row[]).map(({ id }) => id));
const bookmarkOf = (pages: Page[]) => pages.at(-1)!.bookmark;

const failing = (answer: unknown) =>
  ({ requestJson: async () => answer }) as Partial<Upstream> as Upstream;

describe('A whole collection', () => {
  test('is asked for in the order of its ids, with its counts', async () => {
    collection.rows = rowsOf(8);
    await pagesOf(collectionPages(collection.request()));
    expect(collection.asked.map(({ pathname }) => pathname)).toEqual([
      '/items/faltas',
      '/items/faltas',
    ]);
    expect(Object.fromEntries(collection.asked[1]!.searchParams)).toEqual({
      fields: '*.*',
      meta: '*',
      sort: 'id',
      limit: '7',
      filter: '{"id":{"_gt":"0006"}}',
    });
  });

  test('is paged by numbers where the service knows no filter by id', async () => {
    collection.rows = rowsOf(20);
    collection.knowsIds = false;
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(idsOf(pages)).toEqual(collection.rows.map(({ id }) => id));
    expect(pages.map(({ seamless }) => seamless)).toEqual([true, false, false]);
  });

  test('loses no row that was there all along, whatever is added and removed meanwhile', async () => {
    collection.rows = rowsOf(20);
    collection.beforePage = (page) => {
      if (page === 2) collection.rows = [...collection.rows.slice(1), row('0020')];
    };
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(idsOf(pages)).toEqual([...rowsOf(20).map(({ id }) => id), '0020']);
    expect(pages.every(({ seamless }) => seamless)).toBe(true);
  });

  test.each(['/', '/directus', '/directus/'])('may stand under the path %s', async (path) => {
    const { url } = collection.request();
    await pagesOf(collectionPages(collection.request({ url: new URL(path, url).href })));
    expect(collection.asked[0]!.pathname).toBe(`${path.replace(/\/$/, '')}/items/faltas`);
  });

  test('keeps its name out of the path of the address', async () => {
    await pagesOf(collectionPages(collection.request({ collection: '../users?x' })));
    expect(collection.asked[0]!.pathname).toBe('/items/..%2Fusers%3Fx');
  });

  test.each([1, 7, 200])('comes whole in pages of %s', async (pageSize) => {
    collection.rows = rowsOf(14);
    const pages = await pagesOf(collectionPages(collection.request({ pageSize })));
    expect(idsOf(pages)).toEqual(collection.rows.map(({ id }) => id));
    expect(pages).toHaveLength(Math.ceil(14 / pageSize));
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => 14));
    expect(pages.map(({ hasNext }) => hasNext)).toEqual(
      pages.map((_, index) => index < pages.length - 1),
    );
  });

  test('may be empty', async () => {
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(pages).toEqual([{ rows: [], total: 0, hasNext: false, seamless: true }]);
  });

  test('comes whole from a service that cuts its pages shorter than asked', async () => {
    collection.rows = rowsOf(14);
    collection.cap = 3;
    expect(idsOf(await pagesOf(collectionPages(collection.request())))).toHaveLength(14);
  });

  test.each([
    [{ total_count: '14', filter_count: '14' }, 14],
    [{ total_count: 14 }, 14],
    [{ filter_count: 14 }, 14],
    [{ total_count: 14, filter_count: -1 }, 14],
    [{ total_count: 14, filter_count: 'all' }, 14],
    [{ total_count: null, filter_count: 1.5 }, null],
    [{}, null],
    [null, null],
    [undefined, null],
  ])('with %j counts %s, and comes whole', async (meta, total) => {
    collection.rows = rowsOf(14);
    collection.meta = () => meta;
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(idsOf(pages)).toHaveLength(14);
    expect(pages[0]!.total).toBe(total);
  });

  test.each([1, 3, 7, 10])('without counts comes whole in pages cut to %s', async (cap) => {
    collection.rows = rowsOf(14);
    collection.meta = () => undefined;
    collection.cap = cap;
    expect(idsOf(await pagesOf(collectionPages(collection.request())))).toHaveLength(14);
  });

  test.each([
    ['errors', { errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] }],
    ['one row', { data: { id: '1' } }],
    ['no data', { meta: { total_count: 0 } }],
    ['counts that are no object', { data: [], meta: 3 }],
    ['a list', []],
    ['null', null],
  ])('is WRONG_SHAPE when what comes is %s', async (_, answer) => {
    const reading = collectionPages(collection.request({ upstream: failing(answer) }));
    await expect(pagesOf(reading)).rejects.toMatchObject({
      name: 'UpstreamFailure',
      code: 'WRONG_SHAPE',
    });
  });

  test('is read or refused with a code, whatever arrives', async () => {
    const meta = fc.record({ total_count: fc.jsonValue(), filter_count: fc.jsonValue() });
    const answers = fc.oneof(
      fc.jsonValue(),
      fc.record({ data: fc.array(fc.jsonValue(), { maxLength: 3 }), meta }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        try {
          const request = collection.request({ upstream: failing(answer) });
          for (const reading of [collectionPages(request), changedPages(request, created)]) {
            const { done, value: page } = await reading.next();
            expect(done).toBe(false);
            expect((page as Page).total ?? 0).toBeGreaterThanOrEqual(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UpstreamFailure);
        }
      }),
    );
  });
});

describe('A bookmark', () => {
  test('stands on the last page alone, no later than the newest moment', async () => {
    collection.rows = rowsOf(20);
    collection.rows[3] = row('0003', { date_updated: '2024-06-01T10:00:00+02:00' });
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(pages.map(({ bookmark }) => bookmark === undefined)).toEqual([true, true, false]);
    const bookmark = bookmarkOf(pages)!;
    expect(bookmark).toMatch(/^2024-0[56]-\d\dT[\d:.]+Z$/);
    expect(bookmark <= '2024-06-01T08:00:00.000Z').toBe(true);
  });

  test.each([
    ['hides when rows were updated', { date_updated: undefined as never }],
    ['hides when rows were created', { date_created: undefined as never }],
    ['writes what is no date', { date_updated: 'ayer' }],
    ['knows no date', { date_created: null }],
  ])('is not left by a service that %s', async (_, dates) => {
    collection.rows = [row('0000', dates)];
    expect(bookmarkOf(await pagesOf(collectionPages(collection.request())))).toBeUndefined();
  });

  test('is not left where removed rows would not show: without a count of all', async () => {
    collection.rows = rowsOf(3);
    collection.meta = (_total, filtered) => ({ filter_count: filtered });
    expect(bookmarkOf(await pagesOf(collectionPages(collection.request())))).toBeUndefined();
  });

  test('covers what changed behind the back of the reading that left it', async () => {
    // The service's clock is days behind; only its pace has to be right.
    const now = () => new Date(Date.now() - 1e9).toISOString();
    collection.rows = rowsOf(20);
    collection.beforePage = (page) => {
      if (page === 2) collection.rows[0] = row('0000', { date_updated: now() });
      if (page === 3) collection.rows[19] = row('0019', { date_updated: now() });
    };
    const bookmark = bookmarkOf(await pagesOf(collectionPages(collection.request())))!;
    const changed = await pagesOf(changedPages(collection.request(), bookmark));
    expect(idsOf(changed)).toEqual(['0000', '0019']);
  });
});

describe('The changes since a bookmark', () => {
  const before = '2024-02-29T12:00:00.000Z';
  const bookmark = '2024-03-01T12:00:00.000Z';
  const after = '2024-03-01T12:00:00.001Z';

  test('are what was created or updated then or later', async () => {
    collection.rows = [
      row('0'),
      row('1', { date_updated: before }),
      row('2', { date_updated: bookmark }),
      row('3', { date_updated: after }),
      row('4', { date_created: bookmark }),
      row('5', { date_created: after }),
    ];
    const pages = await pagesOf(changedPages(collection.request({ pageSize: 3 }), bookmark));
    expect(idsOf(pages)).toEqual(['2', '3', '4', '5']);
    expect(pages.map(({ rows: _, ...page }) => page)).toMatchObject([
      { total: 4, hasNext: true, registerTotal: 6 },
      { total: 4, hasNext: false, registerTotal: 6 },
    ]);
    expect(bookmarkOf(pages)! <= after).toBe(true);
  });

  test('may be none: then the bookmark stays, and what was removed shows in the total', async () => {
    collection.rows = rowsOf(5);
    expect(await pagesOf(changedPages(collection.request(), bookmark))).toEqual([
      { rows: [], total: 0, hasNext: false, seamless: true, registerTotal: 5, bookmark },
    ]);
  });

  test('are never counted by the whole register', async () => {
    collection.rows = [...rowsOf(30), row('x', { date_updated: after })];
    collection.meta = (total) => ({ total_count: total });
    const pages = await pagesOf(changedPages(collection.request(), bookmark));
    expect(idsOf(pages)).toEqual(['x']);
    expect(pages[0]).toMatchObject({ total: null, registerTotal: 31 });
  });

  test('are refused where the whole register is not counted', async () => {
    collection.meta = () => ({ filter_count: 0 });
    await expect(pagesOf(changedPages(collection.request(), bookmark))).rejects.toMatchObject({
      code: 'WRONG_SHAPE',
    });
  });
});
