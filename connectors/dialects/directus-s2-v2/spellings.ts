import type { Place } from '../../normalise/place.ts';
import { spelledAt, spelledCode, type Spellings } from '../../normalise/spelling.ts';

// Where the PDN's own definitions of S2 v2 contradict each other. First what is read here: the good
// Spanish where one of them has it, else the name in the capture tool's collections. Then the others:
// of the OpenAPI file, of the tool's collections, roles and form, and of the script that migrates v1.

export const memberSpellings = {
  nombre: ['nombe'],
  observaciones: ['Observaciones'],
  tipoProcedimiento: ['tipoProcedimineto'],

  contratacionAdquisicion: ['contratacionAdquisiones'],
  otorgamientoConcesion: ['otorgamientoConcesiones'],
  enajenacionBien: ['enajenacionBienes'],
  avaluosJustipreciacion: ['dictaminacionAvaluos'],

  datosGeneralesConcesiones: ['datosOtorgamientoconseciones', 'datosGeneralesProcedimientos'],
  datosEnajenacionesBienes: ['datosGeneralesProcedimientos'],
  datosDictaminacionesAvaluos: ['datosGeneralesProcedimientos'],
  informacionPersonasBeneficiarias: ['datosBeneficiariosFinales'],
  fechaInicioProcedimiento: ['inicioProcedimiento'],
  fechaConclusionProcedimiento: ['conclusionProcedimiento'],
  nombrePersonaFisica: ['nombrePersonaSolicitaOtorga'],
  denominacionPersonaMoral: ['denominacionPersona'],
  sectorActoJuridico: ['sectorActo'],
  urlActoJuridico: ['urlInformacionActo'],

  nivelResponsabilidadContratacion: ['nivelesResponsabilidad'],
  nivelResponsabilidadObra: ['nivelesResponsabilidad'],
  nivelResponsabilidadConcesiones: ['nivelesResponsabilidad'],
  nivelesResponsabilidadesEnajenaciones: ['nivelesResponsabilidad'],
  nivelesResponsabilidadesAvaluos: ['nivelesResponsabilidad'],

  // Stages of a procedure.
  autorizacion: ['autorizacionDictamen'],
  justificacion: ['justificacionLicitacion', 'justificacionLicictacion'],
  convocatoria: ['convocatoriaInvitacion', 'convocatoriaLicitacion'],
  evaluacion: ['evaluacionProposiciones', 'evaluacionCumplimiento', 'evaluacionOfertas'],
  adjudicacion: ['adjudicacionContrato', 'adjudicacionBienes'],
  formalizacion: ['formalizacoin', 'formalizacionContrato'],
  dictamenes: ['dictamenesOpiniones'],
  visitas: ['visitasVerificacion'],
  determinacion: ['determinacionOtorgamiento'],
  autorizaciones: ['autorizacionesDictamenes'],
  analisis: ['analisisAutorizacion'],
  modificaciones: ['modificacionBases'],
  presentacion: ['presentacionOfertas'],
  propuestas: ['propuestasAsignaciones'],
  asignacion: ['asignacionAvaluos'],
  emision: ['emisionDictamenes'],
  otroEspecifique: ['otro_especifique', 'especifiqueOtro'],
} satisfies Spellings;

/** Codes by the member that they stand in. */
export const codeSpellings = {
  tipoProcedimiento: { OTORGAMIENTO_CONCESIONES: ['OTORGAMIENTO_CONCECIONES'] },
  tipoActo: { CONCESIONES: ['CONCECIONES', 'CONCESIÓN'] },
  materia: { ADQUISICION: ['ADQUICISION'], OBRA: ['OBRA_PUBLICA'] },
  modalidad: {
    LICITACION_NACIONAL: ['LICITACION_PUBLICA_NACIONAL'],
    LICITACION_INTERNACIONAL: [' LICITACION_INTERNACIONAL', 'LICITACION_PUBLICA_INTERNACIONAL'],
    INVITACION: ['INVITACION_TRES_PERSONAS'],
    ADJUDICACION: ['ADJUDICACION_DIRECTA'],
  },
  tipoArea: {
    AREA_EJECUCION: ['AREA_RESPONSABLE_EJECUCION'],
    AREA_RESPONSABLE: ['AREA_RESPONSABLE_CONTRATACION'],
    PARTICIPANTE_ACLARACIONES: ['PARTICIPANTE_JUNTA'],
  },
  nivel: {
    A: ['ELABORAR (A)'],
    B: ['REVISAR (B)'],
    C: ['FIRMAR (C)'],
    D: ['SUPERVISAR (D)', 'SUPERVISAR (D', 'PERVISAR (D)'],
    E: ['EMITIR (E)'],
  },
} satisfies Record<string, Spellings>;

/** A member under whichever spelling it came. */
export function member(object: Place, name: string): Place {
  return spelledAt(object, name, memberSpellings);
}

/** A code in its official spelling. */
export function code(place: Place, of: keyof typeof codeSpellings): Place {
  return spelledCode(place, codeSpellings[of]);
}
