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
    coverage { verdict asked answered totalsKnown sources {
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

// REST v1 has the name of a private party whole: nobody there has a surname to be asked for.
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

  test('is INCONCLUSIVE where the others find nobody', async () => {
    expect(await sanctions('filter: { primerApellido: "Quetzalcóatzin" }')).toMatchObject({
      totalCount: null,
      nodes: [],
      coverage: { verdict: 'INCONCLUSIVE', asked: 4, answered: 2 },
    });
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
