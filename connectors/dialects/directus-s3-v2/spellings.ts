import { at, type Place } from '../../normalise/place.ts';
import { spelledAt, spelledCode, type Spellings } from '../../normalise/spelling.ts';

// Where the PDN's own definitions of S3 v2 contradict each other. First the spelling of the OpenAPI
// file, typing errors included; then those of the capture tool, of the script that migrates v1, and of
// the draft of the eleven formats.

export const memberSpellings = {
  autoridadSusbstanciadora: ['autoridadSubstanciadora'],
  autoridadResolutora: ['autoridadSancionadora'],
  tituloResolucion: ['tituloDocumento', 'documentoResolucion'],
  urlResolucion: ['url'],
  origenProcedimiento: ['origenInvestigacion'],

  suspensionEmpleo: ['suspension'],
  destitucionEmpleo: ['destitucion'],
  fechaDestitucion: ['fechaDestitución'],
  fechaInicial: ['plazoFechaInicial'],
  fechaFinal: ['plazoFechaFinal'],
  plazoAnios: ['año'],
  plazoMeses: ['mes'],
  plazoDias: ['día', 'dia'],
  plazoSuspensioAnios: ['plazoSuspensionAnios'],
  plazoPago: ['plazo'],
  anios: ['año'],
  meses: ['mes'],
  dias: ['día', 'dia'],
  efectivamenteCobrado: ['efectivamenteCobrada', 'sancionEfectivamenteCobrada', 'cobrado'],
  fechaCobro: ['fecha'],
  tipo: ['tipoAmonestacion'],
  denominacionSancion: ['nombre'],

  valor: ['falta'],
  nombreNormatividad: ['nombreNormatividadInfringida'],
  articulo: ['articuloNormatividadInfringida'],
  fraccion: ['fraccionNormatividadInfringida'],

  nombreRazonSocial: ['razonSocial'],
  // Of a representative: `nombres` is the official name everywhere else.
  nombre: ['nombres'],
  ciudad: ['ciudadLocalidad'],
  provincia: ['estadoProvincia'],
  denominacion: ['nombre'],
} satisfies Spellings;

/** Codes by the member that they stand in. */
export const codeSpellings = {
  faltaCometida: {
    CUMPLIR_FUNCIONES: ['CUMPLIR_FUNCIONES_DISCIPLINA_RESPETO', 'CUMPLIMIENTO'],
    DENUNCIAR_FALTAS: ['DENUNCIAR_FALTAS_ADMINISTRATIVAS', 'DENUNCIE'],
    ATENDER_INSTRUCCIONES: [
      'ATENDER_INSTRUCCIONES_SUPERIORES_DENUNCIAR_IRREGULARIDADES',
      'ATENDER',
    ],
    DECLARACIONES: ['DECLARACIONES_PATRIMONIALES_INTERESES', 'PRESENTAR_DECLARACIONES'],
    CUSTODIAR_DOCUMENTACION: ['CUSTODIAR_DOCUMENTACION_EVITAR_DIVULGACION', 'DOCUMENTAR'],
    SUPERVISAR_ART_49_LGRA: ['SUPERVISAR'],
    RENDIR_CUENTAS: ['RENDIR_CUENTAS_FUNCIONES'],
    CAUSAR_DANOS: ['CAUSAR_DANOS_HACIENDA', 'CAUSAR_DAÑOS'],
    DESVIO_RECURSOS_PUBLICOS: ['DESVIO_RECURSOS'],
    UTILIZACION_INDEBIDA_INFORMACION: ['UTILIZACION_INF'],
    ENRIQUECIMIENTO_OCULTO: ['ENRIQUECIMIENTO', 'ENRIQUECIMINETO'],
    SIMULACION_ACTO_JURIDICO: ['SIMULACION'],
    TRAFICO_INFLUENCIAS: ['TRAFICO', 'TRAFICO_DE_INFLUENCIAS'],
    UTILIZACION_INFORMACION_FALSA: ['UTILIZACION_DE_INFORMACION_FALSA'],
    OBSTRUCCION_FACULTADES: ['OBSTRUCCION_DE_FACULTADES'],
    USO_INDEBIDO_RECURSOS_PUBLICOS: ['USO_INDEBIDO_DE_RECURSOS_PUBLICOS'],
  },
  tipoSancion: {
    OTRO: ['otro'],
    SUSPENSION: ['SUPENSION'],
    SANCION_ECONOMICA: ['SANCION ECONOMICA'],
    SUSPENSION_ACTIVIDADES: ['SUSPENSION_DE_ACTIVIDADES'],
    DISOLUCION_SOCIEDAD: ['DISOLUCION_DE_LA_SOCIEDAD'],
  },
  origenProcedimiento: {
    ASF_ENTIDADES_FISCALIZACION: ['AUDITORIA_SUPERIOR', 'AUDITORIO_SUPERIOR'],
    DENUNCIA: ['DENUNCIA_CIUDADADA', 'DENUNCIA_SP'],
    DE_OFICIO: ['OFICIO'],
  },
} satisfies Record<string, Spellings>;

/** A member under whichever spelling it came. */
export function member(object: Place, name: keyof typeof memberSpellings): Place {
  return spelledAt(object, name, memberSpellings);
}

/** A code with its label, the code in its official spelling. */
export function coded(
  object: Place,
  of: keyof typeof codeSpellings,
  label = member(object, 'valor'),
): Place {
  const clave = spelledCode(at(object, 'clave'), codeSpellings[of]).value;
  return { ...object, value: { clave, valor: label.value } };
}
