import type { TipoSancion, TipoSancionClave } from '../../../specs/graphql/sanctions.generated.ts';
import { readAmount } from '../../normalise/amount.ts';
import { readDate } from '../../normalise/dates.ts';
import { readDebarment, type DebarmentParts } from '../../normalise/debarment.ts';
import { noTerms } from '../../normalise/empty-parts.ts';
import { readCurrency, readMoney } from '../../normalise/money.ts';
import { at, isObject, note, type Place } from '../../normalise/place.ts';
import { related } from '../../normalise/relation.ts';
import { readText } from '../../normalise/text.ts';
import type { Debarment } from '../../records.ts';
import { member } from './spellings.ts';
import { readTerm } from './term.ts';

type Terms = Partial<Omit<TipoSancionClave, 'clave' | 'valor'>>;

/** The terms of each kind of sanction stand in a relation of its own. */
const readers: Partial<Record<TipoSancion, (sanction: Place) => Terms>> = {
  INHABILITACION: (sanction) => readPeriod(related(at(sanction, 'inhabilitacion'))),
  SUSPENSION: (sanction) => readPeriod(related(member(sanction, 'suspensionEmpleo'))),
  SUSPENSION_ACTIVIDADES(sanction) {
    const suspension = related(at(sanction, 'suspensionActividades'));
    return {
      plazo: readTerm([
        member(suspension, 'plazoSuspensioAnios'),
        at(suspension, 'plazoSuspensionMeses'),
        at(suspension, 'plazoSuspensionDias'),
      ]),
      ...readDays(suspension),
    };
  },
  DESTITUCION(sanction) {
    const removal = related(member(sanction, 'destitucionEmpleo'));
    return { fechaInicial: readDate(member(removal, 'fechaDestitucion')) };
  },
  DISOLUCION_SOCIEDAD(sanction) {
    const dissolution = related(at(sanction, 'disolucionSociedad'));
    return { fechaInicial: readDate(at(dissolution, 'fechaDisolucion')) };
  },
  SANCION_ECONOMICA: (sanction) => readPayment(related(at(sanction, 'sancionEconomica'))),
  INDEMNIZACION: (sanction) => readPayment(related(at(sanction, 'indemnizacion'))),
  AMONESTACION(sanction) {
    const reprimand = related(at(sanction, 'amonestacion'));
    return { descripcion: readText(member(reprimand, 'tipo')) };
  },
  // The draft's imprisonment, for which the common record has no code.
  OTRO: (sanction) => readPeriod(related(at(sanction, 'prision'))),
};

/** What a sanction of this kind says of itself beside its code. */
export function readTerms(sanction: Place, clave: TipoSancion) {
  const { descripcion = null, ...terms } = readers[clave]?.(sanction) ?? {};
  return {
    ...noTerms,
    ...terms,
    descripcion: readText(at(sanction, 'descripcion')) ?? descripcion,
  };
}

/** The debarment that a sanction imposes. */
export function readDebarmentOf(sanction: Place): Debarment | null {
  return readDebarment(partsOfPeriod(related(at(sanction, 'inhabilitacion'))), readDate);
}

function readPeriod(place: Place): Terms {
  const { plazo, from, until } = partsOfPeriod(place);
  return { plazo, fechaInicial: readDate(from), fechaFinal: readDate(until) };
}

/** In the draft all of it stands in the member `plazo`. */
function partsOfPeriod(place: Place): DebarmentParts {
  const inside = at(place, 'plazo');
  const period = isObject(inside.value) ? inside : place;
  return {
    plazo: readTerm([
      member(period, 'plazoAnios'),
      member(period, 'plazoMeses'),
      member(period, 'plazoDias'),
    ]),
    from: member(period, 'fechaInicial'),
    until: member(period, 'fechaFinal'),
    whole: period,
  };
}

function readDays(period: Place): Terms {
  return {
    fechaInicial: readDate(member(period, 'fechaInicial')),
    fechaFinal: readDate(member(period, 'fechaFinal')),
  };
}

function readPayment(payment: Place): Terms {
  const term = related(member(payment, 'plazoPago'));
  const collected = related(member(payment, 'efectivamenteCobrado'));
  const imposed = readMoney(at(payment, 'monto'), at(payment, 'moneda'));
  const moneda = imposed?.moneda ?? null;
  const otherCurrency = readCurrency(at(collected, 'moneda'))?.clave ?? null;
  if (moneda !== null && otherCurrency !== null && otherCurrency !== moneda.clave) {
    note(at(collected, 'moneda'), 'OTHER_CURRENCY');
  }
  return {
    plazo: readTerm([member(term, 'anios'), member(term, 'meses'), member(term, 'dias')]),
    monto: imposed?.monto ?? null,
    moneda,
    montoCobrado: readAmount(at(collected, 'monto')),
    fechaCobro: readDate(member(collected, 'fechaCobro')),
    fechaPagoTotal:
      readDate(at(payment, 'fechaPagoTotal')) ?? readDate(at(collected, 'fechaPagoSancion')),
  };
}
