import type { Beneficiario, Procedimiento } from '../../../specs/graphql/buyers.generated.ts';
import { at, type Place } from '../../normalise/place.ts';
import { relatedRows } from '../../normalise/relation.ts';
import { readText, unlessEmpty } from '../../normalise/text.ts';
import { readYesNo } from '../../normalise/yes-no.ts';
import { readResponsibilities } from './responsibilities.ts';
import { member } from './spellings.ts';

/** Where a class of procedures keeps responsibilities, and the stages that it has. */
export interface Responsibilities {
  relation: string;
  stages: readonly string[];
}

/** What all procedures tell of the public servant's part in them, and for whom they are. */
export function readParticipation(
  procedure: Place,
  { relation, stages }: Responsibilities,
): Pick<Procedimiento, 'responsabilidades' | 'beneficiarios' | 'continuaParticipando'> {
  return {
    responsabilidades: readResponsibilities(member(procedure, relation), stages),
    beneficiarios: relatedRows(member(procedure, 'informacionPersonasBeneficiarias')).flatMap(
      readBeneficiary,
    ),
    continuaParticipando: readYesNo(at(procedure, 'continuaParticipando')),
  };
}

function readBeneficiary(beneficiary: Place): Beneficiario[] {
  const read = unlessEmpty({
    razonSocial: readText(at(beneficiary, 'razonSocial'), 'name'),
    nombres: readText(member(beneficiary, 'nombre'), 'name'),
    primerApellido: readText(at(beneficiary, 'primerApellido'), 'name'),
    segundoApellido: readText(at(beneficiary, 'segundoApellido'), 'name'),
  });
  return read === null ? [] : [read];
}
