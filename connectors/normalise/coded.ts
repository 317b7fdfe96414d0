import type { Catalogue } from '../../specs/catalogues/catalogue.ts';
import { foldText } from '../../specs/order.ts';
import { at, isObject, itemsOf, note, type Place } from './place.ts';
import { readCode, readText } from './text.ts';

/** A value of a catalogue: the common code with the source's own label. */
export interface Coded<Code extends string> {
  clave: Code;
  valor: string;
}

/**
 * Tells the catalogue's entry by the source's code, else by its label, else it is `other`. A code
 * for "other" gives way to a label that names an entry: v1 has no code for some, such as AMONESTACIÓN.
 */
export function readCoded<Code extends string>(
  place: Place,
  catalogue: Catalogue<Code>,
  other: Code,
): Coded<Code> | null {
  const code = readCode(at(place, 'clave'));
  const label = readText(at(place, 'valor'), 'code');
  if (code === null && label === null) return null;
  const byCode = code === null ? undefined : catalogue.find(code);
  if (byCode === undefined || byCode.code === other) {
    const byLabel = label === null ? undefined : catalogue.find(label);
    if (label !== null && byLabel !== undefined && byLabel.code !== other) {
      note(place, 'CODE_FROM_LABEL');
      return { clave: byLabel.code, valor: label };
    }
    if (byCode === undefined) {
      note(place, 'NOT_IN_CATALOGUE');
      return { clave: other, valor: label ?? code! };
    }
  }
  if (label === null) note(place, 'LABEL_FROM_CATALOGUE');
  return { clave: byCode.code, valor: label ?? byCode.label };
}

/** The entries of a list that say something, each once. An entry alone is a list of one. */
export function readCodedList<Item extends Coded<string>>(
  place: Place,
  readItem: (item: Place) => Item | null,
): Item[] {
  const seen = new Set<string>();
  const items = isObject(place.value) ? [place] : itemsOf(place);
  return items.flatMap((itemPlace) => {
    const item = readItem(itemPlace);
    if (item === null) return [];
    const key = JSON.stringify({ ...item, valor: foldText(item.valor) });
    if (seen.has(key)) {
      note(itemPlace, 'DUPLICATE_REMOVED');
      return [];
    }
    seen.add(key);
    return [item];
  });
}
