import { parse, type OperationDefinitionNode, type GraphQLObjectType } from 'graphql';
import { project } from '../../../gateway/shards/project.ts';
import { buildShardedSchema } from '../../../gateway/shards/schema.ts';
import { fragmentsOf, type Variables } from '../../../gateway/shards/selections.ts';

const coverage = buildShardedSchema('buyers').getType('Coverage') as GraphQLObjectType;
const value = {
  verdict: 'PARTIAL',
  asked: 2,
  sources: [
    { status: 'ANSWERED', state: { code: 'JAL', name: 'Jalisco' }, error: null },
    { status: 'TIMEOUT', state: { code: 'OAX', name: 'Oaxaca' }, error: { code: 'TIMEOUT' } },
  ],
};

function select(query: string, variables: Variables = {}) {
  const document = parse(query);
  const { selectionSet } = document.definitions[0] as OperationDefinitionNode;
  return project(value, coverage, selectionSet, fragmentsOf(document), variables);
}

describe('Picking what the client asked from what the gateway made', () => {
  test('gives it under the names of the client', () => {
    expect(select('{ v: verdict n: asked __typename }')).toEqual({
      v: 'PARTIAL',
      n: 2,
      __typename: 'Coverage',
    });
  });

  test('merges a field that is selected in two places', () => {
    expect(
      select(`{ sources { status state { code } } ...rest }
              fragment rest on Coverage { sources { state { __typename name } error { code } } }`),
    ).toEqual({
      sources: [
        {
          status: 'ANSWERED',
          state: { code: 'JAL', __typename: 'State', name: 'Jalisco' },
          error: null,
        },
        {
          status: 'TIMEOUT',
          state: { code: 'OAX', __typename: 'State', name: 'Oaxaca' },
          error: { code: 'TIMEOUT' },
        },
      ],
    });
  });

  test('obeys @skip and @include', () => {
    const query = 'query ($no: Boolean!) { asked @skip(if: $no) verdict @include(if: $no) }';
    expect(select(query, { no: true })).toEqual({ verdict: 'PARTIAL' });
    expect(select(query, { no: false })).toEqual({ asked: 2 });
  });
});
