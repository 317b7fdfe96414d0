import { foldText } from '../../specs/order.ts';
import type { Coded } from './coded.ts';
import { note, type Place } from './place.ts';
import { textsOf } from './text-list.ts';

/** The codes of a list of bare codes, each once. */
export function readCodeList<Code extends string>(
  place: Place,
  readItem: (item: Place) => Coded<Code> | null,
): Coded<Code>[] {
  const seen = new Set<string>();
  return textsOf(place).flatMap((item) => {
    const coded = readItem(item);
    if (coded === null) return [];
    const key = `${coded.clave} ${foldText(coded.valor)}`;
    if (seen.has(key)) {
      note(item, 'DUPLICATE_REMOVED');
      return [];
    }
    seen.add(key);
    return [coded];
  });
}
