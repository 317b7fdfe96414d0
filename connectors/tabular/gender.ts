import type { ClaveValor } from '../../specs/graphql/buyers.generated.ts';
import { foldText } from '../../specs/order.ts';
import { note, type Place } from '../normalise/place.ts';
import { readSex } from '../normalise/sex.ts';
import { readCode, readText, unlessEmpty } from '../normalise/text.ts';
import type { Cells } from './cells.ts';

/** The gender of a row: the PDN's code with its label, or one word or letter. */
export function readGender(cell: Cells): ClaveValor | null {
  const coded = unlessEmpty({
    clave: readCode(cell('genero.clave')),
    valor: readText(cell('genero.valor')),
  });
  return coded ?? readWord(cell('genero'));
}

/**
 * M alone is a man by the PDN's codes, and a woman beside an H, as in a CURP: the settings of the source
 * may say which.
 */
function readWord(place: Place): ClaveValor | null {
  const text = readText(place);
  const isSettled = Object.keys(place.values?.['genero'] ?? {}).some(
    (one) => foldText(one) === 'M',
  );
  if (foldText(text ?? '') !== 'M' || isSettled) return readSex(place);
  note(place, 'AMBIGUOUS');
  return { clave: null, valor: text };
}
