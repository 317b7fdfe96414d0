import { stateOf, type StateCode } from '../states.ts';
import type { Clerk } from './clerk.ts';
import { createCompany } from './companies.ts';
import { curpOf } from './curp.ts';
import { writeName } from './identity.ts';
import { municipalitiesOf } from './municipalities.ts';
import { createPerson } from './person.ts';
import type { ForeignAddress, MexicanAddress, Representative, SanctionedParty } from './records.ts';
import { rfcOfCompany, rfcOfPerson } from './rfc.ts';

/** A sanctioned company or, one time in three, a private person. */
export function createSanctionedParty(clerk: Clerk, state: StateCode): SanctionedParty {
  return {
    ...(clerk.random.chance(0.33) ? person(clerk, state) : company(clerk, state)),
    ...clerk.optional('telefono', 0.6, telephone(clerk)),
    ...(clerk.random.chance(0.03)
      ? { domicilioExtranjero: foreignAddress(clerk) }
      : clerk.perhaps(0.8, { domicilioMexico: mexicanAddress(clerk, state) })),
  };
}

function person(clerk: Clerk, state: StateCode): SanctionedParty {
  const somebody = createPerson(clerk.random, state);
  const { nombres, primerApellido, segundoApellido = '' } = somebody;
  return {
    nombreRazonSocial: clerk.write(`${nombres} ${primerApellido} ${segundoApellido}`.trim()),
    ...clerk.optional('rfc', 0.95, rfcOfPerson(somebody)),
    tipoPersona: 'F',
  };
}

function company(clerk: Clerk, state: StateCode): SanctionedParty {
  const { name, legalForm, foundedOn, purpose } = createCompany(clerk.random);
  const separator = clerk.random.chance(0.5) ? ', ' : ' ';
  return {
    nombreRazonSocial: clerk.write(name) + separator + legalForm,
    ...clerk.optional('objetoSocial', 0.7, clerk.write(purpose)),
    ...clerk.optional('rfc', 0.95, rfcOfCompany(name, foundedOn)),
    tipoPersona: 'M',
    ...clerk.perhaps(0.5, { directorGeneral: representative(clerk, state) }),
    ...clerk.perhaps(0.5, { apoderadoLegal: representative(clerk, state) }),
  };
}

function representative(clerk: Clerk, state: StateCode): Representative {
  const somebody = createPerson(clerk.random, state);
  return { ...writeName(clerk, somebody), ...clerk.optional('curp', 0.8, curpOf(somebody)) };
}

/** No Mexican area code begins with 1, so the number is nobody's. */
function telephone({ random }: Clerk): string {
  return `521${random.integer(100_000_000, 999_999_999)}`;
}

function mexicanAddress(clerk: Clerk, state: StateCode): MexicanAddress {
  const { random } = clerk;
  const { number, name } = stateOf(state);
  const municipality = random.pick(municipalitiesOf(state));
  const nombre = clerk.write(municipality.nombre);
  return {
    pais: { clave: 'MX', valor: 'México' },
    entidadFederativa: { clave: String(number).padStart(2, '0'), valor: clerk.write(name) },
    municipio: clerk.coded({ clave: municipality.clave, valor: nombre }),
    codigoPostal: String(random.integer(1_000, 99_999)).padStart(5, '0'),
    localidad: clerk.coded({ clave: '0001', valor: nombre }),
    vialidad: {
      clave: random.pick(['CALLE', 'AVENIDA', 'CALZADA']),
      valor: clerk.write(random.pick(['El Rosal', 'Niños Héroes', '5 de Mayo', 'Constitución'])),
    },
    numeroExterior: random.chance(0.1) ? 'S/N' : String(random.integer(1, 1_500)),
    ...clerk.optional('numeroInterior', 0.2, String(random.integer(1, 60))),
  };
}

function foreignAddress(clerk: Clerk): ForeignAddress {
  return {
    calle: 'Example Avenue',
    numeroExterior: String(clerk.random.integer(1, 900)),
    ...clerk.optional('numeroInterior', 0.3, 'B'),
    ciudadLocalidad: 'Springfield',
    estadoProvincia: 'Texas',
    pais: { clave: 'US', valor: 'Estados Unidos' },
    codigoPostal: '00000',
  };
}
