import type { TipoSancionClave } from '../../../specs/graphql/sanctions.generated.ts';
import type { Debarment, SanctionRecord } from '../../records.ts';
import type { PublishedCollection } from './collections.ts';

/** One sanction of a record as S3 v2 has it: its key, and its terms under the relation of that key. */
export function sanctionOf(
  { sanctions }: PublishedCollection,
  sanction: TipoSancionClave,
  index: number,
  record: SanctionRecord,
): object {
  const clave = sanctions[sanction.clave] ?? 'OTRO';
  const { inhabilitacion, multa } = record;
  // A v1 record tells the terms once for all its sanctions.
  const period = hasPeriod(sanction) ? sanction : inhabilitacion;
  const isFirstEconomic =
    record.tipoSancion.findIndex((other) => sanctions[other.clave] === clave) === index;
  const amount = sanction.monto === null && isFirstEconomic ? multa : sanction;
  const { fechaInicial = null, fechaFinal = null } = period ?? {};
  switch (clave) {
    case 'INHABILITACION':
      return { clave, inhabilitacion: { fechaInicial, fechaFinal, ...specialStates(period) } };
    case 'SUSPENSION':
      return { clave, suspensionEmpleo: { fechaInicial, fechaFinal } };
    case 'SUSPENSION_ACTIVIDADES':
      return { clave, suspensionActividades: { fechaInicial, fechaFinal } };
    case 'DESTITUCION':
      return { clave, destitucionEmpleo: { fechaDestitucion: sanction.fechaInicial } };
    case 'DISOLUCION_SOCIEDAD':
      return { clave, disolucionSociedad: { fechaDisolucion: sanction.fechaInicial } };
    case 'SANCION_ECONOMICA':
      return { clave, sancionEconomica: moneyOf(sanction, amount) };
    case 'INDEMNIZACION':
      return { clave, indemnizacion: moneyOf(sanction, amount) };
    case 'AMONESTACION':
      return { clave, amonestacion: { tipo: null } };
    default:
      return { clave, otro: { denominacionSancion: sanction.valor } };
  }
}

function hasPeriod({ fechaInicial, fechaFinal }: TipoSancionClave): boolean {
  return fechaInicial !== null || fechaFinal !== null;
}

/** What the two dates alone would not tell: one that is null because it could not be read is no open end. */
function specialStates(period: object | null): Partial<Debarment> {
  const { fechaInicialEstado, fechaFinalEstado } = (period ?? {}) as Partial<Debarment>;
  return {
    ...(fechaInicialEstado && { fechaInicialEstado }),
    ...(fechaFinalEstado && { fechaFinalEstado }),
  };
}

/** Amounts of v2 are whole pesos. */
function moneyOf(
  { montoCobrado, fechaCobro, fechaPagoTotal }: TipoSancionClave,
  amount: SanctionRecord['multa'],
): object {
  const moneda = amount?.moneda?.clave ?? null;
  const collected = { monto: whole(montoCobrado), moneda, fechaCobro };
  return {
    monto: whole(amount?.monto ?? null),
    moneda,
    fechaPagoTotal,
    efectivamenteCobrado: montoCobrado === null && fechaCobro === null ? null : collected,
  };
}

function whole(amount: number | null): number | null {
  return amount === null ? null : Math.round(amount);
}
