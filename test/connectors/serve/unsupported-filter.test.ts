import type { AcceptedRow, SanctionRecord } from '../../../connectors/records.ts';
import { sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

const psancionados = { id: 'JAL.psancionados', system: 'S3' } as const;

let jalisco: ServedStore;

/** Officials have names in parts, private parties have whole ones. */
beforeEach(async () => {
  jalisco = await serveStore();
  const official = { nombres: 'Ana', primerApellido: 'Peña', expediente: '1' };
  jalisco.sweep([[sanctionRow('1', official)]], {}, ssancionados);
  const company = { subject: 'COMPANY', nombreRazonSocial: 'ACME', expediente: '1' } as const;
  jalisco.sweep([[partyRow('1', company)]], {}, psancionados);
});
afterEach(stopServing);

function partyRow(providerId: string, whole: Partial<SanctionRecord>): AcceptedRow {
  const row = sanctionRow(providerId, whole);
  const id = `JAL.S3.psancionados.${providerId}`;
  return { ...row, id, record: { ...row.record, id } };
}

async function sanctions(args: string, served = jalisco) {
  const { data, errors } = await served.ask(
    'sanctions',
    `{ sanctions(${args}) {
      totalCount nodes { id } pageInfo { hasNextPage }
      coverage { verdict asked answered totalsKnown knownTotal sources {
        source { id } status asOf returned total lastSuccessAt error { code mensaje } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data['sanctions'];
}

function outcomesOf({ coverage }: any): string[] {
  return coverage.sources.map(({ source, status }: any) => `${source.id} ${status}`);
}

const unsupported = {
  source: { id: 'JAL.psancionados' },
  status: 'UNSUPPORTED_FILTER',
  asOf: null,
  returned: 0,
  total: null,
  lastSuccessAt: null,
  error: {
    code: 'UNSUPPORTED_FILTER',
    mensaje: 'Los datos de esta fuente no pueden responder este filtro.',
  },
};

describe('A source whose data cannot answer the filter', () => {
  test('is named once, brings no rows and no total, and the others are answered', async () => {
    const answer = await sanctions('filter: { primerApellido: "peña" }');
    expect(answer).toMatchObject({
      totalCount: null,
      nodes: [{ id: 'JAL.S3.ssancionados.1' }],
      pageInfo: { hasNextPage: false },
      coverage: { verdict: 'PARTIAL', asked: 2, answered: 1, totalsKnown: 1, knownTotal: 1 },
    });
    expect(answer.coverage.sources).toEqual([
      expect.objectContaining({ source: { id: 'JAL.ssancionados' }, status: 'ANSWERED', total: 1 }),
      unsupported,
    ]);
  });

  test('makes the answer INCONCLUSIVE where the others find nothing: that is no "no"', async () => {
    const answer = await sanctions('filter: { primerApellido: "nadie" }');
    expect(answer).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'INCONCLUSIVE', asked: 2, answered: 1 },
    });
  });

  test('makes it FAILED where no other is asked, or none can answer', async () => {
    const asked = 'sources: ["JAL.psancionados"]';
    expect(await sanctions(`${asked}, filter: { nombres: "ana" }`)).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'FAILED', asked: 1, sources: [unsupported] },
    });
    const nobodyTells = await sanctions('filter: { resolvedFrom: "2026-01-01" }');
    expect(nobodyTells.coverage.verdict).toBe('FAILED');
    expect(outcomesOf(nobodyTells)).toEqual([
      'JAL.ssancionados UNSUPPORTED_FILTER',
      'JAL.psancionados UNSUPPORTED_FILTER',
    ]);
  });

  test('answers every other filter in full', async () => {
    for (const args of ['first: 5', 'filter: { expediente: "1" }', 'filter: { nombres: "" }']) {
      expect(await sanctions(args)).toMatchObject({
        totalCount: 2,
        coverage: { verdict: 'COMPLETE', answered: 2 },
      });
    }
  });

  test('is told by each condition of a filter, and once', async () => {
    const answer = await sanctions(
      'filter: { nombres: "a", primerApellido: "p", nombreRazonSocial: "acme" }',
    );
    expect(outcomesOf(answer)).toEqual([
      'JAL.ssancionados UNSUPPORTED_FILTER',
      'JAL.psancionados UNSUPPORTED_FILTER',
    ]);
  });

  test('is told on every page', async () => {
    const more = sanctionRow('2', { nombres: 'Eva', primerApellido: 'Peña' });
    jalisco.sweep([[sanctionRow('1', { primerApellido: 'Peña' }), more]], {}, ssancionados);
    const filter = 'filter: { primerApellido: "peña" }, first: 1';
    const after = ', after: "NAME PEN~A   JAL.S3.ssancionados.1"';
    for (const args of [filter, filter + after]) {
      const answer = await sanctions(args);
      expect(answer).toMatchObject({ nodes: [{}], coverage: { verdict: 'PARTIAL' } });
      expect(answer.coverage.sources[1]).toEqual(unsupported);
    }
  });

  test('is told as such also when its last reading failed', async () => {
    jalisco.sweep([], { failure: 'TIMEOUT' }, psancionados);
    const answer = await sanctions('filter: { nombres: "ana" }');
    expect(answer.coverage.sources[1]).toEqual(unsupported);
  });

  test('answers as soon as it publishes what is asked for', async () => {
    jalisco.sweep([[partyRow('1', { subject: 'PERSON', nombres: 'Leo' })]], {}, psancionados);
    expect(await sanctions('filter: { nombres: "leo" }')).toMatchObject({
      totalCount: 1,
      nodes: [{ id: 'JAL.S3.psancionados.1' }],
      coverage: { verdict: 'COMPLETE' },
    });
  });
});

test('A source that was never read is judged by that, not by the filter', async () => {
  const served = await serveStore();
  const answer = await sanctions('filter: { nombres: "ana" }', served);
  expect(outcomesOf(answer)).toEqual([
    'JAL.ssancionados NOT_CONNECTED',
    'JAL.psancionados NOT_CONNECTED',
  ]);
});

test('A store that cannot tell whether it can answer has failed', async () => {
  const broken = await serveStore((store) => ({
    ...store,
    canAnswer() {
      throw new Error('disk I/O error');
    },
  }));
  const answer = await sanctions('first: 1', broken);
  expect(answer.coverage.verdict).toBe('FAILED');
  expect(outcomesOf(answer)).toEqual([
    'JAL.ssancionados UNREACHABLE',
    'JAL.psancionados UNREACHABLE',
  ]);
});
