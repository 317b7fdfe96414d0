import { idsOfRetold, retold } from '../../examples/demo/services/data/planted.ts';
import { formatRecordId } from '../../specs/ids.ts';
import { followWalk } from './follow-walk.ts';
import { startNetwork, type Network } from './network.ts';

const told = retold[0]!;
const states = [told.of, told.by];

let network: Network;
beforeAll(async () => {
  network = await startNetwork(states, { sweepEverySeconds: 3600 });
  await network.untilStatus(Object.fromEntries(states.map((state) => [state, 'ANSWERED'])));
}, 60_000);
afterAll(() => network.close());

const conflicts = (args: string) =>
  followWalk(
    network.gateway,
    `conflicts(${args})`,
    `coverage { asked answered } ... on ConflictsWalk { advertencia findings(first: 100) { totalCount nodes {
      ids agrees fields { field values } band explanation { code }
      sanctions { id provenance { source { id } } }
    } } }`,
  );

test('The same sanction told differently by two sources is shown field by field, with both records', async () => {
  const walk = await conflicts(`states: [${states.join()}]`);
  expect(walk).toMatchObject({
    coverage: { verdict: 'COMPLETE', asked: 4, answered: 4 },
    advertencia: expect.stringContaining('no una prueba'),
  });
  const [first, second] = idsOfRetold(told);
  const idOf = (state: typeof told.of, providerId: string) =>
    formatRecordId({ state, system: 'S3', sourceKey: 'ssancionados', providerId });
  const ids = [idOf(told.of, first), idOf(told.by, second)].toSorted();
  // Both find each other, and it is told once.
  const found = walk.findings.nodes.filter((node: any) => node.ids.includes(ids[0]));
  expect(found).toHaveLength(1);
  const [{ ids: both, agrees, fields, sanctions, band }] = found;
  expect(both.toSorted()).toEqual(ids);
  expect(['STRONG', 'PROBABLE']).toContain(band);
  expect(agrees).toEqual(expect.arrayContaining(['tipoSancion', 'resolucion.fechaResolucion']));
  // Its file number is a filler, S/D, which says nothing.
  expect(agrees).not.toContain('expediente');
  expect(sanctions.map(({ id }: any) => id)).toEqual(both);
  const names = fields.map(({ field }: any) => field);
  expect(names).toContain('inhabilitacion.fechaFinal');
  expect(names).toContain('autoridadSancionadora');
  for (const { values } of fields) expect(values[0]).not.toEqual(values[1]);
});

test('Of a state that is dark nothing is said', async () => {
  await network.states.get(told.by)!.stopConnector();
  const walk = await conflicts(`states: [${states.join()}], maxAgeSeconds: 0`);
  expect(walk.coverage).toMatchObject({ verdict: 'INCONCLUSIVE', asked: 4, answered: 2 });
  expect(walk.findings.totalCount).toBe(0);
  await network.states.get(told.by)!.startConnector();
}, 40_000);
