import fc from 'fast-check';
import { changedPages, collectionPages } from '../../../connectors/dialects/directus-collection.ts';
import type { CollectionRequest } from '../../../connectors/dialects/directus-question.ts';
import type { Page } from '../../../connectors/dialects/dialect.ts';
import { UpstreamFailure } from '../../../connectors/http/upstream-failure.ts';
import type { Deviation } from '../../../connectors/http/deviations.ts';
import type { Upstream } from '../../../connectors/http/upstream.ts';
import type { FailureCode } from '../../../specs/outcomes.ts';
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
  [Name in keyof Row]?: { _gte?: string };
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
  /** A larger page than this is refused, in these words. */
  limit: { most: number; reason: string } | null = null;
  /** Fields that the role may not read, nor sort by. */
  hidden: string[] = [];
  /** Fields that may be asked for by their names. */
  relations: string[] = [];
  meta = (total: number, filtered: number): unknown => {
    return { total_count: total, filter_count: filtered };
  };
  beforePage: (page: number) => void = () => {};
  readonly asked: URL[] = [];
  readonly #order = new Intl.Collator('es');
  #server: Awaited<ReturnType<typeof serve>> | undefined;

  async start(): Promise<this> {
    this.#server = await serve((request, response) => {
      const url = new URL(request.url!, 'http://localhost');
      this.asked.push(url);
      this.beforePage(this.asked.length);
      const refusal = this.#refusalOf(url.searchParams);
      const body = refusal
        ? { errors: [{ message: refusal.reason, extensions: { code: refusal.code } }] }
        : this.#answer(url.searchParams);
      response
        .writeHead(refusal?.status ?? 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    });
    return this;
  }

  #refusalOf(parameters: URLSearchParams) {
    const { most = Infinity, reason = '' } = this.limit ?? {};
    if (Number(parameters.get('limit')) > most)
      return { status: 400, code: 'INVALID_QUERY', reason };
    const named = [parameters.get('fields')!, parameters.get('sort') ?? ''].join(',').split(',');
    const known = [...Object.keys(row('')), ...this.relations];
    const isHidden = (name: string) => this.hidden.includes(name) || !known.includes(name);
    const refused = named.map((path) => path.split('.')[0]!).filter((name) => /^\w/.test(name));
    return refused.some(isHidden)
      ? { status: 403, code: 'FORBIDDEN', reason: "You don't have permission to access this." }
      : null;
  }

  #answer(parameters: URLSearchParams): object {
    const filter = JSON.parse(parameters.get('filter') ?? '{}') as Filter;
    const found = this.rows
      .filter((one) => this.#passes(one, filter))
      .toSorted((one, other) => this.#order.compare(one.id, other.id));
    const offset = Number(parameters.get('offset'));
    const limit = Math.min(Number(parameters.get('limit')), this.cap);
    const meta = this.meta(this.rows.length, found.length);
    const data = found.slice(offset, offset + limit).map((one) => this.#shown(one));
    return { data, ...(meta !== undefined && { meta }) };
  }

  #shown(one: Row): object {
    return Object.fromEntries(Object.entries(one).filter(([name]) => !this.hidden.includes(name)));
  }

  #passes(one: Row, { _and = [], _or, ...conditions }: Filter): boolean {
    return (
      _and.every((filter) => this.#passes(one, filter)) &&
      (_or?.some((filter) => this.#passes(one, filter)) ?? true) &&
      Object.entries(conditions).every(
        ([name, { _gte = '' }]) => (one[name as keyof Row] ?? '') >= _gte,
      )
    );
  }

  request(changes: Partial<CollectionRequest> = {}): CollectionRequest {
    const { url } = this.#server!;
    const lists: string[] = [];
    return { url, collection: 'faltas', fields: '*.*', lists, pageSize: 7, upstream, ...changes };
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

const refusing = (code: FailureCode) =>
  ({
    requestJson: async () => {
      throw new UpstreamFailure(code, 'HTTP 403');
    },
  }) as Partial<Upstream> as Upstream;

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
      offset: '6',
    });
  });

  test('is asked for its related rows without an end', async () => {
    await pagesOf(collectionPages(collection.request({ lists: ['a', 'a.b', 'c.d'] })));
    expect(JSON.parse(collection.asked[0]!.searchParams.get('deep')!)).toEqual({
      a: { _limit: 5000, b: { _limit: 5000 } },
      c: { d: { _limit: 5000 } },
    });
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

  test.each([
    [1, 13],
    [2, 13],
    [7, 3],
    [14, 1],
    [200, 1],
  ])('comes whole in pages of %s, which are %s', async (pageSize, expected) => {
    collection.rows = rowsOf(14);
    const pages = await pagesOf(collectionPages(collection.request({ pageSize })));
    expect(idsOf(pages)).toEqual(collection.rows.map(({ id }) => id));
    expect(pages).toHaveLength(expected);
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

describe('A collection whose keys can only be sorted by', () => {
  const idOfNumber = fc.oneof(
    fc.uuid(),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.integer({ min: 0, max: 1e9 }).map(String),
  );
  const numbers = fc.nat({ max: 40 });
  /** Before each page, which rows are removed by their places, and which are added. */
  const changes = fc.array(
    fc.record({
      removed: fc.array(numbers, { maxLength: 3 }),
      added: fc.array(idOfNumber, { maxLength: 3 }),
    }),
    { maxLength: 8 },
  );

  test('loses no row that was there all along, whatever is added and removed between pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(idOfNumber, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        changes,
        async (ids, pageSize, steps) => {
          collection.rows = ids.map((id) => row(id));
          const stayed = new Set(ids);
          const start = collection.asked.length;
          collection.beforePage = (page) => {
            const step = steps[page - start - 2];
            if (page - start < 2 || !step) return;
            for (const place of step.removed) {
              const [gone] = collection.rows.splice(place, 1);
              if (gone) stayed.delete(gone.id);
            }
            const known = new Set(collection.rows.map(({ id }) => id));
            const added = step.added.filter((id) => !known.has(id) && !ids.includes(id));
            collection.rows.push(...[...new Set(added)].map((id) => row(id)));
          };
          try {
            const pages = await pagesOf(collectionPages(collection.request({ pageSize })));
            const read = idsOf(pages);
            expect(new Set(read).size).toBe(read.length);
            expect(read).toEqual(expect.arrayContaining([...stayed]));
            expect(pages.every(({ seamless }) => seamless)).toBe(true);
          } catch (error) {
            // It moved too much, which the next reading makes up for.
            expect(error).toMatchObject({ code: 'INCONSISTENT' });
          }
        },
      ),
    );
  });
});

describe('What a service does not allow', () => {
  const reasons = [
    'Invalid query. "limit" must be less than or equal to 5.',
    'limit 7 exceeds the maximum of 5',
    'pageSize should be between 1 and 5',
    'El tamaño de página no puede ser mayor a 5',
  ];
  test.each(reasons)('is a page of that size: %s', async (reason) => {
    collection.rows = rowsOf(14);
    collection.limit = { most: 5, reason };
    const deviations: Deviation[] = [];
    const onDeviation = (deviation: Deviation) => void deviations.push(deviation);
    const pages = await pagesOf(collectionPages(collection.request({ onDeviation })));
    expect(idsOf(pages)).toHaveLength(14);
    expect(collection.asked.map(({ searchParams }) => searchParams.get('limit'))).toEqual([
      '7',
      ...collection.asked.slice(1).map(() => '5'),
    ]);
    expect(deviations).toEqual(['PAGE_LIMITED']);
  });

  test('is a page of a size that it does not name', async () => {
    collection.rows = rowsOf(120);
    collection.limit = { most: 60, reason: 'Petición no válida' };
    const pages = await pagesOf(collectionPages(collection.request({ pageSize: 200 })));
    expect(idsOf(pages)).toHaveLength(120);
    expect(collection.asked.map(({ searchParams }) => searchParams.get('limit'))).toEqual([
      '200',
      '100',
      '50',
      '50',
      '50',
    ]);
  });

  test('is to sort by a hidden id: the rows are sorted by what they show', async () => {
    collection.rows = rowsOf(14).map((one, index) =>
      row(one.id, { date_updated: `2024-01-${index + 10}` }),
    );
    collection.hidden = ['id'];
    const deviations: Deviation[] = [];
    const onDeviation = (deviation: Deviation) => void deviations.push(deviation);
    const pages = await pagesOf(collectionPages(collection.request({ onDeviation })));
    const dates = pages.flatMap(({ rows }) => (rows as Row[]).map((one) => one.date_updated));
    expect(dates).toEqual(collection.rows.map((one) => one.date_updated));
    expect(collection.asked.at(-1)!.searchParams.get('sort')).toBe('date_created,date_updated');
    expect(bookmarkOf(pages)).toBeUndefined();
    expect(deviations).toEqual(['ID_HIDDEN']);
  });

  test('is one of the relations that are named: it is asked for all that it shows', async () => {
    collection.rows = rowsOf(14);
    const deviations: Deviation[] = [];
    const onDeviation = (deviation: Deviation) => void deviations.push(deviation);
    const request = collection.request({ fields: '*,contratos.*', onDeviation });
    expect(idsOf(await pagesOf(collectionPages(request)))).toHaveLength(14);
    expect(collection.asked.at(-1)!.searchParams.get('fields')).toBe('*.*.*.*.*');
    expect(deviations).toEqual(['FIELD_HIDDEN']);
  });

  test('is the collection itself: that is FORBIDDEN, and nothing else is remarked', async () => {
    const deviations: Deviation[] = [];
    const onDeviation = (deviation: Deviation) => void deviations.push(deviation);
    const request = collection.request({ fields: 'contratos.*', onDeviation });
    await expect(
      pagesOf(collectionPages({ ...request, upstream: refusing('FORBIDDEN') })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(deviations).toEqual([]);
  });
});

describe('A bookmark', () => {
  test('stands on the last page alone, no later than the newest moment', async () => {
    collection.rows = rowsOf(20);
    collection.rows[3] = row('0003', { date_updated: '2024-06-01T10:00:00+02:00' });
    const pages = await pagesOf(collectionPages(collection.request()));
    expect(pages.map(({ bookmark }) => bookmark === undefined)).toEqual([true, true, true, false]);
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
