import { digestOf } from '../../../specs/canonical.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing, type ServedStore } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

let jalisco: ServedStore;

beforeEach(async () => {
  jalisco = await serveStore();
});
afterEach(stopServing);

const ana = buyerRow('1', { nombres: 'Ana', primerApellido: 'Peña' });
const eva = buyerRow('2', { nombres: 'Eva', primerApellido: 'Ruiz' });

describe('A page', () => {
  test('brings records with their state and provenance', async () => {
    const told = { message: 'a', mensaje: 'b' };
    const note = { path: '/g', action: 'GUESSED', code: 'UTC_ASSUMED', ...told } as const;
    const original = { nombre: 'Ana', rfc: 'GAPA800101AB1' };
    const fechaCaptura = '2024-01-02T03:04:05.000Z';
    const row = { ...ana, notes: [note], original, withheld: ['/rfc'], fechaCaptura };
    jalisco.sweep([[row]]);
    const { data, errors } = await jalisco.ask(
      'buyers',
      `{ buyers { nodes {
        id nombres nivelOrdenGobierno tipoArea { clave } state { code name }
        provenance {
          state { code } source { id name level system state { name } } system dialect recordId
          fechaCaptura retrievedAt firstSeen lastSeen missingSince digest
          notes { path action code message mensaje } original withheld
        } } } }`,
    );
    expect(errors).toBeUndefined();
    const seen = '2026-11-22T10:01:01.000Z';
    expect(data['buyers'].nodes).toEqual([
      {
        id: 'JAL.S2.spic.1',
        nombres: 'Ana',
        nivelOrdenGobierno: 'ESTATAL',
        tipoArea: [],
        state: { code: 'JAL', name: 'Jalisco' },
        provenance: {
          state: { code: 'JAL' },
          source: {
            id: 'JAL.spic',
            name: 'Registro spic',
            level: 'ESTATAL',
            system: 'S2',
            state: { name: 'Jalisco' },
          },
          system: 'S2',
          dialect: 'pdn-rest-v1',
          recordId: '1',
          fechaCaptura,
          retrievedAt: seen,
          firstSeen: seen,
          lastSeen: seen,
          missingSince: null,
          digest: digestOf({ nombre: 'Ana' }),
          notes: [note],
          original: { nombre: 'Ana' },
          withheld: ['/rfc'],
        },
      },
    ]);
  });

  test('ends with a cursor, after which the next one begins', async () => {
    jalisco.sweep([[eva, ana]]);
    const query = `query ($after: String) { buyers(first: 1, after: $after) {
      totalCount edges { cursor node { nombres } } pageInfo { endCursor hasNextPage } } }`;
    const first = (await jalisco.ask('buyers', query)).data['buyers'];
    expect(first).toEqual({
      totalCount: 2,
      edges: [{ cursor: 'NAME PEN~A  ANA JAL.S2.spic.1', node: { nombres: 'Ana' } }],
      pageInfo: { endCursor: 'NAME PEN~A  ANA JAL.S2.spic.1', hasNextPage: true },
    });
    const after = first.pageInfo.endCursor;
    const second = (await jalisco.ask('buyers', query, { after })).data['buyers'];
    expect(second.edges[0].node).toEqual({ nombres: 'Eva' });
    expect(second).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
  });

  test('of sanctions takes its filter, order and size from variables', async () => {
    const debarred = { plazo: null, fechaInicial: '2020-01-01', fechaFinal: '2030-01-01' };
    const sanction = sanctionRow('s', { nombreRazonSocial: 'ACME', inhabilitacion: debarred });
    jalisco.sweep([[sanction, sanctionRow('t')]], {}, ssancionados);
    const { data } = await jalisco.ask(
      'sanctions',
      `query ($filter: SanctionFilter, $order: SanctionOrder!) {
        sanctions(filter: $filter, orderBy: $order, first: 5) {
          nodes { nombreRazonSocial inhabilitacion { fechaFinal } } } }`,
      { filter: { inForceOn: '2026-11-22' }, order: 'CAPTURED_NEWEST' },
    );
    expect(data['sanctions'].nodes).toEqual([
      { nombreRazonSocial: 'ACME', inhabilitacion: { fechaFinal: '2030-01-01' } },
    ]);
  });
});
