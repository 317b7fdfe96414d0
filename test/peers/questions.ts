/** A request whose answer of a real Directus is recorded, and held against that of the demo's service. */
export interface Question {
  name: string;
  /** Whose token is sent: of a role that may not read the field `id`, none, or one that nobody has. */
  asker?: 'idless' | 'nobody' | 'stranger';
  /** An item, or another collection. */
  path?: string;
  parameters: Readonly<Record<string, string>>;
}

const anId = '00000000-0000-4000-8000-000000000000';
const everything = { fields: 'id,faltaCometida.id', sort: 'id' };
const list = 'faltaCometida';

/** Rows that the service gives at once, and how many related rows the first row is given. */
export const mostAtOnce = 50;
export const longList = 130;

export const questions: readonly Question[] = [
  {
    name: 'the first page',
    parameters: { fields: '*.*.*.*', meta: '*', sort: 'id', limit: '4', offset: '0' },
  },
  {
    name: 'a page that overlaps',
    parameters: { fields: '*.*.*.*', meta: '*', sort: 'id', limit: '4', offset: '3' },
  },
  {
    name: 'behind the end',
    parameters: { fields: 'id', meta: '*', sort: 'id', limit: '4', offset: '999' },
  },
  {
    name: 'an id that is greater',
    parameters: { fields: 'id', filter: `{"id":{"_gt":"${anId}"}}` },
  },
  { name: 'a part of an id', parameters: { fields: 'id', filter: '{"id":{"_contains":"a"}}' } },
  { name: 'one id', parameters: { fields: 'id', filter: `{"id":{"_eq":"${anId}"}}` } },
  {
    name: 'an id that is no uuid',
    parameters: { fields: 'id', filter: '{"id":{"_eq":"PAR/259"}}' },
  },
  { name: 'ids of which one is no uuid', parameters: { filter: `{"id":{"_in":["${anId}","7"]}}` } },
  { name: 'an item that there is not', path: `/${anId}`, parameters: { fields: 'id' } },
  { name: 'an item whose id is no uuid', path: '/PAR-259', parameters: { fields: 'id' } },
  {
    name: 'a text that is greater',
    parameters: { fields: 'id', filter: '{"expediente":{"_gt":"A"}}' },
  },
  { name: 'too many rows at once', parameters: { fields: 'id', limit: '51' } },
  { name: 'as many rows as it gives', parameters: { fields: 'id', limit: '-1' } },
  { name: 'no rows', parameters: { fields: 'id', limit: '0', meta: '*' } },
  { name: 'a limit that is no number', parameters: { fields: 'id', limit: 'abc' } },
  { name: 'a negative offset', parameters: { fields: 'id', offset: '-1' } },
  { name: 'a field that there is not', parameters: { fields: 'nada' } },
  { name: 'a field that is reserved', parameters: { fields: 'datosGenerales.curp' } },
  {
    name: 'filtered by a reserved field',
    parameters: { fields: 'id', filter: '{"observaciones":{"_null":true}}' },
  },
  { name: 'sorted by a reserved field', parameters: { fields: 'id', sort: 'observaciones' } },
  {
    name: 'an operator that there is not',
    parameters: { fields: 'id', filter: '{"id":{"_foo":"x"}}' },
  },
  { name: 'a filter that is no JSON', parameters: { fields: 'id', filter: '{id' } },
  { name: 'a count that there is not', parameters: { fields: 'id', meta: 'xyz' } },
  {
    name: 'the count of what a filter leaves',
    parameters: { fields: 'id', meta: 'filter_count', filter: '{"expediente":{"_nnull":true}}' },
  },
  { name: 'too deep', parameters: { fields: '*.*.*.*.*.*.*.*.*.*.*.*' } },
  { name: 'a long list', parameters: everything },
  {
    name: 'a long list with no limit',
    parameters: { ...everything, deep: `{"${list}":{"_limit":-1}}` },
  },
  {
    name: 'a long list with a limit above the most at once',
    parameters: { ...everything, deep: `{"${list}":{"_limit":5000}}` },
  },
  {
    name: 'a part of a long list',
    parameters: { ...everything, deep: `{"${list}":{"_limit":7}}` },
  },
  {
    name: 'a limit for a list that there is not',
    parameters: { ...everything, deep: '{"nada":{"_limit":5000}}' },
  },
  { name: 'a limit of lists that is no JSON', parameters: { ...everything, deep: '{lista' } },
  { name: 'without a token', asker: 'nobody', parameters: { fields: 'id' } },
  { name: 'with a wrong token', asker: 'stranger', parameters: { fields: 'id' } },
  { name: 'a collection that there is not', path: '_que_no_hay', parameters: { fields: 'id' } },
  {
    name: 'rows without id',
    asker: 'idless',
    parameters: { fields: '*', meta: '*', sort: 'expediente', limit: '4' },
  },
  {
    name: 'the hidden id by its name',
    asker: 'idless',
    parameters: { fields: 'id', limit: '4' },
  },
];

/**
 * A row, in the database or in the demo's service, with many related rows in place of the first: Directus
 * cuts such a list.
 */
export function withLongList(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [first] = row[list] as readonly Record<string, unknown>[];
  const others = Array.from({ length: longList - 1 }, (_, i) => ({
    id: -1 - i,
    clave: first!['clave'],
  }));
  return { ...row, [list]: [first, ...others] };
}
