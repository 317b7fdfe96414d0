import type { Representante } from '../../../specs/graphql/sanctions.generated.ts';
import type { Identifiers } from '../../normalise/hide-reserved.ts';
import { at, type Place } from '../../normalise/place.ts';
import { readSex } from '../../normalise/sex.ts';
import { readCode, readRequiredText, readText, unlessEmpty } from '../../normalise/text.ts';
import { readAddresses } from './address.ts';
import type { Layout } from './layout.ts';
import type { RecordType } from './record-types.ts';
import { member } from './spellings.ts';

/** Who was sanctioned: what there is of the party, and apart from it what identifies or locates a person. */
export function readParty(layout: Layout, type: RecordType) {
  return type.subject === 'COMPANY' ? readCompany(layout) : readPerson(layout.party, type);
}

function readPerson(person: Place, { gravedad }: RecordType) {
  // Services keep from the public whom no serious fault is laid to.
  const readName = gravedad === 'NO_GRAVE' ? readText : readRequiredText;
  const identifiers: Identifiers = {
    rfc: readText(at(person, 'rfc')),
    curp: readText(at(person, 'curp')),
    telefono: readCode(at(person, 'telefono')),
    ...readAddresses(person),
  };
  const party = {
    nombres: readName(at(person, 'nombres'), 'name'),
    primerApellido: readName(at(person, 'primerApellido'), 'name'),
    segundoApellido: readText(at(person, 'segundoApellido'), 'name'),
    genero: readSex(at(person, 'sexo')),
  };
  return { party, identifiers };
}

function readCompany({ party: company, directorGeneral, representanteLegal }: Layout) {
  const identifiers: Identifiers = {
    telefono: readCode(at(company, 'telefono')),
    directorGeneral: readRepresentative(directorGeneral),
    representanteLegal: readRepresentative(representanteLegal),
  };
  const party = {
    nombreRazonSocial: readRequiredText(member(company, 'nombreRazonSocial'), 'name'),
    empresa: unlessEmpty({
      rfc: readText(at(company, 'rfc')),
      objetoSocial: readText(at(company, 'objetoSocial')),
      ...readAddresses(company),
    }),
  };
  return { party, identifiers };
}

function readRepresentative(representative: Place): Representante | null {
  return unlessEmpty({
    nombres: readText(member(representative, 'nombre'), 'name'),
    primerApellido: readText(at(representative, 'primerApellido'), 'name'),
    segundoApellido: readText(at(representative, 'segundoApellido'), 'name'),
    rfc: readText(at(representative, 'rfc')),
    curp: readText(at(representative, 'curp')),
  });
}
