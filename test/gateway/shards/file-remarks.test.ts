import type { ToldRemark } from '../../../specs/file-remarks.ts';
import { buyerRow } from '../../connectors/support/rows.ts';
import {
  serveStore,
  stopServing,
  type ServedStore,
} from '../../connectors/support/served-store.ts';
import { shardsAt, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { serve } from '../../support/http-server.ts';

const fileRemarks: ToldRemark[] = [
  {
    kind: 'HIDDEN_ROW',
    count: 7,
    rows: 7,
    places: [5, 6, 7, 8, 9].map((row) => ({ file: null, sheet: 'Padrón', row })),
  },
  {
    kind: 'UNREADABLE_FILE',
    count: 1,
    rows: null,
    places: [{ file: 'viejo.xls', sheet: null, row: null }],
  },
];

let jalisco: ServedStore;
let gateway: TestGateway;

beforeEach(async () => {
  jalisco = await serveStore();
});
afterEach(async () => {
  await gateway.close();
  await stopServing();
});

const asked = 'fileRemarks { kind count rows places { file sheet row } message mensaje }';

async function askSource(): Promise<any> {
  gateway = await startTestGateway(shardsAt(jalisco.url, ['JAL']));
  const { data, errors } = await gateway.ask(
    `{ buyers(states: [JAL]) { coverage { verdict sources { status ${asked} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data['buyers'].coverage;
}

const worded = [
  {
    ...fileRemarks[0],
    message: 'Rows that somebody hid by hand, which are not read.',
    mensaje: 'Renglones que alguien ocultó a mano, que no se leen.',
  },
  {
    ...fileRemarks[1],
    message: expect.stringContaining('Save them as .xlsx'),
    mensaje: expect.stringContaining('Guárdelos como .xlsx'),
  },
];

describe('What is remarked of the files of a source', () => {
  test('stands in the coverage of an answer, with its places and in both languages', async () => {
    jalisco.sweep([[buyerRow('1')]], { fileRemarks });
    expect(await askSource()).toEqual({
      verdict: 'COMPLETE',
      sources: [{ status: 'ANSWERED', fileRemarks: worded }],
    });
  });

  test('stands in what the source last delivered', async () => {
    jalisco.sweep([[buyerRow('1')]], { fileRemarks });
    await askSource();
    const query = `{ states { code sources { id lastDelivery { ${asked} } } } }`;
    const lastDelivery = async () => {
      const { data } = await gateway.ask(query);
      const sources = data['states'].flatMap((state: any) => state.sources);
      return sources.find(({ id }: any) => id === 'JAL.spic').lastDelivery;
    };
    // The gateway asks on its own when it starts.
    while ((await lastDelivery()) === null) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lastDelivery()).toEqual({ fileRemarks: worded });
  });

  test('is of the last whole reading, also after one that failed', async () => {
    jalisco.sweep([[buyerRow('1')]], { fileRemarks });
    jalisco.sweep([], { failure: 'SERVER_ERROR', fileRemarks: [] });
    expect((await askSource()).sources).toMatchObject([{ status: 'STALE', fileRemarks: worded }]);
  });

  test('is nothing where nothing is to be remarked, and unknown before the first reading', async () => {
    jalisco.sweep([[buyerRow('1')]], { fileRemarks: [] });
    expect((await askSource()).sources).toMatchObject([{ fileRemarks: [] }]);
    await gateway.close();
    await stopServing();
    jalisco = await serveStore();
    expect((await askSource()).sources).toMatchObject([{ fileRemarks: null }]);
  });

  test.each([
    ['a kind that there is not', [{ ...fileRemarks[0], kind: 'SECRET' }]],
    ['too many places', [{ ...fileRemarks[0], places: Array(6).fill(fileRemarks[1]!.places[0]) }]],
    [
      'a name without end',
      [{ ...fileRemarks[1], places: [{ file: 'x'.repeat(101), sheet: null, row: null }] }],
    ],
    ['a text', 'HIDDEN_ROW'],
  ])('is not taken from a connector that tells %s', async (_what, told) => {
    const outcome = {
      source: { id: 'JAL.spic', name: 'x', level: 'ESTATAL' },
      ...{ status: 'ANSWERED', asOf: '2026-11-22T00:00:00Z', total: 0, undetermined: 0 },
      ...{ quarantined: 0, fileRemarks: told, lastSuccessAt: null, retryAfter: null, error: null },
    };
    const __page = {
      ...{ __rows: [], __pageInfo: { hasNextPage: false }, nodes: [] },
      __coverage: { verdict: 'COMPLETE', sources: [outcome] },
    };
    const liar = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { __page } }));
    });
    gateway = await startTestGateway(shardsAt(liar.url, ['JAL']));
    const { data } = await gateway.ask(
      `{ buyers(states: [JAL]) { coverage { sources { ${asked} error { code } } } } }`,
    );
    await liar.close();
    expect(data['buyers'].coverage.sources).toEqual([
      { fileRemarks: null, error: { code: 'WRONG_SHAPE' } },
    ]);
  });
});
