import {
  ownContradictions,
  type OwnContradiction,
} from '../../../specs/matching/own-identifiers.ts';
import type { AcceptedRow } from '../../records.ts';
import type { FindingCode } from '../finding-texts.ts';
import type { Findings } from '../finding.ts';

const codeOf: Readonly<Record<OwnContradiction, FindingCode>> = {
  RFC_OF_ANOTHER_NAME: 'IDENTIFIER_OF_ANOTHER_NAME',
  CURP_OF_ANOTHER_NAME: 'IDENTIFIER_OF_ANOTHER_NAME',
  CURP_OF_ANOTHER_SEX: 'CURP_OF_ANOTHER_SEX',
  RFC_AND_CURP_OF_TWO_BIRTHDAYS: 'TWO_BIRTHDAYS',
};

/** Whether RFC and CURP can be the person's whom the row is about. */
export function checkOwnIdentifiers(
  { providerId, record, reserved }: AcceptedRow,
  findings: Findings,
): void {
  if ('subject' in record && record.subject === 'COMPANY') return;
  const hidden = 'nombres' in reserved ? reserved : null;
  const clave = record.genero?.clave;
  const contradictions = ownContradictions({
    nombres: record.nombres ?? hidden?.nombres ?? null,
    primerApellido: record.primerApellido ?? hidden?.primerApellido ?? null,
    segundoApellido: record.segundoApellido ?? hidden?.segundoApellido ?? null,
    rfc: reserved.rfc,
    curp: reserved.curp,
    sex: clave === 'F' || clave === 'M' ? clave : null,
  });
  for (const code of new Set(contradictions.map((contradiction) => codeOf[contradiction]))) {
    findings.add(code, providerId, null);
  }
}
