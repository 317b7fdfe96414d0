import { isFiller } from '../../specs/fillers.ts';
import { isAbsent } from './dates.ts';
import { isObject, note, type Place } from './place.ts';

/** An amount of money as a number, or as people write it; null where there is none or it cannot be read. */
export function readAmount(place: Place): number | null {
  if (isAbsent(place.value)) return null;
  // Of short forms, 0 is an amount.
  if (typeof place.value === 'string' && isFiller(place.value, 'code')) {
    note(place, 'PLACEHOLDER');
    return null;
  }
  const found = findAmount(place.value);
  if (found === null) {
    note(place, 'NOT_AN_AMOUNT');
    return null;
  }
  if (typeof place.value !== 'number') note(place, 'TEXT_AS_NUMBER');
  return found.amount;
}

/** Whether something stands in the place of an amount that is none. */
export function isUnreadableAmount(value: unknown): boolean {
  const isFilling = typeof value === 'string' && isFiller(value, 'code');
  return !isAbsent(value) && !isFilling && findAmount(value) === null;
}

/** The currency that stands in an amount, such as `1,000.00 USD`: a code or a word; null where none does. */
export function currencyInAmount(value: unknown): string | null {
  return findAmount(value)?.currency ?? null;
}

interface FoundAmount {
  amount: number;
  currency: string | null;
}

function findAmount(value: unknown): FoundAmount | null {
  if (typeof value === 'number') {
    return Number.isFinite(value) && value >= 0 ? { amount: value, currency: null } : null;
  }
  if (typeof value === 'string') return amountOfText(value);
  if (Array.isArray(value) && value.length === 1 && !isObject(value[0]))
    return findAmount(value[0]);
  if (!isObject(value)) return null;
  const { valor, monto, cantidad, importe, moneda, $numberDecimal: mongo } = value;
  const inside = valor ?? monto ?? cantidad ?? importe ?? mongo;
  const found = typeof inside === 'object' ? null : findAmount(inside);
  const currency = typeof moneda === 'string' ? moneda : null;
  return found && { ...found, currency: found.currency ?? currency };
}

const dollarSign = /^(?:(?<before>M\.? ?N\.|[A-Z]{2,3}|€) ?)?\$? ?(?<number>\d.*)$/is;
const unit =
  /^(?<number>[\d.,'’ \u00a0\u202f]*\d)(?:\.?-)? ?(?<after>[A-Za-zÁÉÍÓÚáéíóú.€ ]{1,30})?$/;
/** The amount once more in words, as cheques have it: `(MIL PESOS 00/100 M.N.)`. */
const inWords = /\s*[([][^()[\]]*[A-Za-z]{3}[^()[\]]*[)\]]\.?$/;

function amountOfText(text: string): FoundAmount | null {
  if (text.length > 300) return null;
  const plain = text.normalize('NFKC').trim().replace(inWords, '');
  const { before, number: rest } = dollarSign.exec(plain)?.groups ?? {};
  const { number, after } = (rest && unit.exec(rest.trim())?.groups) || {};
  const currencies = [before, after].flatMap((word) => (word?.trim() ? [word.trim()] : []));
  if (!currencies.every((word) => currencyWord.test(word))) return null;
  const digits = number === undefined ? null : digitsOf(number);
  return digits === null ? null : { amount: Number(digits), currency: currencies[0] ?? null };
}

const currencyWord =
  /^(MXN?|MXP|M\.? ?N\.?|PESOS?( MEXICANOS?| M\.? ?N\.?)?|MONEDA NACIONAL|USD|US|D[OÓ]LAR(ES)?|EUR(OS?)?|€)$/i;

/** How thousands and decimals may be told apart, and where the decimals stand. */
const forms: [pattern: RegExp, thousands: RegExp, decimal: string][] = [
  [/^\d+(\.\d+)?$/, /$^/, '.'],
  [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, /,/g, '.'],
  [/^[1-9]\d{0,2}([ \u00a0\u202f'’]\d{3})+(\.\d+)?$/, /[ \u00a0\u202f'’]/g, '.'],
  // Millions are set off by an apostrophe: 1'234,567.50.
  [/^[1-9]\d{0,2}(['’]\d{3})+,\d{3}(\.\d+)?$/, /[,'’]/g, '.'],
  // Not as Mexico writes; but nothing else can be meant, since a group has three digits.
  [/^[1-9]\d{0,2}([. \u00a0\u202f]\d{3})+,\d{1,2}$/, /[. \u00a0\u202f]/g, ','],
  [/^\d+,\d{1,2}$/, /$^/, ','],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, /\./g, ','],
];

/** The digits of an amount, with a point before the decimals; null where they cannot be told. */
function digitsOf(number: string): string | null {
  const form = forms.find(([pattern]) => pattern.test(number));
  if (!form) return null;
  const [, thousands, decimal] = form;
  return number.replace(thousands, '').replace(decimal, '.');
}
