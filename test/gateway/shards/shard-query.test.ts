import { parse, validate, type FieldNode } from 'graphql';
import { buildShardedSchema } from '../../../gateway/shards/schema.ts';
import { readOperation } from '../../../gateway/shards/operation.ts';
import { buildShardQuery } from '../../../gateway/shards/shard-query.ts';

const schema = buildShardedSchema('buyers');

function shardQueryOf(query: string, variables: Record<string, unknown> = {}) {
  const operation = readOperation({ request: { query, variables } }, schema);
  const field = operation.definition.selectionSet.selections[0] as FieldNode;
  return buildShardQuery(field, operation);
}

function expectValid(text: string) {
  expect(validate(schema, parse(text))).toEqual([]);
}

describe('What a shard is asked for a connection', () => {
  test('is a valid query, with the rows as the client selected them', () => {
    const { text, rowKeys } = shardQueryOf(
      `{ buyers(first: 3, states: [JAL]) { a: nodes { id x: nombres } edges { node { id } } } }`,
    );
    expectValid(text);
    expect([...rowKeys]).toEqual(['a', 'edges']);
    expect(text).toContain('x: nombres');
    expect(text).not.toContain('JAL');
  });

  test('leaves out what the gateway makes itself', () => {
    const { text, wantsCoverage } = shardQueryOf(
      `{ buyers { totalCount pageInfo { endCursor } coverage { answered } nodes { id } } }`,
    );
    expectValid(text);
    expect(text).not.toContain('answered');
    expect(text).not.toContain('totalCount');
    expect(wantsCoverage).toBe(true);
  });

  test('does not ask for coverage, which costs a count, unless the client wants it', () => {
    expect(shardQueryOf(`{ buyers { nodes { id } } }`).wantsCoverage).toBe(false);
  });

  test('carries fragments, directives and variables along, and only those that are used', () => {
    const { text, variableNames, rowKeys } = shardQueryOf(
      `query ($name: String, $n: Int!, $more: Boolean!, $unused: String) {
         buyers(filter: { nombres: $name }, first: $n) {
           ...page @include(if: $more)
           ... on BuyerConnection { again: nodes { ...person } coverage { verdict } }
         }
         other: buyers(filter: { puesto: $unused }) { totalCount }
       }
       fragment page on BuyerConnection { nodes { ...person puesto { nombre } } totalCount }
       fragment person on Buyer { id nombres }`,
      { n: 5, more: true },
    );
    expectValid(text);
    expect(variableNames).toEqual(['name', 'more']);
    expect([...rowKeys]).toEqual(['nodes', 'again']);
  });
});
