import { addDays, addMonths, daysBetween } from '../data/dates.ts';
import type { Random } from '../data/random.ts';
import type { Coded, Disqualification, Fine } from '../data/records.ts';
import type { Draft } from './model/item.ts';

/** Sanction codes of the second version by those of the first; whatever is not here is OTRO. */
export type SanctionCodes = Readonly<Record<string, string>>;

/** What a row of the first version says of its sanctions. */
interface SanctionTerms {
  tipoSancion: readonly Coded[];
  multa?: Fine;
  inhabilitacion?: Disqualification;
}

type Details = (terms: SanctionTerms, imposedOn: string, random: Random) => Draft;

/** What is said of a sanction beside its code. */
const DETAILS: Readonly<Record<string, Details>> = {
  AMONESTACION: (_terms, _imposedOn, random) => ({
    amonestacion: { tipo: random.pick(['PUBLICA', 'PRIVADA']) },
  }),
  DESTITUCION: (_terms, imposedOn) => ({
    destitucionEmpleo: { fechaDestitucion: addDays(imposedOn, 10) },
  }),
  DISOLUCION_SOCIEDAD: (_terms, imposedOn) => ({
    disolucionSociedad: { fechaDisolucion: addDays(imposedOn, 30) },
  }),
  INDEMNIZACION: (_terms, imposedOn, random) => ({
    indemnizacion: payable(undefined, imposedOn, random),
  }),
  INHABILITACION: ({ inhabilitacion }) => ({
    inhabilitacion: inhabilitacion && disqualification(inhabilitacion),
  }),
  SANCION_ECONOMICA: ({ multa }, imposedOn, random) => ({
    sancionEconomica: payable(multa, imposedOn, random),
  }),
  SUSPENSION(_terms, imposedOn, random) {
    const plazoMeses = random.integer(0, 3);
    return { suspensionEmpleo: { plazoMeses, plazoDias: 15, ...period(imposedOn, plazoMeses) } };
  },
  SUSPENSION_ACTIVIDADES(_terms, imposedOn, random) {
    const plazoSuspensionMeses = random.integer(3, 11);
    return {
      suspensionActividades: {
        plazoSuspensioAnios: 0,
        plazoSuspensionMeses,
        plazoSuspensionDias: 15,
        ...period(imposedOn, plazoSuspensionMeses),
      },
    };
  },
};

/**
 * The sanctions of a row: one for each code, since what the first version calls both a fine and an
 * economic sanction is one, and one for each that the second version has no code for.
 */
export function sanctionsOf(
  terms: SanctionTerms,
  codes: SanctionCodes,
  catalogue: readonly Coded[],
  imposedOn: string,
  random: Random,
): Draft[] {
  const labelOf = ({ clave, valor }: Coded) =>
    catalogue.find((known) => known.clave === clave)?.valor ?? valor;
  const others = terms.tipoSancion.filter(({ clave }) => !(clave in codes));
  const coded = new Set(terms.tipoSancion.flatMap(({ clave }) => codes[clave] ?? []));
  return [
    ...[...coded].map((clave) => ({ clave, ...DETAILS[clave]!(terms, imposedOn, random) })),
    ...others.map((kind) => ({ clave: 'OTRO', otro: { denominacionSancion: labelOf(kind) } })),
  ];
}

/** Amounts are whole numbers in the second version. */
function payable(fine: Fine | undefined, imposedOn: string, random: Random): Draft {
  const monto = fine && Math.round(fine.monto);
  const moneda = fine?.moneda.clave;
  const paidOn = addDays(imposedOn, random.integer(20, 200));
  const isPaid = random.chance(0.5);
  return {
    monto,
    moneda,
    plazoPago: { anios: 0, meses: random.integer(1, 6), dias: 0 },
    ...(fine && isPaid && { efectivamenteCobrado: { monto, moneda, fechaCobro: paidOn } }),
    fechaPagoTotal: fine && isPaid ? paidOn : undefined,
  };
}

/** The first version has the term in words; it is counted from the dates again. */
function disqualification({ fechaInicial, fechaFinal }: Disqualification): Draft {
  if (fechaInicial === undefined || fechaFinal === undefined) return { fechaInicial, fechaFinal };
  const end = addDays(fechaFinal, 1);
  let months = 0;
  while (addMonths(fechaInicial, months + 1) <= end) months += 1;
  return {
    plazoAnios: Math.floor(months / 12),
    plazoMeses: months % 12,
    plazoDias: daysBetween(addMonths(fechaInicial, months), end),
    fechaInicial,
    fechaFinal,
  };
}

/** From some days after the resolution, for a number of months and half a month. */
function period(imposedOn: string, months: number): Draft {
  const fechaInicial = addDays(imposedOn, 10);
  return { fechaInicial, fechaFinal: addDays(addMonths(fechaInicial, months), 14) };
}
