import type { Register } from '../examination.ts';
import { fails, fold, foldAll, json, type PageReply, type PlantedService } from './service.ts';

/** A defect of a service, the requirement that it breaks (two where one request breaks both), and how it is planted. */
export type ServiceDefect = [
  title: string,
  requirement: string,
  plant: (service: PlantedService) => void,
  register?: Register,
];

const html = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<p>') };

/** Every so many requests for data, something else comes than the answer. */
const everyThirteenth =
  (otherwise: () => ReturnType<typeof json>) =>
  (service: PlantedService): void => {
    const usual = service.data.bind(service);
    service.data = async (...asked) =>
      service.requests % 13 === 0 ? otherwise() : usual(...asked);
  };

/** Every page is changed on its way. */
const onPages =
  (change: (page: PageReply, service: PlantedService) => PageReply) =>
  (service: PlantedService): void => {
    const usual = service.page.bind(service);
    service.page = (asked) => change(usual(asked), service);
  };

const onPagination = (change: (pagination: Record<string, unknown>) => object) =>
  onPages(({ pagination, results }) => ({
    pagination: { ...pagination, ...change(pagination) },
    results,
  }));

const onToken =
  (change: object) =>
  (service: PlantedService): void => {
    const usual = service.token.bind(service);
    service.token = (...of) => ({ ...usual(...of), ...change });
  };

/** What the network or a server in front of the service makes of each answer with data. */
const onData =
  (change: (reply: ReturnType<typeof json>) => ReturnType<typeof json>) =>
  (service: PlantedService): void => {
    const usual = service.data.bind(service);
    service.data = async (...asked) => change(await usual(...asked));
  };

const ignoring =
  (key: string) =>
  (service: PlantedService): void => {
    const usual = service.meets.bind(service);
    service.meets = (row, field, wanted) => field === key || usual(row, field, wanted);
  };

const matching =
  (key: string, matches: (value: string, wanted: string) => boolean) =>
  (service: PlantedService): void => {
    const usual = service.matches.bind(service);
    service.matches = (value, wanted, field) =>
      field === key ? matches(value, wanted) : usual(value, wanted, field);
  };

const unsorted =
  (key: string) =>
  (service: PlantedService): void => {
    const usual = service.compare.bind(service);
    service.compare = (one, other, by) => (by === key ? 0 : usual(one, other, by));
  };

const slowly = (service: PlantedService, ms: number, isSlow: (body: string) => boolean): void => {
  const usual = service.register.bind(service);
  service.register = (body) => {
    if (isSlow(body)) service.clock.step(ms);
    return usual(body);
  };
};

const asPattern = (value: string, wanted: string) => new RegExp(fold(wanted)).test(fold(value));
const asLike = (value: string, wanted: string) =>
  new RegExp(
    fold(wanted)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.'),
  ).test(fold(value));

const byBytes = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

export const serviceDefects: ServiceDefect[] = [
  // Tokens
  ['takes any password', 'SRC-19', (s) => (s.isOwner = (user) => user === 'pdn')],
  ['takes any user', 'SRC-19', (s) => (s.isOwner = (_, password) => password === 'clave')],
  ['takes any client secret', 'SRC-19', (s) => (s.isClient = (pair) => pair.startsWith('pdn:'))],
  ['takes any client', 'SRC-19', (s) => (s.isClient = () => true)],
  [
    'refuses an account with 200',
    'SRC-20',
    (s) => (s.refuseAccount = (error) => json(200, { error })),
  ],
  ['refuses an account with a web page', 'SRC-20', (s) => (s.refuseAccount = () => html)],
  ['breaks on a wrong account', 'SRC-20', (s) => (s.refuseAccount = () => json(500, {}))],
  ['issues no refresh token', 'SRC-3', onToken({ refresh_token: undefined })],
  ['refuses refresh tokens', 'SRC-3', (s) => (s.renews = () => false)],
  [
    'takes a refresh token twice',
    'SRC-3',
    (s) => (s.renews = (token) => s.refreshTokens.has(token)),
  ],
  [
    'renews with tokens that it refuses',
    'SRC-3',
    (s) => {
      const usual = s.token.bind(s);
      s.token = (access, refresh, isRenewed) =>
        usual(isRenewed ? `no-${access}` : access, refresh, isRenewed);
    },
  ],
  ['takes tokens that are over', 'SRC-29', (s) => (s.isAlive = () => true)],
  [
    'breaks on tokens that are over',
    'SRC-20',
    (s) => (s.refusal = (token) => json(token?.startsWith('token-') ? 500 : 401, {})),
  ],
  [
    'ends tokens at half of their life',
    'SRC-2',
    (s) => (s.isAlive = ({ endsAt }) => s.clock.now().getTime() < endsAt - s.tokenLifeMs / 2),
  ],
  [
    'ends tokens after some uses',
    'SRC-2',
    (s) => {
      const usual = s.isAlive.bind(s);
      s.isAlive = (token) => token.uses < 90 && usual(token);
    },
  ],
  [
    'ends a token when it issues another',
    'SRC-2',
    (s) => {
      const usual = s.issue.bind(s);
      s.issue = (request) => {
        const before = [...s.tokens.keys()];
        const reply = usual(request);
        if (reply.status === 200) before.forEach((token) => s.tokens.delete(token));
        return reply;
      };
    },
  ],
  ['is read without a token', 'SRC-19', (s) => (s.admits = () => true)],
  ['takes an invented token', 'SRC-19', (s) => (s.admits = (token) => token !== null)],
  [
    'breaks without a token',
    'SRC-20',
    (s) => (s.refusal = (token) => json(token === null ? 500 : 401, {})),
  ],
  [
    'breaks on an invented token',
    'SRC-20',
    (s) => (s.refusal = (token) => json(token === null ? 401 : 500, {})),
  ],
  ['shows a web page without a token', 'SRC-20', (s) => (s.refusal = () => html)],
  [
    'answers {error} and 200 without a token',
    'SRC-20',
    (s) => (s.refusal = () => json(200, { error: 'no' })),
  ],
  [
    'lists institutions to anybody',
    'SRC-19',
    (s) => {
      const usual = s.admits.bind(s);
      s.admits = (token, isList) => isList || usual(token, isList);
    },
  ],
  ['names no type of a token', 'SRC-32', onToken({ token_type: undefined })],
  ['writes the life of a token as text', 'SRC-32', onToken({ expires_in: '30' })],
  ['tells no life of a token', 'SRC-32', onToken({ expires_in: undefined })],
  ['sends an identity with the token', 'SRC-32', onToken({ id_token: 'a.b.c' })],
  ['has no token endpoint there', 'SRC-1', (s) => (s.issue = () => json(404, {}))],
  ['does not know the client', 'SRC-1', (s) => (s.isClient = () => false)],
  ['does not know the user', 'SRC-1', (s) => (s.isOwner = () => false)],
  [
    'does not know the scope',
    'SRC-1',
    (s) => (s.issue = () => json(400, { error: 'invalid_scope' })),
  ],
  [
    'has the grant off',
    'SRC-1',
    (s) => (s.issue = () => json(400, { error: 'unauthorized_client' })),
  ],
  ['calls the token otherwise', 'SRC-1', onToken({ access_token: undefined, token: 'a' })],
  ['answers a token with a web page', 'SRC-1', (s) => (s.issue = () => html)],
  // HTTP
  ['answers with a web page', 'SRC-4', onData(() => html)],
  ['answers with nothing', 'SRC-4', onData((reply) => ({ ...reply, body: Buffer.alloc(0) }))],
  [
    'answers with half of the JSON',
    'SRC-4',
    onData((reply) => ({ ...reply, body: reply.body.subarray(0, 50) })),
  ],
  [
    'answers in Latin-1 that is not announced',
    'SRC-4',
    onData((reply) => ({ ...reply, body: Buffer.from(reply.body.toString(), 'latin1') })),
  ],
  [
    'answers success with 201',
    'SRC-4',
    onData((reply) => ({ ...reply, status: reply.status === 200 ? 201 : reply.status })),
  ],
  ['redirects', 'SRC-4', onData(() => json(302, {}, { location: 'http://127.0.0.1:2/' }))],
  ['always breaks', 'SRC-4', onData(() => json(500, {}))],
  ['has no register there', 'SRC-4', onData(() => json(404, {}))],
  ['refuses with 403', 'SRC-16', onData(() => json(403, {}))],
  ['hangs', 'SRC-16', onData(() => fails('TIMEOUT', 'no answer'))],
  ['breaks the connection', 'SRC-16', onData(() => fails('CONNECTION_LOST', 'ECONNRESET'))],
  [
    'calls JSON a web page',
    'SRC-32',
    onData((reply) => ({ ...reply, headers: { 'content-type': 'text/html' } })),
  ],
  ['calls JSON nothing', 'SRC-32', onData((reply) => ({ ...reply, headers: {} }))],
  [
    'begins with a byte order mark',
    'SRC-32',
    onData((reply) => ({ ...reply, body: Buffer.concat([Buffer.from('\uFEFF'), reply.body]) })),
  ],
  [
    'announces Latin letters',
    'SRC-32',
    onData((reply) => ({
      status: reply.status,
      headers: { 'content-type': 'application/json; charset=iso-8859-1' },
      body: Buffer.from(reply.body.toString(), 'latin1'),
    })),
  ],
  [
    'announces another charset',
    'SRC-32',
    onData((reply) => ({
      ...reply,
      headers: { 'content-type': 'application/json; charset=iso-8859-1' },
    })),
  ],
  ['answers 500 now and then', 'SRC-16', everyThirteenth(() => json(500, {}))],
  [
    'answers 503 now and then',
    'SRC-16',
    everyThirteenth(() => json(503, {}, { 'retry-after': '1' })),
  ],
  [
    'answers 429 now and then',
    'SRC-16',
    everyThirteenth(() => json(429, {}, { 'retry-after': '1' })),
  ],
  ['hangs now and then', 'SRC-16', everyThirteenth(() => fails('TIMEOUT', 'no answer'))],
  [
    'breaks the connection now and then',
    'SRC-16',
    everyThirteenth(() => fails('CONNECTION_LOST', 'ECONNRESET')),
  ],
  ['cuts an answer now and then', 'SRC-16', everyThirteenth(() => fails('BODY_TRUNCATED'))],
  ['shows a web page now and then', 'SRC-16', everyThirteenth(() => html)],
  ['refuses its tokens now and then', 'SRC-2', everyThirteenth(() => json(401, {}))],
  ['says 429 and not until when', 'SRC-15 SRC-16', everyThirteenth(() => json(429, {}))],
  ['says 503 and not until when', 'SRC-15 SRC-16', everyThirteenth(() => json(503, {}))],
  [
    'says 503 until nonsense',
    'SRC-15 SRC-16',
    everyThirteenth(() => json(503, {}, { 'retry-after': 'pronto' })),
  ],
  // The form of a page
  ['sends no pagination', 'SRC-5', onPages(({ results }) => ({ results }) as PageReply)],
  [
    'calls the rows otherwise',
    'SRC-5',
    onPages(({ pagination, results }) => ({ pagination, data: results }) as never),
  ],
  [
    'sends the rows as an object',
    'SRC-5',
    onPages((page) => JSON.parse(JSON.stringify({ ...page, results: { ...page.results } }))),
  ],
  ['sends a list alone', 'SRC-5', onPages(({ results }) => results as never)],
  [
    'sends the total as text',
    'SRC-5',
    onPagination(({ totalRows }) => ({ totalRows: String(totalRows) })),
  ],
  [
    'sends hasNextPage as text',
    'SRC-5',
    onPagination(({ hasNextPage }) => ({ hasNextPage: String(hasNextPage) })),
  ],
  ['sends no hasNextPage', 'SRC-5', onPagination(() => ({ hasNextPage: undefined }))],
  ['always says page 1', 'SRC-5', onPagination(() => ({ page: 1 }))],
  ['counts pages from 0', 'SRC-5', onPagination(({ page }) => ({ page: Number(page) - 1 }))],
  ['always says pageSize 10', 'SRC-5', onPagination(() => ({ pageSize: 10 }))],
  // Paging
  [
    'gives no more than 100 rows',
    'SRC-6',
    (s) => {
      const usual = s.page.bind(s);
      s.page = (asked) => {
        const page = usual({ ...asked, pageSize: Math.min(asked.pageSize, 100) });
        return { ...page, pagination: { ...page.pagination, pageSize: asked.pageSize } };
      };
    },
  ],
  [
    'always gives 10 rows',
    'SRC-6',
    (s) => {
      const usual = s.page.bind(s);
      s.page = (asked) => {
        const page = usual({ ...asked, pageSize: 10 });
        return { ...page, pagination: { ...page.pagination, pageSize: asked.pageSize } };
      };
    },
  ],
  [
    'always gives the first page',
    'SRC-6',
    (s) => {
      const usual = s.page.bind(s);
      s.page = (asked) => {
        const { pagination } = usual(asked);
        return { pagination, results: usual({ ...asked, page: 1 }).results };
      };
    },
  ],
  [
    'gives one row more',
    'SRC-6',
    (s) => {
      const usual = s.page.bind(s);
      s.page = (asked) => ({
        pagination: usual(asked).pagination,
        results: s
          .sorted(s.found(asked.query), asked.sort)
          .slice((asked.page - 1) * asked.pageSize, asked.page * asked.pageSize + 1),
      });
    },
  ],
  [
    'refuses large pages',
    'SRC-33',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => (/"pageSize":(1\d\d|200)\b/.test(body) ? json(422, {}) : usual(body));
    },
  ],
  [
    'counts one too many',
    'SRC-7',
    onPagination(({ totalRows }) => ({ totalRows: Number(totalRows) + 1 })),
  ],
  [
    'counts some too few',
    'SRC-7',
    onPagination(({ totalRows }) => ({ totalRows: Math.max(Number(totalRows) - 5, 0) })),
  ],
  [
    'counts the rows of the page',
    'SRC-7',
    onPages(({ pagination, results }) => ({
      pagination: { ...pagination, totalRows: results.length },
      results,
    })),
  ],
  [
    'counts all rows in a search',
    'SRC-7',
    onPages(({ pagination, results }, s) => ({
      pagination: {
        ...pagination,
        totalRows: s.rows.length,
        hasNextPage: Number(pagination['page']) * Number(pagination['pageSize']) < s.rows.length,
      },
      results,
    })),
  ],
  ['always says that a page follows', 'SRC-7', onPagination(() => ({ hasNextPage: true }))],
  ['never says that a page follows', 'SRC-7', onPagination(() => ({ hasNextPage: false }))],
  [
    'says that a page follows the last one that is full',
    'SRC-7',
    onPages(({ pagination, results }) => ({
      pagination: {
        ...pagination,
        hasNextPage:
          Boolean(pagination['hasNextPage']) ||
          (Number(pagination['page']) > 1 && results.length === pagination['pageSize']),
      },
      results,
    })),
  ],
  [
    'loses the last row of each page',
    'SRC-6',
    onPages(({ pagination, results }) => ({ pagination, results: results.slice(0, -1) })),
  ],
  // Order
  ...(
    ['nombres', 'primerApellido', 'segundoApellido', 'institucionDependencia', 'puesto'] as const
  ).map((key): ServiceDefect => [`ignores ${key} as a sort key`, 'SRC-8', unsorted(key)]),
  [
    'ignores the name of a company as a sort key',
    'SRC-8',
    unsorted('nombreRazonSocial'),
    'psancionados',
  ],
  ['never sorts downwards', 'SRC-8', (s) => (s.turned = (order) => order)],
  [
    'sorts the other way round',
    'SRC-8',
    (s) => (s.turned = (order, direction) => (direction === 'asc' ? -order : order)),
  ],
  [
    'sorts by the first key alone',
    'SRC-8',
    (s) => {
      const usual = s.sorted.bind(s);
      s.sorted = (rows, sort) => usual(rows, Object.fromEntries(Object.entries(sort).slice(0, 1)));
    },
  ],
  [
    'sorts each page by itself',
    'SRC-8',
    (s) => {
      s.page = ({ page, pageSize, sort, query }) => {
        const found = s.sorted(s.found(query), {});
        const results = s.sorted(found.slice((page - 1) * pageSize, page * pageSize), sort);
        return {
          pagination: {
            page,
            pageSize,
            totalRows: found.length,
            hasNextPage: page * pageSize < found.length,
          },
          results,
        };
      };
    },
  ],
  [
    'has another order on each page',
    'SRC-8',
    (s) => {
      s.sorted = (rows) =>
        rows.toSorted(
          (a, b) =>
            ((Number(a['id'].slice(4)) * 7 + s.requests * 13) % 101) -
            ((Number(b['id'].slice(4)) * 7 + s.requests * 13) % 101),
        );
    },
  ],
  [
    'repeats a row across pages',
    'SRC-8',
    (s) => {
      const usual = s.page.bind(s);
      s.page = (asked) => {
        const { pagination, results } = usual(asked);
        const repeated =
          asked.page > 1 && results.length > 0
            ? [usual({ ...asked, page: 1 }).results[0], ...results.slice(1)]
            : results;
        return { pagination, results: repeated };
      };
    },
  ],
  ['sorts by bytes', 'SRC-30', (s) => (s.compare = byBytes)],
  [
    'sorts accents after z',
    'SRC-30',
    (s) => (s.compare = (one, other) => byBytes(one.toLowerCase(), other.toLowerCase())),
  ],
  [
    'sorts small letters after capital ones',
    'SRC-30',
    (s) =>
      (s.compare = (one, other) =>
        byBytes(
          one.normalize('NFD').replace(/\p{M}/gu, ''),
          other.normalize('NFD').replace(/\p{M}/gu, ''),
        )),
  ],
  [
    'sorts ñ as n',
    'SRC-30',
    (s) => (s.compare = (one, other) => byBytes(foldAll(one), foldAll(other))),
  ],
  // Ids
  [
    'numbers rows by their place',
    'SRC-9',
    onPages(({ pagination, results }) => ({
      pagination,
      results: results.map((row, index) => ({
        ...(row as object),
        id: `N-${(Number(pagination['page']) - 1) * Number(pagination['pageSize']) + index}`,
      })),
    })),
  ],
  [
    'numbers rows by each request',
    'SRC-9',
    onPages(({ pagination, results }, s) => ({
      pagination,
      results: results.map((row, index) => ({ ...(row as object), id: `${s.requests}-${index}` })),
    })),
  ],
  [
    'gives no ids',
    'SRC-9',
    onPages(({ pagination, results }) => ({
      pagination,
      results: results.map((row) => ({ ...(row as object), id: undefined })),
    })),
  ],
  // Filters
  ...(
    [
      'id',
      'nombres',
      'primerApellido',
      'segundoApellido',
      'institucionDependencia',
      'rfc',
      'curp',
      'tipoProcedimiento',
    ] as const
  ).map((key): ServiceDefect => [`ignores ${key} as a filter`, 'SRC-14', ignoring(key)]),
  ['ignores tipoSancion as a filter', 'SRC-14', ignoring('tipoSancion'), 'ssancionados'],
  ['ignores expediente as a filter', 'SRC-14', ignoring('expediente'), 'psancionados'],
  [
    'ignores the name of a company as a filter',
    'SRC-14',
    ignoring('nombreRazonSocial'),
    'psancionados',
  ],
  ['finds nothing by a name', 'SRC-14', matching('nombres', () => false)],
  [
    'finds nothing by an id',
    'SRC-14',
    (s) => {
      const usual = s.meets.bind(s);
      s.meets = (row, field, wanted) => field !== 'id' && usual(row, field, wanted);
    },
  ],
  ['finds nothing by a code', 'SRC-14', (s) => (s.hasCodes = () => false)],
  [
    'finds whole values only',
    'SRC-14',
    matching('nombres', (value, wanted) => fold(value) === fold(wanted)),
  ],
  [
    'finds whole institutions only',
    'SRC-14',
    matching('institucionDependencia', (value, wanted) => fold(value) === fold(wanted)),
  ],
  [
    'finds beginnings only',
    'SRC-14',
    matching('primerApellido', (value, wanted) => fold(value).startsWith(fold(wanted))),
  ],
  [
    'finds ends only',
    'SRC-14',
    matching('primerApellido', (value, wanted) => fold(value).endsWith(fold(wanted))),
  ],
  [
    'finds whole words only',
    'SRC-14',
    matching('institucionDependencia', (value, wanted) =>
      ` ${fold(value)} `.includes(` ${fold(wanted)} `),
    ),
  ],
  [
    'wants the accents',
    'SRC-14',
    matching('nombres', (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase())),
  ],
  [
    'wants the case',
    'SRC-14',
    matching('primerApellido', (value, wanted) =>
      value
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .includes(wanted.normalize('NFD').replace(/\p{M}/gu, '')),
    ),
  ],
  [
    'takes n for ñ',
    'SRC-14',
    matching('primerApellido', (value, wanted) => foldAll(value).includes(foldAll(wanted))),
  ],
  [
    'finds no ñ',
    'SRC-14',
    matching('primerApellido', (value, wanted) => foldAll(value).includes(fold(wanted))),
  ],
  ['takes a text for a pattern', 'SRC-14', matching('nombres', asPattern)],
  ['takes % for anything', 'SRC-14', matching('nombres', asLike)],
  [
    'breaks on an apostrophe',
    'SRC-14',
    matching('nombres', (value, wanted) => {
      if (wanted.includes("'")) throw new SyntaxError('planted');
      return fold(value).includes(fold(wanted));
    }),
  ],
  [
    'wants all codes',
    'SRC-14',
    (s) => (s.hasCodes = (codes, wanted) => wanted.every((code) => codes.includes(code))),
  ],
  [
    'takes the first code alone',
    'SRC-14',
    (s) => (s.hasCodes = (codes, wanted) => codes.includes(wanted[0])),
  ],
  [
    'joins two filters by or',
    'SRC-14',
    (s) => {
      s.found = (query) => {
        const conditions = Object.entries(query);
        return s.rows.filter(
          (row) =>
            conditions.length === 0 ||
            conditions.some(([field, wanted]) => s.meets(row, field, wanted)),
        );
      };
    },
  ],
  [
    'applies only the first filter',
    'SRC-14',
    (s) => {
      s.found = (query) =>
        s.rows.filter((row) =>
          Object.entries(query)
            .slice(0, 1)
            .every(([field, wanted]) => s.meets(row, field, wanted)),
        );
    },
  ],
  [
    'answers 404 for nothing found',
    'SRC-4',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => {
        const reply = usual(body);
        return reply.status === 200 && /"totalRows":0\b/.test(reply.body.toString())
          ? json(404, {})
          : reply;
      };
    },
  ],
  // Refusals and defaults
  [
    'takes pages that are none',
    'SRC-20',
    (s) =>
      (s.badRequest = (what) =>
        what === 'page'
          ? json(200, s.page({ page: 1, pageSize: 10, sort: {}, query: {} }))
          : json(400, {})),
  ],
  [
    'breaks on pages that are none',
    'SRC-20',
    (s) => (s.badRequest = (what) => json(what === 'page' ? 500 : 400, {})),
  ],
  [
    'breaks on JSON that is cut',
    'SRC-20',
    (s) => (s.badRequest = (what) => json(what === 'JSON' ? 500 : 400, {})),
  ],
  [
    'hangs on JSON that is cut',
    'SRC-20',
    (s) => (s.badRequest = (what) => (what === 'JSON' ? fails('TIMEOUT') : json(400, {}))),
  ],
  [
    'sorts by a key that is none',
    'SRC-20',
    (s) =>
      (s.badRequest = (what) =>
        what === 'sort'
          ? json(200, s.page({ page: 1, pageSize: 1, sort: {}, query: {} }))
          : json(400, {})),
  ],
  [
    'breaks on a sort key that is none',
    'SRC-20',
    (s) => (s.badRequest = (what) => json(what === 'sort' ? 500 : 400, {})),
  ],
  [
    'breaks beyond the end',
    'SRC-20',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => {
        const reply = usual(body);
        return /"results":\[\]/.test(reply.body.toString()) && /"page":([2-9]|\d\d)/.test(body)
          ? json(500, {})
          : reply;
      };
    },
  ],
  [
    'breaks on a page size that is text',
    'SRC-20',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => (/"pageSize":"/.test(body) ? json(500, {}) : usual(body));
    },
  ],
  [
    'gives 25 rows by default',
    'SRC-31',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => usual(body === '{}' ? '{"pageSize":25}' : body);
    },
  ],
  [
    'refuses a request without a page',
    'SRC-31',
    (s) => {
      const usual = s.register.bind(s);
      s.register = (body) => (body === '{}' ? json(400, {}) : usual(body));
    },
  ],
  // Institutions
  ['lists no institutions', 'SRC-26', (s) => (s.institutions = () => [])],
  [
    'lists institutions as objects in an object',
    'SRC-26',
    (s) => {
      const usual = s.institutions.bind(s);
      s.institutions = () => ({ results: usual() });
    },
  ],
  [
    'lacks an institution',
    'SRC-26',
    (s) => {
      const usual = s.institutions.bind(s);
      s.institutions = () => (usual() as unknown[]).slice(1);
    },
  ],
  [
    'has no list of institutions',
    'SRC-26',
    (s) => {
      const usual = s.data.bind(s);
      s.data = async (request, isList) =>
        isList && request.headers['authorization']?.includes('token-')
          ? json(404, {})
          : usual(request, isList);
    },
  ],
  // Speed and freshness
  [
    'is slow with every page',
    'SRC-27',
    (s) => slowly(s, 6000, (body) => body.includes('"pageSize":200')),
  ],
  [
    'is slow with every search',
    'SRC-27',
    (s) => slowly(s, 6000, (body) => /"query":\{"/.test(body)),
  ],
  [
    'is slow with every order',
    'SRC-27',
    (s) => slowly(s, 6000, (body) => /"sort":\{"puesto"/.test(body)),
  ],
  [
    'captures when it is read',
    'SRC-22',
    onPages(({ pagination, results }, s) => ({
      pagination,
      results: results.map((row) => ({
        ...(row as object),
        fechaCaptura: s.clock.now().toISOString(),
      })),
    })),
  ],
  [
    'publishes every row twice',
    'SRC-25',
    (s) => (s.rows = s.rows.flatMap((row) => [row, { ...row, id: `${row['id']}-B` }])),
  ],
];
