import type { AcceptedRow, SanctionRecord } from '../../../connectors/records.ts';
import { sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

const psancionados = { id: 'JAL.psancionados', system: 'S3' } as const;

let jalisco: ServedStore;

const official = {
  ...{ nombres: 'Ana', primerApellido: 'Peña', expediente: '1' },
  autoridadSancionadora: 'Órgano de control',
};

/** Only the register of officials says who sanctioned. */
beforeEach(async () => {
  jalisco = await serveStore();
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
    const answer = await sanctions('filter: { autoridad: "control" }');
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
    const answer = await sanctions('filter: { autoridad: "nadie" }');
    expect(answer).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'INCONCLUSIVE', asked: 2, answered: 1 },
    });
  });

  test('makes it FAILED where no other is asked, or none can answer', async () => {
    const asked = 'sources: ["JAL.psancionados"]';
    expect(await sanctions(`${asked}, filter: { autoridad: "control" }`)).toMatchObject({
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
      'filter: { resolvedFrom: "2026-01-01", resolvedTo: "2026-02-01", tipoFalta: [SOBORNO] }',
    );
    expect(outcomesOf(answer)).toEqual([
      'JAL.ssancionados UNSUPPORTED_FILTER',
      'JAL.psancionados UNSUPPORTED_FILTER',
    ]);
  });

  test('is told on every page', async () => {
    const more = sanctionRow('2', { ...official, nombres: 'Eva' });
    jalisco.sweep([[sanctionRow('1', official), more]], {}, ssancionados);
    const filter = 'filter: { autoridad: "control" }, first: 1';
    const after = ', after: "NAME PEN~A  ANA JAL.S3.ssancionados.1"';
    for (const args of [filter, filter + after]) {
      const answer = await sanctions(args);
      expect(answer).toMatchObject({ nodes: [{}], coverage: { verdict: 'PARTIAL' } });
      expect(answer.coverage.sources[1]).toEqual(unsupported);
    }
  });

  test('is told as such also when its last reading failed', async () => {
    jalisco.sweep([], { failure: 'TIMEOUT' }, psancionados);
    const answer = await sanctions('filter: { autoridad: "control" }');
    expect(answer.coverage.sources[1]).toEqual(unsupported);
  });

  test('answers as soon as it publishes what is asked for', async () => {
    const party = { subject: 'PERSON', autoridadSancionadora: 'Tribunal' } as const;
    jalisco.sweep([[partyRow('1', party)]], {}, psancionados);
    expect(await sanctions('filter: { autoridad: "tribunal" }')).toMatchObject({
      totalCount: 1,
      nodes: [{ id: 'JAL.S3.psancionados.1' }],
      coverage: { verdict: 'COMPLETE' },
    });
  });
});

/** Each register that was asked, and how it answered: the filter, what one more party of psancionados is, the answer. */
describe('A source that the question excludes by its own kind has answered', () => {
  const person = { subject: 'PERSON', nombreRazonSocial: 'ANA PEÑA SOTO' } as const;
  const unnamed = { subject: 'PERSON' } as const;

  test.each<[string, string, Partial<SanctionRecord>, number, string]>([
    ['a surname of companies', 'primerApellido: "peña"', { subject: 'COMPANY' }, 1, 'COMPLETE'],
    ['a given name of companies', 'nombres: "nadie"', { subject: 'COMPANY' }, 0, 'COMPLETE'],
    ['a surname that is in no whole name', 'primerApellido: "nadie"', person, 0, 'COMPLETE'],
    ['a surname that may be one of a whole name', 'primerApellido: "peña"', person, 1, 'PARTIAL'],
    ['a surname of a person without a name', 'primerApellido: "nadie"', unnamed, 0, 'INCONCLUSIVE'],
    ['officials alone', 'primerApellido: "peña", subject: [OFFICIAL]', person, 1, 'COMPLETE'],
    ['no officials', 'primerApellido: "zz", subject: [PERSON]', person, 0, 'COMPLETE'],
    [
      'officials, of a party of unknown kind',
      'subject: [OFFICIAL]',
      { subject: 'UNKNOWN' },
      1,
      'COMPLETE',
    ],
    [
      'companies, of a party of unknown kind',
      'subject: [COMPANY]',
      { subject: 'UNKNOWN' },
      1,
      'PARTIAL',
    ],
    [
      'a company name of officials',
      'nombreRazonSocial: "acme"',
      { subject: 'COMPANY' },
      1,
      'COMPLETE',
    ],
    [
      'a name that the law reserves',
      'nombres: "zz"',
      { ...person, gravedad: 'NO_GRAVE' },
      0,
      'COMPLETE',
    ],
    ['another format', 'formato: [ABSTENCIONES_GRAVES], autoridad: "a"', person, 0, 'COMPLETE'],
    ['another file number', 'expediente: "77", autoridad: "a"', person, 0, 'COMPLETE'],
  ])('%s: %s', async (_what, filter, party, totalCertain, verdict) => {
    const formato = 'PARTICULARES_SANCIONADOS';
    const company = { formato, subject: 'COMPANY', nombreRazonSocial: 'ACME' } as const;
    const rows = [partyRow('1', company), partyRow('2', { formato, ...party })];
    jalisco.sweep([rows], {}, psancionados);
    const { nodes, coverage } = await sanctions(`filter: { ${filter} }`);
    expect(nodes).toHaveLength(totalCertain);
    expect(coverage.verdict).toBe(verdict);
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
