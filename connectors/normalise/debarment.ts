import { foldText } from '../../specs/order.ts';
import type { Debarment } from '../records.ts';
import { isAbsent, standsForNoDate } from './dates.ts';
import { partOf } from './part.ts';
import { at, isObject, note, type Place } from './place.ts';
import { unlessEmpty } from './text.ts';

/** Where a source has the parts of a debarment. */
export interface DebarmentParts {
  plazo: string | null;
  from: Place;
  until: Place;
  /** What holds them: another connector publishes the states of the dates beside them. */
  whole?: Place;
}

/** No debarment, in the place of one. */
const none = /^(?:|NO|NINGUNA?|FALSE|SIN INHABILITACION|NO INHABILITAD[AO]|NO APLICA|0)$/;
const term = /^\d{1,3} (?:AÑOS?|MES(?:ES)?|DIAS?|SEMANAS?)\b/;

/**
 * The member that holds a debarment. A text alone is its term; what cannot be read may be a debarment
 * at any time.
 */
export function debarmentAt(object: Place, name: string): Place {
  const place = at(object, name);
  const { value } = place;
  const isEmpty =
    isAbsent(value) || value === false || (Array.isArray(value) && value.length === 0);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  if (isEmpty || (text !== null && none.test(foldText(text))))
    return { ...place, value: undefined };
  if (isObject(partOf({ ...place, notes: [] }).value)) return partOf(place);
  note(place, text === null ? 'WRONG_FORM' : 'OTHER_FORM');
  const isTerm = text !== null && term.test(foldText(text));
  const states = { fechaInicialEstado: 'ILEGIBLE', fechaFinalEstado: 'ILEGIBLE' };
  return { ...place, value: { plazo: text, ...(!isTerm && states) } };
}

/** Words in the place of the last day, as foldText leaves them: there is none, or it has not come yet. */
const openEnd =
  /^(?:INHABILITACION |SANCION |DE FORMA |DE MANERA |POR TIEMPO |CON CARACTER )?(?:PERMANENTE|INDEFINID[AO]|DEFINITIV[AO]|VITALICI[AO]|PERPETU[AO]|(?:DE )?POR VIDA|INDEFINIDAMENTE|PERMANENTEMENTE|SIN (?:FECHA DE )?(?:TERMINO|FIN|VENCIMIENTO|CONCLUSION)|INFINITY|INFINITO)$/;
const untold =
  /^(?:(?:AUN |TODAVIA )?(?:VIGENTE|EN VIGOR|ACTIV[AO])|A LA FECHA|ACTUALIDAD|ACTUAL|PENDIENTE|POR DEFINIR|EN CURSO|EN PROCESO)$/;

/** A debarment. A date that is there but cannot be read is not the same as one that is not published. */
export function readDebarment(
  { plazo, from, until, whole }: DebarmentParts,
  readDate: (place: Place) => string | null,
): Debarment | null {
  const words = typeof until.value === 'string' ? foldText(until.value) : '';
  if (openEnd.test(words)) {
    note(until, 'OPEN_END');
    return { ...begun(), fechaFinal: null, fechaFinalEstado: 'INDEFINIDA' };
  }
  if (untold.test(words)) {
    note(until, 'NO_END_TOLD');
    return { ...begun(), fechaFinal: null };
  }
  const fechaFinal = readDate(until);
  return unlessEmpty({
    ...begun(),
    fechaFinal,
    ...stateOf('fechaFinalEstado', fechaFinal, until, whole),
  });

  function begun() {
    const fechaInicial = readDate(from);
    const state = stateOf('fechaInicialEstado', fechaInicial, from, whole);
    return { plazo, fechaInicial, ...state };
  }
}

function stateOf(
  member: keyof Debarment,
  date: string | null,
  { value }: Place,
  whole?: Place,
): Pick<Debarment, 'fechaInicialEstado' | 'fechaFinalEstado'> {
  if (date !== null) return {};
  const told = whole && at(whole, member).value;
  const isThere = !isAbsent(value) && !standsForNoDate(value);
  if (isThere || told === 'ILEGIBLE') return { [member]: 'ILEGIBLE' };
  return told === 'INDEFINIDA' ? { [member]: told } : {};
}
