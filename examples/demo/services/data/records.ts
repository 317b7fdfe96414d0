import type { Sex } from './given-names.ts';

/** A coded value of the PDN's catalogues with its label, which providers sometimes leave blank. */
export interface Coded<Code = string> {
  clave: Code;
  valor: string;
  descripcion?: string;
}

export interface Institution {
  nombre: string;
  siglas?: string;
  clave?: string;
}

export interface WrittenName {
  nombres: string;
  primerApellido: string;
  segundoApellido?: string;
}

interface Identified extends WrittenName {
  rfc?: string;
  curp?: string;
}

export interface Post {
  nombre?: string;
  nivel?: string;
}

export interface Fine {
  monto: number;
  moneda: Coded;
}

export interface Disqualification {
  plazo?: string;
  fechaInicial?: string;
  fechaFinal?: string;
}

export interface SanctionDocument {
  id: string;
  tipo?: string;
  titulo: string;
  descripcion: string;
  url: string;
  fecha: string;
}

/** S2: an official who takes part in public procurement. */
export interface SpicRow extends Identified {
  id: string;
  fechaCaptura: string;
  ejercicioFiscal?: string;
  ramo?: Coded<number>;
  genero?: Coded<Sex>;
  institucionDependencia: Institution;
  puesto: Post;
  tipoArea?: Coded[];
  nivelResponsabilidad?: Coded[];
  tipoProcedimiento: Coded<number>[];
  superiorInmediato?: Identified & { puesto?: Post };
  observaciones?: string;
}

/** S3: a sanctioned official. */
export interface SsancionadoRow {
  id: string;
  fechaCaptura: string;
  expediente?: string;
  institucionDependencia: Institution;
  servidorPublicoSancionado: Identified & { genero?: Coded<Sex>; puesto: string; nivel?: string };
  autoridadSancionadora?: string;
  tipoFalta: Coded;
  tipoSancion: Coded[];
  causaMotivoHechos: string;
  resolucion?: { url?: string; fechaResolucion: string };
  multa?: Fine;
  inhabilitacion?: Disqualification;
  observaciones?: string;
  documentos?: SanctionDocument[];
}

export interface Representative extends WrittenName {
  curp?: string;
}

export interface MexicanAddress {
  pais: Coded;
  entidadFederativa: Coded;
  municipio: Coded;
  codigoPostal: string;
  localidad: Coded;
  vialidad: Coded;
  numeroExterior: string;
  numeroInterior?: string;
}

export interface ForeignAddress {
  calle: string;
  numeroExterior: string;
  numeroInterior?: string;
  ciudadLocalidad: string;
  estadoProvincia: string;
  pais: Coded;
  codigoPostal: string;
}

export interface SanctionedParty {
  nombreRazonSocial: string;
  objetoSocial?: string;
  rfc?: string;
  tipoPersona: 'F' | 'M';
  telefono?: string;
  domicilioMexico?: MexicanAddress;
  domicilioExtranjero?: ForeignAddress;
  directorGeneral?: Representative;
  apoderadoLegal?: Representative;
}

/** S3: a sanctioned company (M) or private person (F). */
export interface PsancionadoRow {
  id: string;
  fechaCaptura: string;
  expediente?: string;
  institucionDependencia: Institution;
  particularSancionado: SanctionedParty;
  objetoContrato?: string;
  autoridadSancionadora: string;
  tipoFalta?: string;
  tipoSancion: Coded[];
  causaMotivoHechos: string;
  acto?: string;
  responsableSancion?: WrittenName;
  resolucion?: { sentido?: string; url?: string; fechaNotificacion?: string };
  multa?: Fine;
  inhabilitacion?: Disqualification;
  observaciones?: string;
  documentos?: SanctionDocument[];
}

/** The three registers of one state, in storage order. */
export interface StateData {
  spic: SpicRow[];
  ssancionados: SsancionadoRow[];
  psancionados: PsancionadoRow[];
}

export type RegisterName = keyof StateData;
