import fc from 'fast-check';
import { readPage, requestPage } from '../../../../connectors/dialects/pdn-rest-v1/page.ts';
import { dialectNamed, dialects } from '../../../../connectors/dialects/index.ts';
import { UpstreamFailure } from '../../../../connectors/http/upstream-failure.ts';
import type { Upstream, UpstreamRequest } from '../../../../connectors/http/upstream.ts';
import { rows, sourceOf, type RegisterName } from './rows.ts';

async function requestOf(register: RegisterName, page: number): Promise<UpstreamRequest> {
  const sent: UpstreamRequest[] = [];
  const requestJson = async (request: UpstreamRequest) => sent.push(request);
  await requestPage(sourceOf(register), { page, pageSize: 200 }, {
    requestJson,
  } as Partial<Upstream> as Upstream);
  return sent[0]!;
}

describe('A page of REST v1', () => {
  test.each<[RegisterName, string[]]>([
    ['spic', ['primerApellido', 'segundoApellido', 'nombres', 'institucionDependencia', 'puesto']],
    ['ssancionados', ['primerApellido', 'segundoApellido', 'nombres', 'institucionDependencia']],
    ['psancionados', ['nombreRazonSocial', 'institucionDependencia']],
  ])('of %s is asked for in an explicit order', async (register, keys) => {
    const { method, url, body } = await requestOf(register, 3);
    expect([method, url]).toEqual(['POST', 'http://127.0.0.1:1/']);
    expect(body).toEqual({
      page: 3,
      pageSize: 200,
      sort: Object.fromEntries(keys.map((key) => [key, 'asc'])),
      query: {},
    });
    expect(Object.keys((body as { sort: object }).sort)).toEqual(keys);
  });

  test('has its rows as they came, judged later', () => {
    const answer = {
      pagination: { page: 1, pageSize: 200, totalRows: 2, hasNextPage: false },
      results: [rows.spic, null],
    };
    expect(readPage(answer, { page: 1, pageSize: 200 })).toEqual({
      rows: [rows.spic, null],
      total: 2,
      hasNext: false,
    });
  });

  test('may be of an empty register', () => {
    const pagination = { page: 1, pageSize: 200, totalRows: 0, hasNextPage: false };
    expect(readPage({ pagination, results: [] }, { page: 1, pageSize: 200 })).toMatchObject({
      total: 0,
    });
  });

  test.each([
    [{ totalRows: 201 }, 1, true],
    [{ totalRows: 200 }, 1, false],
    [{ totalRows: 201, hasNextPage: null }, 2, false],
    [{ totalRows: 201, pageSize: 100 }, 2, true],
    [{ totalRows: '201', page: '1', pageSize: '100' }, 1, true],
  ])(
    'without hasNextPage has a next one by the numbers: %j, page %s: %s',
    (pagination, page, next) => {
      expect(readPage({ pagination, results: [] }, { page, pageSize: 200 }).hasNext).toBe(next);
    },
  );

  test.each([
    ['an error', { code: 'x', message: 'y' }],
    ['without pagination', { results: [] }],
    ['without results', { pagination: { totalRows: 0 } }],
    ['with results that are no list', { pagination: { totalRows: 0 }, results: {} }],
    ['without a total', { pagination: { hasNextPage: false }, results: [] }],
    ['with a negative total', { pagination: { totalRows: -1 }, results: [] }],
    ['with a total in words', { pagination: { totalRows: 'many' }, results: [] }],
    ['with half a row', { pagination: { totalRows: 1.5 }, results: [] }],
    [
      'with a text for hasNextPage',
      { pagination: { totalRows: 1, hasNextPage: 'no' }, results: [] },
    ],
    ['a list', []],
    ['null', null],
  ])('is WRONG_SHAPE when it is %s', (_, answer) => {
    expect(() => readPage(answer, { page: 1, pageSize: 200 })).toThrow(
      expect.objectContaining({ name: 'UpstreamFailure', code: 'WRONG_SHAPE' }),
    );
  });

  test('is read or refused with a code, whatever arrives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        try {
          expect(readPage(answer, { page: 1, pageSize: 200 }).total).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UpstreamFailure);
        }
      }),
    );
  });
});

test('Every dialect is found by its name, and nothing else is', () => {
  for (const dialect of dialects) expect(dialectNamed(dialect.name)).toBe(dialect);
  expect(dialectNamed('toString')).toBeUndefined();
});
