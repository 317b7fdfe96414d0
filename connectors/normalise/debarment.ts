import type { Debarment } from '../records.ts';
import { at, type Place } from './place.ts';
import { unlessEmpty } from './text.ts';

/** Where a source has the parts of a debarment. */
export interface DebarmentParts {
  plazo: string | null;
  from: Place;
  until: Place;
  /** What holds them: another connector publishes the states of the dates beside them. */
  whole?: Place;
}

/** A debarment. A date that is there but cannot be read is not the same as one that is not published. */
export function readDebarment(
  { plazo, from, until, whole }: DebarmentParts,
  readDate: (place: Place) => string | null,
): Debarment | null {
  const fechaInicial = readDate(from);
  const fechaFinal = readDate(until);
  return unlessEmpty({
    plazo,
    fechaInicial,
    fechaFinal,
    ...stateOf('fechaInicialEstado', fechaInicial, from, whole),
    ...stateOf('fechaFinalEstado', fechaFinal, until, whole),
  });
}

function stateOf(
  member: keyof Debarment,
  date: string | null,
  { value }: Place,
  whole?: Place,
): Pick<Debarment, 'fechaInicialEstado' | 'fechaFinalEstado'> {
  if (date !== null) return {};
  const isBlank =
    value === undefined || value === null || (typeof value === 'string' && !value.trim());
  const told = whole && at(whole, member).value;
  if (!isBlank || told === 'ILEGIBLE') return { [member]: 'ILEGIBLE' };
  return told === 'INDEFINIDA' ? { [member]: told } : {};
}
