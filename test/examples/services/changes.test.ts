import { connect, startService, stopServices } from './support/state-client.ts';

afterAll(stopServices);

describe('a register that changes', () => {
  test('shows added, changed and deleted rows once it is touched', async () => {
    const service = await startService();
    const client = await connect(service);
    const sort = { primerApellido: 'asc' };
    const before = await client.rows('spic', { sort });

    const { spic } = service.registers;
    spic.push({ ...spic[0]!, id: 'new', primerApellido: 'Aaa' });
    spic[1]!.primerApellido = 'Zzz';
    const [deleted] = spic.splice(2, 1);
    service.touch();

    const ids = (await client.rows('spic', { sort })).map(({ id }) => id);
    expect(ids).toHaveLength(before.length);
    expect(ids[0]).toBe('new');
    expect(ids.at(-1)).toBe(spic[1]!.id);
    expect(ids).not.toContain(deleted!.id);
  });

  test('may change between two pages of one consumer', async () => {
    const pages: [string, number][] = [];
    const service = await startService({
      onPage(register, page) {
        pages.push([register, page]);
        if (page !== 2) return;
        service.registers.spic.shift();
        service.touch();
      },
    });
    const stored = service.registers.spic.map(({ id }) => id);
    const client = await connect(service);
    const first = await client.rows('spic', { page: 1, pageSize: 10 });
    const second = await client.rows('spic', { page: 2, pageSize: 10 });

    expect(pages).toEqual([
      ['spic', 1],
      ['spic', 2],
    ]);
    expect(first.map(({ id }) => id)).toEqual(stored.slice(0, 10));
    expect(second.map(({ id }) => id)).toEqual(stored.slice(11, 21));
  });

  test('leaves the registers of other services alone', async () => {
    const [one, other] = [await startService(), await startService()];
    one.registers.spic[0]!.institucionDependencia.nombre = 'Cambiada';
    one.registers.spic[0]!.tipoProcedimiento[0]!.valor = 'CAMBIADO';
    expect(JSON.stringify(other.registers)).not.toMatch(/cambiad[ao]/i);
    expect(JSON.stringify(one.registers.spic.slice(1))).not.toMatch(/cambiad[ao]/i);
  });
});
