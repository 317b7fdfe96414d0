/** A request whose answer of a real Directus is recorded, and held against that of the demo's service. */
export interface Question {
  name: string;
  /** Of the role that may not read the field `id`. */
  isIdless?: boolean;
  parameters: Readonly<Record<string, string>>;
}

const anId = '00000000-0000-4000-8000-000000000000';

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
    name: 'a text that is greater',
    parameters: { fields: 'id', filter: '{"expediente":{"_gt":"A"}}' },
  },
  { name: 'too many rows at once', parameters: { fields: 'id', limit: '51' } },
  { name: 'as many rows as it gives', parameters: { fields: 'id', limit: '-1' } },
  { name: 'a limit that is no number', parameters: { fields: 'id', limit: 'abc' } },
  { name: 'a negative offset', parameters: { fields: 'id', offset: '-1' } },
  { name: 'a field that there is not', parameters: { fields: 'nada' } },
  { name: 'a field that is reserved', parameters: { fields: 'datosGenerales.curp' } },
  {
    name: 'filtered by a reserved field',
    parameters: { fields: 'id', filter: '{"observaciones":{"_null":true}}' },
  },
  {
    name: 'an operator that there is not',
    parameters: { fields: 'id', filter: '{"id":{"_foo":"x"}}' },
  },
  { name: 'a filter that is no JSON', parameters: { fields: 'id', filter: '{id' } },
  { name: 'a count that there is not', parameters: { fields: 'id', meta: 'xyz' } },
  { name: 'too deep', parameters: { fields: '*.*.*.*.*.*.*.*.*.*.*.*' } },
  {
    name: 'rows without id',
    isIdless: true,
    parameters: { fields: '*', meta: '*', sort: 'expediente', limit: '4' },
  },
  { name: 'the hidden id by its name', isIdless: true, parameters: { fields: 'id', limit: '4' } },
];
