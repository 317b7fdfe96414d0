/**
 * What the public may see of a field, by the marks in specs/graphql: all of it, nothing, only that of
 * companies, a name (hidden in non-serious faults, but for companies), a remark (shown only in those).
 */
export type Visibility = 'public' | 'reserved' | 'company' | 'name' | 'remark';

const institution = {
  'institucionDependencia.nombre': 'public',
  'institucionDependencia.siglas': 'public',
  'institucionDependencia.clave': 'public',
  nivelOrdenGobierno: 'public',
  ambitoPublico: 'public',
  entidadFederativa: 'public',
} as const;

const post = {
  'puesto.nombre': 'public',
  'puesto.nivel': 'public',
  areaAdscripcion: 'public',
} as const;

const spic = {
  id: 'public',
  fechaCaptura: 'public',
  nombres: 'public',
  primerApellido: 'public',
  segundoApellido: 'public',
  nombreCompleto: 'public',
  genero: 'public',
  'genero.clave': 'public',
  'genero.valor': 'public',
  ...institution,
  ...post,
  ejercicioFiscal: 'public',
  'ramo.clave': 'public',
  'ramo.valor': 'public',
  tipoArea: 'public',
  nivelResponsabilidad: 'public',
  tipoProcedimiento: 'public',
  'superiorInmediato.nombres': 'public',
  'superiorInmediato.primerApellido': 'public',
  'superiorInmediato.segundoApellido': 'public',
  'superiorInmediato.nombreCompleto': 'public',
  'superiorInmediato.puesto.nombre': 'public',
  'superiorInmediato.puesto.nivel': 'public',
  'superiorInmediato.rfc': 'reserved',
  'superiorInmediato.curp': 'reserved',
  observaciones: 'public',
  rfc: 'reserved',
  curp: 'reserved',
} as const;

const sanction = {
  id: 'public',
  fechaCaptura: 'public',
  nombres: 'name',
  primerApellido: 'name',
  segundoApellido: 'name',
  curp: 'reserved',
  genero: 'public',
  'genero.clave': 'public',
  'genero.valor': 'public',
  ...institution,
  autoridadSancionadora: 'public',
  expediente: 'public',
  'origenProcedimiento.clave': 'public',
  'origenProcedimiento.valor': 'public',
  gravedad: 'public',
  tipoFalta: 'public',
  tipoSancion: 'public',
  causaMotivoHechos: 'public',
  'resolucion.sentido': 'public',
  'resolucion.titulo': 'public',
  'resolucion.url': 'public',
  'resolucion.fechaResolucion': 'public',
  'resolucion.fechaNotificacion': 'public',
  'resolucion.urlFirme': 'public',
  'resolucion.fechaResolucionFirme': 'public',
  'resolucion.fechaNotificacionFirme': 'public',
  'resolucion.fechaEjecucion': 'public',
  'resolucion.ordenJurisdiccional': 'public',
  'resolucion.autoridadInvestigadora': 'public',
  'resolucion.autoridadSubstanciadora': 'public',
  'multa.monto': 'public',
  'multa.moneda': 'public',
  'inhabilitacion.plazo': 'public',
  'inhabilitacion.fechaInicial': 'public',
  'inhabilitacion.fechaFinal': 'public',
  observaciones: 'remark',
  'documento.id': 'public',
  'documento.tipo': 'public',
  'documento.titulo': 'public',
  'documento.descripcion': 'public',
  'documento.url': 'public',
  'documento.fecha': 'public',
} as const;

const ssancionados = { ...sanction, ...post, nombreCompleto: 'name', rfc: 'reserved' } as const;

const psancionados = {
  ...sanction,
  tipoPersona: 'public',
  nombreRazonSocial: 'name',
  rfc: 'company',
  objetoSocial: 'public',
  acto: 'public',
  objetoContrato: 'public',
  'responsableSancion.nombres': 'public',
  'responsableSancion.primerApellido': 'public',
  'responsableSancion.segundoApellido': 'public',
  telefono: 'reserved',
  'domicilioMexico.tipoVialidad': 'reserved',
  'domicilioMexico.nombreVialidad': 'reserved',
  'domicilioMexico.numeroExterior': 'reserved',
  'domicilioMexico.numeroInterior': 'reserved',
  'domicilioMexico.codigoPostal': 'reserved',
  'domicilioMexico.localidad': 'reserved',
  'domicilioMexico.municipio': 'reserved',
  'domicilioMexico.entidadFederativa': 'reserved',
  'domicilioExtranjero.calle': 'company',
  'domicilioExtranjero.numeroExterior': 'company',
  'domicilioExtranjero.numeroInterior': 'company',
  'domicilioExtranjero.ciudadLocalidad': 'company',
  'domicilioExtranjero.estadoProvincia': 'company',
  'domicilioExtranjero.pais': 'company',
  'domicilioExtranjero.codigoPostal': 'company',
  'directorGeneral.nombres': 'reserved',
  'directorGeneral.primerApellido': 'reserved',
  'directorGeneral.segundoApellido': 'reserved',
  'directorGeneral.rfc': 'reserved',
  'directorGeneral.curp': 'reserved',
  'representanteLegal.nombres': 'reserved',
  'representanteLegal.primerApellido': 'reserved',
  'representanteLegal.segundoApellido': 'reserved',
  'representanteLegal.rfc': 'reserved',
  'representanteLegal.curp': 'reserved',
} as const;

export type BuyerField = keyof typeof spic;
export type SanctionField = keyof typeof ssancionados | keyof typeof psancionados;
export type Field = BuyerField | SanctionField;

/** What a column of a table may be mapped to, for each register: names of the common record. */
export const fields: Readonly<Record<string, Readonly<Partial<Record<Field, Visibility>>>>> = {
  spic,
  ssancionados,
  psancionados,
};

/** Of a field that a register has. */
export function visibilityOf(register: string, field: string): Visibility {
  return fields[register]![field as Field]!;
}
