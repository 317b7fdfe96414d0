import { readAmount } from '../normalise/amount.ts';
import type { Place } from '../normalise/place.ts';

/** An amount of pesos as people write it in Mexico, such as `$ 1,234.50 M.N.`; null where there is none. */
export function readTableAmount(place: Place): number | null {
  if (typeof place.value !== 'string') return readAmount(place);
  const digits = digitsOf(place.value);
  return readAmount(digits === null ? place : { ...place, value: digits });
}

const pesos = /^(?:(?:MXN|MX)? ?\$|MXN|MX)? ?(.*?) ?(?:MXN|M\.? ?N\.?|PESOS)?$/is;

/** How thousands and decimals may be told apart, and where the decimals stand. */
const forms: [pattern: RegExp, thousands: RegExp, decimal: string][] = [
  [/^\d+(\.\d+)?$/, /$^/, '.'],
  [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, /,/g, '.'],
  [/^[1-9]\d{0,2}([ \u00a0\u202f']\d{3})+(\.\d+)?$/, /[ \u00a0\u202f']/g, '.'],
  // Not as Mexico writes; but nothing else can be meant, since a group has three digits.
  [/^[1-9]\d{0,2}(\.\d{3})+,\d{1,2}$/, /\./g, ','],
  [/^\d+,\d{1,2}$/, /$^/, ','],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, /\./g, ','],
];

/** The digits of an amount, with a point before the decimals; null where they cannot be told. */
function digitsOf(text: string): string | null {
  const number = pesos.exec(text.trim())?.[1] ?? '';
  const form = forms.find(([pattern]) => pattern.test(number));
  if (!form) return null;
  const [, thousands, decimal] = form;
  return number.replace(thousands, '').replace(decimal, '.');
}
