import type { SortFields } from '../../specs/order.ts';
import type { PublicRecord } from '../records.ts';

/**
 * What the sort keys of a record are made from: surnames and given names, or the company name where
 * there are none. Null, which stands last, only where there is no public name at all.
 */
export function sortFieldsOf(record: PublicRecord, fechaCaptura: string | null): SortFields {
  return {
    id: record.id,
    name: nameOf(record),
    institution: record.institucionDependencia?.nombre ?? '',
    captured: fechaCaptura,
  };
}

function nameOf(record: PublicRecord): SortFields['name'] {
  const person = [record.primerApellido, record.segundoApellido, record.nombres];
  const named = person.some((part) => part !== null);
  return named || !('nombreRazonSocial' in record) ? person : [record.nombreRazonSocial];
}
