import { addMonths } from '../data/dates.ts';
import type { Draft } from './model/item.ts';
import { beneficiary, participation, procedure, type ProcedureContext } from './procedure-parts.ts';
import { responsibilities } from './responsibilities.ts';

/** What an official does in granting concessions, licences, permits and authorisations. */
export function concession(context: ProcedureContext): Draft {
  const { random } = context;
  const { folio, startedOn } = procedure(context);
  return {
    tipoActo: random.pick(['CONCESIONES', 'LICENCIAS', 'PERMISOS', 'AUTORIZACIONES']),
    ...participation(context),
    nivelResponsabilidadConcesiones: responsibilities(
      context,
      'convocatoria dictamenes visitas evaluacion determinacion',
      'otroEspecifique.otroEspecifique',
    ),
    datosGeneralesConcesiones: {
      numeroExpedienteFolio: folio,
      denominacion: 'USO DE VIA PUBLICA',
      objeto: 'PRESTACION DE UN SERVICIO PUBLICO',
      fundamento: 'LEY DE BIENES DEL ESTADO, ARTICULO 12',
      denominacionPersonaMoral: beneficiary(context)['razonSocial'],
      sectorActoJuridico: random.some(['PUBLICO', 'PRIVADO'], 2),
      fechaInicioVigencia: startedOn,
      fechaConclusionVigencia: addMonths(startedOn, 36),
      urlActoJuridico: `https://concesiones.example/${folio}`,
      // PostgreSQL's decimals come as texts.
      monto: `${random.integer(10, 900)}000.00000`,
    },
    informacionPersonasBeneficiarias: beneficiary(context),
  };
}

/** What an official does in selling movable goods. */
export function sale(context: ProcedureContext): Draft {
  return {
    ...participation(context),
    nivelesResponsabilidadesEnajenaciones: responsibilities(
      context,
      'autorizaciones analisis modificaciones presentacion evaluacion adjudicacion formalizacion',
      'otroEspecifique.otroEspecifique',
    ),
    datosEnajenacionesBienes: described(context, 'ENAJENACION DE VEHICULOS EN DESUSO'),
  };
}

/** What an official does in appraising property. */
export function appraisal(context: ProcedureContext): Draft {
  return {
    ...participation(context),
    nivelesResponsabilidadesAvaluos: responsibilities(
      context,
      'propuestas asignacion emision',
      'otroEspecifique.otroEspecifique',
    ),
    datosDictaminacionesAvaluos: described(context, 'AVALUO DE UN INMUEBLE ARRENDADO'),
  };
}

function described(context: ProcedureContext, descripcion: string): Draft {
  const { folio, startedOn, concludedOn } = procedure(context);
  return {
    numeroExpedienteFolio: folio,
    descripcion,
    fechaInicioProcedimiento: startedOn,
    fechaConclusionProcedimiento: concludedOn,
  };
}
