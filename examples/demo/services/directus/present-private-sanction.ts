import { SANCTIONS_OF_PARTIES } from '../data/catalogues.ts';
import { addDays } from '../data/dates.ts';
import type { PsancionadoRow, Representative, SanctionedParty } from '../data/records.ts';
import type { Draft } from './model/item.ts';
import { offencesOfParty } from './offences.ts';
import { splitName } from './person-name.ts';
import type { Present } from './presentation.ts';
import { officeOf } from './public-office.ts';
import { originOf, publishedResolutionOf } from './resolutions.ts';
import { sanctionsOf, type SanctionCodes } from './sanctions.ts';

const OF_PERSONS: SanctionCodes = {
  I: 'INHABILITACION',
  IND: 'INDEMNIZACION',
  M: 'SANCION_ECONOMICA',
  SE: 'SANCION_ECONOMICA',
};
const OF_COMPANIES: SanctionCodes = {
  ...OF_PERSONS,
  D: 'DISOLUCION_SOCIEDAD',
  S: 'SUSPENSION_ACTIVIDADES',
};

/** A sanctioned private person or company. */
export const presentPrivateSanction: Present<PsancionadoRow> = (code, row, random) => {
  const { particularSancionado: party, resolucion } = row;
  const isPerson = party.tipoPersona === 'F';
  // The first version has only the day of the notification, three days later.
  const notifiedOn = resolucion?.fechaNotificacion;
  const resolvedOn = notifiedOn && addDays(notifiedOn, -3);
  const known = { resolvedOn, url: resolucion?.url, authority: row.autoridadSancionadora };

  return {
    collection: isPerson ? 'faltas_graves_personas_fisicas' : 'faltas_graves_personas_morales',
    draft: {
      expediente: row.expediente,
      observaciones: row.observaciones,
      datosGenerales: { ...(isPerson ? person(party) : company(party)), ...addressOf(party) },
      ...(!isPerson && { datosDirGeneralReprLegal: representatives(party) }),
      dondeCometioLaFalta: officeOf(code, row.institucionDependencia),
      origenProcedimiento: originOf(random),
      resolucion: publishedResolutionOf(known, random),
      faltaCometida: offencesOfParty(row.tipoFalta, row.causaMotivoHechos, random),
      tipoSancion: sanctionsOf(
        row,
        isPerson ? OF_PERSONS : OF_COMPANIES,
        SANCTIONS_OF_PARTIES,
        resolvedOn ?? row.fechaCaptura.slice(0, 10),
        random,
      ),
    },
  };
};

function person({ nombreRazonSocial, rfc }: SanctionedParty): Draft {
  return { ...splitName(nombreRazonSocial), rfc };
}

function company({ nombreRazonSocial, rfc, objetoSocial }: SanctionedParty): Draft {
  return { nombreRazonSocial, rfc, objetoSocial };
}

function representatives({ directorGeneral, apoderadoLegal }: SanctionedParty): Draft | undefined {
  if (!directorGeneral && !apoderadoLegal) return undefined;
  return {
    directorGeneral: directorGeneral && representative(directorGeneral),
    representanteLegal: apoderadoLegal && representative(apoderadoLegal),
  };
}

function representative({ nombres, ...others }: Representative): Draft {
  return { nombre: nombres, ...others };
}

function addressOf({ domicilioMexico: mexican, domicilioExtranjero: foreign }: SanctionedParty) {
  if (mexican) {
    const { numeroExterior, numeroInterior, codigoPostal } = mexican;
    return {
      tipoDomicilio: 'DOMICILIO_MEXICO',
      domicilioMexico: {
        tipoVialidad: mexican.vialidad.clave,
        nombreVialidad: mexican.vialidad.valor,
        numeroExterior,
        numeroInterior,
        codigoPostal,
        coloniaLocalidad: mexican.localidad.valor,
        municipioAlcaldia: mexican.municipio.valor,
        entidadFederativa: mexican.entidadFederativa.clave,
      },
    };
  }
  if (!foreign) return {};
  const { calle, numeroExterior, numeroInterior, codigoPostal } = foreign;
  return {
    tipoDomicilio: 'DOMICILIO_EXTRANJERO',
    domicilioExtranjero: {
      ciudad: foreign.ciudadLocalidad,
      provincia: foreign.estadoProvincia,
      calle,
      numeroExterior,
      numeroInterior,
      codigoPostal,
      pais: foreign.pais.clave,
    },
  };
}
