import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { buildSubgraph } from '../../../connectors/serve/subgraph.ts';
import type { ReservedPart } from '../../../connectors/records.ts';
import { buyerRow, sanctionRow } from '../support/rows.ts';
import { serveStore, stopServing } from '../support/served-store.ts';
import { ssancionados } from '../support/stores.ts';

afterEach(stopServing);

/** Selects all there is of a type; a field with arguments leads to another query. */
function everythingOf(type: GraphQLObjectType): string {
  const selected = Object.values(type.getFields())
    .filter(({ args }) => args.length === 0)
    .map(({ name, type: of }) => {
      const next = getNamedType(of);
      return isObjectType(next) ? `${name} ${everythingOf(next)}` : name;
    });
  return `{ ${selected.join(' ')} }`;
}

function recordType(subgraph: 'buyers' | 'sanctions', name: string): GraphQLObjectType {
  return buildSubgraph(subgraph).getType(name) as GraphQLObjectType;
}

describe('What is reserved of a record', () => {
  test('is in no answer, whatever is selected of a buyer', async () => {
    const jalisco = await serveStore();
    const reserved: ReservedPart = {
      ...{ rfc: 'SECRETO-1', curp: 'SECRETO-2' },
      ...{ superiorRfc: 'SECRETO-3', superiorCurp: 'SECRETO-4' },
    };
    const original = { id: '1', rfc: 'SECRETO-1', jefe: { curp: 'SECRETO-4' } };
    const withheld = ['/rfc', '/jefe/curp'];
    jalisco.sweep([[buyerRow('1', { nombres: 'Ana' }, { reserved, original, withheld })]]);
    const all = everythingOf(recordType('buyers', 'Buyer'));
    const { data, errors } = await jalisco.ask('buyers', `{ buyers { nodes ${all} } }`);
    expect(errors).toBeUndefined();
    expect(data['buyers'].nodes).toMatchObject([{ nombres: 'Ana', provenance: { withheld } }]);
    expect(JSON.stringify(data)).not.toContain('SECRETO');
  });

  test('is in no answer, whatever is selected of a sanction, nor in its cursor', async () => {
    const jalisco = await serveStore();
    const row = sanctionRow('1', {
      gravedad: 'NO_GRAVE',
      nombres: 'SECRETO',
      primerApellido: 'SECRETO',
      nombreRazonSocial: 'SECRETO',
      expediente: 'EXP-1',
    });
    jalisco.sweep([[row]], {}, ssancionados);
    const all = everythingOf(recordType('sanctions', 'Sanction'));
    const query = (filter: string) =>
      `{ sanctions(sources: ["JAL.ssancionados"]${filter}) { edges { cursor node ${all} } } }`;
    const { data, errors } = await jalisco.ask('sanctions', query(''));
    expect(errors).toBeUndefined();
    expect(data['sanctions'].edges).toMatchObject([
      { cursor: 'NAME ~ JAL.S3.ssancionados.1', node: { expediente: 'EXP-1', nombres: null } },
    ]);
    expect(JSON.stringify(data)).not.toContain('SECRETO');
    // Nor can it be asked for one letter at a time.
    for (const field of ['text', 'nombres', 'primerApellido', 'nombreRazonSocial']) {
      const { data: found } = await jalisco.ask(
        'sanctions',
        query(`, filter: { ${field}: "SEC" }`),
      );
      expect(found['sanctions'].edges).toEqual([]);
    }
  });

  test.each([
    ['buyers', '{ buyers { nodes { reserved { rfc } } } }'],
    ['sanctions', '{ sanctions { nodes { reserved { rfc } } } }'],
    ['sanctions', '{ sanctions(filter: { rfc: "X" }) { totalCount } }'],
  ] as const)('cannot be asked for: %s, %s', async (subgraph, query) => {
    const jalisco = await serveStore();
    const { data, errors } = await jalisco.ask(subgraph, query);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: expect.stringMatching(/"(reserved|rfc)"/) }]);
  });
});
