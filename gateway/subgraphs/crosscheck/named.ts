import type { Named } from './record-matches.ts';

/** What of a buyer its matches depend on. */
export interface BuyerFields {
  id: string;
  nombres: string | null;
  primerApellido: string | null;
  segundoApellido: string | null;
  provenance: { fechaCaptura: string | null };
}

/** The same of a sanction. */
export interface SanctionFields extends Omit<BuyerFields, 'provenance'> {
  subject: string;
  nombreRazonSocial: string | null;
  inhabilitacion: { fechaInicial?: string | null; fechaFinal?: string | null } | null;
}

export function namedInBuyer({ nombres, primerApellido, segundoApellido }: BuyerFields): Named {
  return nombres === null && primerApellido === null
    ? null
    : { kind: 'person', name: { nombres, primerApellido, segundoApellido } };
}

export function namedInSanction({
  subject,
  nombreRazonSocial,
  ...sanction
}: SanctionFields): Named {
  if (subject !== 'COMPANY') {
    const named = namedInBuyer({ ...sanction, provenance: { fechaCaptura: null } });
    // Private persons come with their whole name in the field of companies, too.
    return (
      named ??
      (nombreRazonSocial === null ? null : { kind: 'person', name: { nombres: nombreRazonSocial } })
    );
  }
  return nombreRazonSocial === null ? null : { kind: 'company', name: { nombreRazonSocial } };
}
