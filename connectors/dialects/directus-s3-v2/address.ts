import type {
  DomicilioExtranjero,
  DomicilioMexico,
} from '../../../specs/graphql/sanctions.generated.ts';
import { readFederalEntity } from '../../normalise/federal-entity.ts';
import { at, isObject, type Place } from '../../normalise/place.ts';
import { related } from '../../normalise/relation.ts';
import { readClaveValor, readCode, readText, unlessEmpty } from '../../normalise/text.ts';
import { member } from './spellings.ts';

/** The addresses of a party, of which there is one at most. */
export function readAddresses(party: Place) {
  return {
    domicilioMexico: readMexicanAddress(related(at(party, 'domicilioMexico'))),
    domicilioExtranjero: readForeignAddress(related(at(party, 'domicilioExtranjero'))),
  };
}

/** The draft has the street, the place and the municipality as objects of their own. */
function readMexicanAddress(address: Place): DomicilioMexico | null {
  const street = at(address, 'vialidad');
  const municipality = at(address, 'municipio');
  return unlessEmpty({
    tipoVialidad: readCode(at(address, 'tipoVialidad')) ?? readCode(at(street, 'clave')),
    nombreVialidad: readText(at(address, 'nombreVialidad')) ?? readText(at(street, 'valor')),
    numeroExterior:
      readCode(at(address, 'numeroExterior')) ?? readCode(at(street, 'numeroExterior')),
    numeroInterior:
      readCode(at(address, 'numeroInterior')) ?? readCode(at(street, 'numeroInterior')),
    codigoPostal:
      readCode(at(address, 'codigoPostal')) ?? readCode(at(municipality, 'codigoPostal')),
    localidad: readText(at(address, 'coloniaLocalidad')) ?? readText(at(street, 'colonia')),
    // The migration writes it as an object, too.
    municipio: readName(at(address, 'municipioAlcaldia')) ?? readName(municipality),
    entidadFederativa: readFederalEntity(at(address, 'entidadFederativa')),
  });
}

function readForeignAddress(address: Place): DomicilioExtranjero | null {
  return unlessEmpty({
    calle: readText(at(address, 'calle')),
    numeroExterior: readCode(at(address, 'numeroExterior')),
    numeroInterior: readCode(at(address, 'numeroInterior')),
    ciudadLocalidad: readText(member(address, 'ciudad')),
    estadoProvincia: readText(member(address, 'provincia')),
    pais: readCountry(at(address, 'pais')),
    codigoPostal: readCode(at(address, 'codigoPostal')),
  });
}

/** An ISO 3166 code, or the name that the capture tool asks for. */
function readCountry(place: Place): DomicilioExtranjero['pais'] {
  if (isObject(place.value)) return readClaveValor(place);
  const text = readText(place);
  if (text === null) return null;
  return /^[A-Z]{2,3}$/.test(text) ? { clave: text, valor: null } : { clave: null, valor: text };
}

function readName(place: Place): string | null {
  return readText(isObject(place.value) ? at(place, 'valor') : place);
}
