import { buyers, sanctions, startService, stopServices } from './support/graphql-client.ts';

afterAll(stopServices);

describe('a register that changes', () => {
  test('shows changed rows once it is touched', async () => {
    const own = await startService();
    await sanctions(own);
    own.registers.spic.shift();
    own.registers.ssancionados[0]!.causaMotivoHechos = 'Otra causa';
    own.touch();
    expect((await buyers(own)).totalCount).toBe(own.registers.spic.length);
    expect((await sanctions(own)).results[0].causa).toBe('Otra causa');
  });

  test('may change between two pages of one consumer', async () => {
    const pages: [string, number][] = [];
    const own = await startService({
      onPage(register, page) {
        pages.push([register, page]);
        if (page !== 2) return;
        own.registers.spic.shift();
        own.touch();
      },
    });
    const stored = own.registers.spic.map(({ id }) => id);
    await buyers(own, { first: 10 });
    const { results } = await buyers(own, { first: 10, start: 11 });
    await sanctions(own, { limit: 5, offset: 10 });

    expect(pages).toEqual([
      ['spic', 1],
      ['spic', 2],
      ['ssancionados', 3],
    ]);
    expect(results.map(({ id }: any) => id)).toEqual(stored.slice(11, 21));
    expect(own.requests()).toEqual({ token: 0, data: 3 });
  });
});
