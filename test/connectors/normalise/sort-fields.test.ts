import { sortFieldsOf } from '../../../connectors/normalise/sort-fields.ts';
import type { PublicRecord } from '../../../connectors/records.ts';
import { sortKeysOf } from '../../../specs/order.ts';

const names = { primerApellido: 'Pérez', segundoApellido: null, nombres: 'Ana' };
const noNames = { primerApellido: null, segundoApellido: null, nombres: null };
const captured = '2026-01-01T00:00:00.000Z';

function fieldsOf(record: object) {
  return sortFieldsOf(
    { id: 'x', institucionDependencia: null, ...record } as PublicRecord,
    captured,
  );
}

describe('The fields of the sort keys', () => {
  test('of a person are surnames, then given names', () => {
    expect(fieldsOf({ ...names, institucionDependencia: { nombre: 'SEP' } })).toEqual({
      id: 'x',
      name: ['Pérez', null, 'Ana'],
      institution: 'SEP',
      captured,
    });
    expect(fieldsOf({ ...names, nombreRazonSocial: null }).name).toEqual(['Pérez', null, 'Ana']);
  });

  test('of a company, or a person whose name is not split, are the whole name', () => {
    expect(fieldsOf({ ...noNames, nombreRazonSocial: 'ACME, S.A.' }).name).toEqual(['ACME, S.A.']);
  });

  test('of somebody whose name is hidden put the record last', () => {
    const hidden = fieldsOf({ ...noNames, nombreRazonSocial: null });
    expect(sortKeysOf(hidden).NAME).toBe('NAME ~ x');
  });

  test('put a record without an institution first', () => {
    expect(sortKeysOf(fieldsOf(names)).INSTITUTION.startsWith('INSTITUTION  ')).toBe(true);
  });
});
