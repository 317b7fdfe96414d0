import { isFiller } from '../../specs/fillers.ts';
import { note, type Place } from './place.ts';
import { readText } from './text.ts';

export interface PersonName {
  nombres: string | null;
  primerApellido: string | null;
  segundoApellido: string | null;
}

/**
 * A name that stands in one value. It is split only where its form says how: `GARCÍA/LÓPEZ/ANA` as payrolls
 * write it, and `GARCÍA LÓPEZ, ANA`. Any other name stays whole in `nombres`, where a search and the matcher
 * find it.
 */
export function readWholeName(place: Place): PersonName {
  const text = readText(place, 'name');
  const split = text === null ? null : splitName(text);
  if (split !== null) {
    note(place, 'NAME_SPLIT');
    return split;
  }
  if (text !== null) note(place, 'NAME_NOT_SPLIT');
  return { nombres: text, primerApellido: null, segundoApellido: null };
}

function splitName(text: string): PersonName | null {
  const parts = text.includes('/') ? text.split('/') : surnamesBeforeComma(text);
  const [primerApellido, segundoApellido = '', nombres] = parts.map((part) =>
    isFiller(part, 'name') ? '' : part.trim(),
  );
  if (parts.length !== 3 || !primerApellido || !nombres) return null;
  return { nombres, primerApellido, segundoApellido: segundoApellido || null };
}

/** Three or more words before the comma may be two surnames of several words: where they part is unknown. */
function surnamesBeforeComma(text: string): string[] {
  const [surnames = '', nombres, ...more] = text.split(',');
  const words = surnames.trim().split(/\s+/);
  if (nombres === undefined || more.length > 0 || words.length > 2) return [];
  return [words[0]!, words[1] ?? '', nombres];
}
