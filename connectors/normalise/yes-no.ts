import { foldText } from '../../specs/order.ts';
import { note, type Place } from './place.ts';
import { noteSpelling } from './spelling.ts';
import { readText } from './text.ts';

/** SI or NO; a boolean, which the PDN's migration of S2 writes, is remarked. */
export function readYesNo(place: Place): boolean | null {
  const { value } = place;
  if (typeof value === 'boolean') {
    noteSpelling(place, String(value), value ? 'SI' : 'NO');
    return value;
  }
  const answer = foldText(readText(place) ?? '');
  if (answer === 'SI' || answer === 'NO') return answer === 'SI';
  if (answer !== '') note(place, 'NEITHER_YES_NOR_NO');
  return null;
}
