import { parse, type OperationDefinitionNode } from 'graphql';
import { checkSize } from '../../../gateway/http/limits.ts';
import { fragmentsOf, type Variables } from '../../../gateway/shards/selections.ts';

function check(query: string, variables: Variables = {}) {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  checkSize(operation, fragmentsOf(document), variables);
}

describe('The size of a query', () => {
  test('a page of 640 with all fields of interest is allowed', () => {
    check('{ buyers(first: 640) { nodes { id nombres provenance { digest } } totalCount } }');
  });

  test('all states with both their registers are allowed', () => {
    check('{ states { buyers(first: 5) { nodes { id } } sanctions(first: 5) { nodes { id } } } }');
  });

  test.each([
    ['rows over several pages', '{ a: buyers(first: 1000) { nodes { id } } }', 11, 'rows'],
    ['requests to connectors', '{ a: buyers(first: 1) { totalCount } }', 22, 'requests'],
  ])('too many %s are refused', (_what, one, times, said) => {
    const fields = Array.from({ length: times }, (_, i) =>
      one.slice(1, -1).replace('a:', `a${i}:`),
    );
    expect(() => check(`{ ${fields.join('\n')} }`)).toThrow(said);
  });

  test('outages are asked of connectors, and count like any list', () => {
    check(
      '{ outages(first: 100) { nodes { id } } states { outages(first: 20) { nodes { id } } } }',
    );
    const ofSources = '{ sources { outages(first: 100) { nodes { id } } } }';
    expect(() => check(ofSources)).toThrow(/rows/);
    const often = Array.from({ length: 22 }, (_, i) => `a${i}: outages { nodes { id } }`);
    expect(() => check(`{ ${often.join('\n')} }`)).toThrow(/requests/);
  });

  const sources = 'coverage { sources { source { id name } status total error { code mensaje } } }';

  test.each([
    ['with its coverage', `{ buyers(first: 500) { nodes { id } ${sources} } }`],
    [
      'of the largest size',
      `{ sanctions(first: 1000) { edges { cursor node { id } } ${sources} } }`,
    ],
    [
      'in a fragment',
      `{ buyers(first: 500) { ...c } } fragment c on BuyerConnection { ${sources} }`,
    ],
    ['of every state', `{ states { buyers(first: 100) { nodes { id } ${sources} } } }`],
  ])('a page %s is allowed: a coverage is there once, not once for each row', (_what, query) => {
    check(query);
  });

  test.each([
    ['a row', '{ buyers(first: 1000) { nodes { state { sources { id name level system } } } } }'],
    [
      'a page inside a row',
      `{ buyers(first: 400) { nodes { state { buyers(first: 1) { ${sources} } } } } }`,
    ],
  ])('what %s has counts for each row', (_what, query) => {
    expect(() => check(query)).toThrow(/fields|rows/);
  });

  test('a page inside a page multiplies', () => {
    const query =
      '{ buyers(first: 500) { nodes { state { buyers(first: 500) { nodes { id } } } } } }';
    expect(() => check(query)).toThrow(/260520 rows/);
  });

  test('the default of a variable counts like a value', () => {
    const query =
      'query ($n: Int = 1000) { a: buyers(first: $n) { nodes { state { buyers(first: $n) { totalCount } } } } }';
    expect(() => check(query)).toThrow(/rows/);
    check(query, { n: 2 });
  });

  test('deep nesting is refused', () => {
    const deep = 'state { sources { '.repeat(9) + 'id' + ' } }'.repeat(9);
    expect(() => check(`{ source(id: "x") { ${deep} } }`)).toThrow(/levels/);
  });

  test('fragments that spread each other many times are measured at once', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on State { ...f${i + 1} ...f${i + 1} }`,
    );
    expect(() =>
      check(`{ states { ...f0 } } ${fragments.join(' ')} fragment f60 on State { code }`),
    ).toThrow(/fields/);
  });
});
