import type { SanctionReserved } from '../../specs/graphql/sanctions.generated.ts';
import type { SanctionRecord } from '../records.ts';

/** A sanction as the source tells it, whole, before it is parted. */
export type WholeSanction = Omit<SanctionRecord, 'id'>;

/** What identifies or locates a person, which no public record holds. */
export type Identifiers = Partial<
  Omit<SanctionReserved, 'nombres' | 'primerApellido' | 'segundoApellido' | 'nombreRazonSocial'>
>;

const names = ['nombres', 'primerApellido', 'segundoApellido', 'nombreRazonSocial'] as const;

const nothingReserved: SanctionReserved = {
  rfc: null,
  curp: null,
  nombres: null,
  primerApellido: null,
  segundoApellido: null,
  nombreRazonSocial: null,
  telefono: null,
  domicilioMexico: null,
  domicilioExtranjero: null,
  directorGeneral: null,
  representanteLegal: null,
  observaciones: null,
};

/** Whether the public may not see who a sanction is about: the fault is not serious, or that is in doubt. */
export function hidesPerson(
  { gravedad, subject }: Pick<WholeSanction, 'gravedad' | 'subject'>,
  isDoubted = false,
): boolean {
  return (gravedad === 'NO_GRAVE' || isDoubted) && subject !== 'COMPANY';
}

/**
 * Parts a sanction into what the public may see and what it may not, by the marks in
 * specs/graphql/sanctions.graphql: where the fault is not serious the person is hidden, where it may be
 * serious the remarks are, where that is in doubt both.
 */
export function hideReserved(
  whole: WholeSanction,
  identifiers: Identifiers = {},
  isDoubted = false,
): { record: WholeSanction; reserved: SanctionReserved; isPersonHidden: boolean } {
  const isHidden = hidesPerson(whole, isDoubted);
  const hidden: (keyof SanctionReserved & keyof WholeSanction)[] = [
    ...(isHidden ? names : []),
    ...(whole.gravedad === 'NO_GRAVE' ? [] : (['observaciones'] as const)),
  ];
  const reserved = { ...nothingReserved, ...identifiers };
  const record = { ...whole };
  for (const name of hidden) {
    reserved[name] = whole[name];
    record[name] = null;
  }
  return { record, reserved, isPersonHidden: isHidden };
}
