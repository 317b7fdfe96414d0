import { startNetwork, type Network } from './network.ts';

const codes = ['COL', 'TLA'] as const;

let network: Network;
beforeAll(async () => {
  network = await startNetwork(codes, { sweepEverySeconds: 3600 });
  await network.untilStatus(Object.fromEntries(codes.map((code) => [code, 'ANSWERED'])));
}, 60_000);
afterAll(() => network.close());

async function sanctions(args: string): Promise<any> {
  const { data, errors } = await network.gateway.ask(`{ sanctions(states: [COL, TLA], ${args}) {
    totalCount nodes { id primerApellido }
    coverage { verdict asked answered totalsKnown undetermined sources {
      source { id } status returned total asOf error { code } } } } }`);
  expect(errors).toBeUndefined();
  return data['sanctions'];
}

function unsupported(id: string) {
  return {
    source: { id },
    status: 'UNSUPPORTED_FILTER',
    returned: 0,
    total: null,
    asOf: null,
    error: { code: 'UNSUPPORTED_FILTER' },
  };
}

function outcomeOf({ coverage }: any, id: string) {
  const found = coverage.sources.filter(({ source }: any) => source.id === id);
  expect(found).toHaveLength(1);
  return found[0];
}

// REST v1 has the name of a private party whole: where a text occurs in it, that may be the surname or not.
describe('A filter that some sources cannot answer', () => {
  test('is answered by the others, and each that cannot is named once', async () => {
    const answer = await sanctions('filter: { primerApellido: "a" }, first: 200');
    expect(answer).toMatchObject({
      totalCount: null,
      coverage: { verdict: 'PARTIAL', asked: 4, answered: 2, totalsKnown: 2 },
    });
    for (const code of codes) {
      expect(outcomeOf(answer, `${code}.psancionados`)).toEqual(
        unsupported(`${code}.psancionados`),
      );
      const answered = outcomeOf(answer, `${code}.ssancionados`);
      expect(answered).toMatchObject({ status: 'ANSWERED', error: null });
      expect(answered.returned).toBeGreaterThan(0);
      expect(answered.returned).toBe(answered.total);
    }
    for (const { id, primerApellido } of answer.nodes) {
      expect(id).toMatch(/^(COL|TLA)\.S3\.ssancionados\./);
      expect(primerApellido).toMatch(/[aá]/i);
    }
  });

  test('counts the records that may match, and lists them when it is asked to', async () => {
    const { coverage } = await sanctions('filter: { primerApellido: "a" }, first: 0');
    expect(coverage.undetermined).toBeGreaterThan(0);
    const undetermined = await sanctions(
      'filter: { primerApellido: "a", undetermined: true }, first: 200',
    );
    expect(undetermined).toMatchObject({
      totalCount: coverage.undetermined,
      coverage: { verdict: 'COMPLETE', answered: 4, undetermined: 0 },
    });
    expect(undetermined.nodes).toHaveLength(coverage.undetermined);
    for (const { id } of undetermined.nodes) expect(id).toMatch(/^(COL|TLA)\.S3\.psancionados\./);
  });

  test('is COMPLETE where no record can match: a surname that no whole name contains', async () => {
    expect(await sanctions('filter: { primerApellido: "Quetzalcóatzin" }')).toMatchObject({
      totalCount: 0,
      nodes: [],
      coverage: { verdict: 'COMPLETE', asked: 4, answered: 4, undetermined: 0 },
    });
  });

  test('is COMPLETE where the question itself excludes those that cannot', async () => {
    const answer = await sanctions('filter: { primerApellido: "a", subject: [OFFICIAL] }');
    expect(answer.coverage).toMatchObject({ verdict: 'COMPLETE', answered: 4 });
    expect(answer.totalCount).toBeGreaterThan(0);
  });

  test('is FAILED where none of those asked can answer it', async () => {
    const answer = await sanctions(
      'sources: ["COL.psancionados", "TLA.psancionados"], filter: { nombres: "a" }',
    );
    expect(answer).toEqual({
      totalCount: null,
      nodes: [],
      coverage: {
        verdict: 'FAILED',
        asked: 2,
        answered: 0,
        totalsKnown: 0,
        undetermined: expect.any(Number),
        sources: [unsupported('COL.psancionados'), unsupported('TLA.psancionados')],
      },
    });
  });

  test('is COMPLETE where all can', async () => {
    const answer = await sanctions('filter: { subject: [OFFICIAL, COMPANY] }');
    expect(answer.coverage).toMatchObject({ verdict: 'COMPLETE', asked: 4, answered: 4 });
    expect(answer.totalCount).toBeGreaterThan(0);
  });
});
