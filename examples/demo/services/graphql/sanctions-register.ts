import { OFFENCES_OF_OFFICIALS } from '../data/catalogues.ts';
import type { Coded, SsancionadoRow } from '../data/records.ts';
import type { RegisterDefinition } from '../registers/register-definition.ts';

/** Sanctions by the codes of the first version of the platform. */
const WORDS: Readonly<Record<string, string>> = {
  I: 'INHABILITACION',
  S: 'SUSPENSION',
  D: 'DESTITUCION',
  SE: 'SANCION ECONOMICA',
  M: 'MULTA',
  IRSC: 'INDEMNIZACION',
};

/** What ORDEN_CAMPO may name is our reading: only some of it is seen in use. */
const COLUMNS = ['nombres', 'primer_apellido', 'segundo_apellido', 'nombre'];

/** S3 of officials as the federal service shows it: no row has an id. */
export const sanctionsDefinition: RegisterDefinition<SsancionadoRow> = {
  columns: {
    nombres: (row) => row.servidorPublicoSancionado.nombres,
    primer_apellido: (row) => row.servidorPublicoSancionado.primerApellido,
    segundo_apellido: (row) => row.servidorPublicoSancionado.segundoApellido,
    nombre: (row) => row.institucionDependencia.nombre,
  },
  searchable: COLUMNS,
  sortable: COLUMNS,
  codes: { tipo_sancion: (row) => [sanctionOf(row)] },
  rfcSolicitanteIn: 'query',
  institution: (row) => row.institucionDependencia,
  publicPart: presentSanction,
};

function presentSanction(row: SsancionadoRow): object {
  const { servidorPublicoSancionado: official, institucionDependencia: institution } = row;
  const { resolucion, inhabilitacion, multa } = row;
  return {
    nombres: official.nombres,
    primer_apellido: official.primerApellido,
    segundo_apellido: official.segundoApellido,
    // The real service has a blank here, which the platform's own back end trims.
    institucion_dependencia: { nombre: institution.nombre, siglas: institution.siglas || ' ' },
    autoridad_sancionadora: row.autoridadSancionadora,
    expediente: row.expediente,
    resolucion: resolucion && { fecha_notificacion: resolucion.fechaResolucion },
    tipo_sancion: sanctionOf(row),
    tipo_falta: labelOf(row.tipoFalta),
    inhabilitacion: inhabilitacion && {
      fecha_inicial: inhabilitacion.fechaInicial,
      fecha_final: inhabilitacion.fechaFinal,
      observaciones: row.observaciones,
    },
    multa: multa && { monto: multa.monto, moneda: multa.moneda.clave },
    causa: row.causaMotivoHechos,
    puesto: official.puesto,
  };
}

/** There is room for one word: that of the first sanction. */
function sanctionOf({ tipoSancion: [first] }: SsancionadoRow): string {
  return WORDS[first?.clave ?? ''] ?? 'OTRO';
}

function labelOf({ clave, valor }: Coded): string {
  return OFFENCES_OF_OFFICIALS.find((offence) => offence.clave === clave)?.valor ?? valor;
}
