import type {
  DomicilioExtranjero,
  DomicilioMexico,
} from '../../specs/graphql/sanctions.generated.ts';
import { readFederalEntity } from '../normalise/federal-entity.ts';
import { readCode, readText, unlessEmpty } from '../normalise/text.ts';
import type { Cells } from './cells.ts';

export function readMexicanAddress(cell: Cells): DomicilioMexico | null {
  return unlessEmpty({
    tipoVialidad: readCode(cell('domicilioMexico.tipoVialidad')),
    nombreVialidad: readCode(cell('domicilioMexico.nombreVialidad')),
    numeroExterior: readCode(cell('domicilioMexico.numeroExterior')),
    numeroInterior: readCode(cell('domicilioMexico.numeroInterior')),
    codigoPostal: readCode(cell('domicilioMexico.codigoPostal')),
    localidad: readText(cell('domicilioMexico.localidad')),
    municipio: readText(cell('domicilioMexico.municipio')),
    entidadFederativa: readFederalEntity(cell('domicilioMexico.entidadFederativa')),
  });
}

export function readForeignAddress(cell: Cells): DomicilioExtranjero | null {
  const pais = readText(cell('domicilioExtranjero.pais'));
  return unlessEmpty({
    calle: readCode(cell('domicilioExtranjero.calle')),
    numeroExterior: readCode(cell('domicilioExtranjero.numeroExterior')),
    numeroInterior: readCode(cell('domicilioExtranjero.numeroInterior')),
    ciudadLocalidad: readText(cell('domicilioExtranjero.ciudadLocalidad')),
    estadoProvincia: readText(cell('domicilioExtranjero.estadoProvincia')),
    pais: pais === null ? null : { clave: null, valor: pais },
    codigoPostal: readCode(cell('domicilioExtranjero.codigoPostal')),
  });
}
