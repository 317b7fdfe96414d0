import { currencies } from '../../specs/catalogues/currencies.ts';
import type { Multa } from '../../specs/graphql/sanctions.generated.ts';
import { currencyInAmount, isUnreadableAmount, readAmount } from './amount.ts';
import { entryOf } from './coded.ts';
import { at, isObject, note, type Place } from './place.ts';
import { readCode, readText, unlessEmpty } from './text.ts';

type Currency = Multa['moneda'];

/**
 * An amount and its currency, which may stand in the amount. Null where there is none; an amount that
 * cannot be read is one all the same.
 */
export function readMoney(
  amount: Place,
  currency: Place,
  read: (place: Place) => Currency = readCurrency,
): Multa | null {
  const monto = readAmount(amount);
  const inAmount = monto === null ? null : currencyInAmount(amount.value);
  const within = inAmount === null ? null : read({ ...amount, value: inAmount });
  const moneda = read(currency);
  // An amount that names another currency than the one beside it is an amount of that.
  const isOther = moneda !== null && within !== null && moneda.clave !== within.clave;
  if (isOther) note(currency, 'CONTRADICTED');
  const money = { monto, moneda: isOther ? within : (moneda ?? within) };
  return isUnreadableAmount(amount.value) ? money : unlessEmpty(money);
}

/** A currency: an ISO 4217 code in any case, a word for it, or both in an object. */
export function readCurrency(place: Place): Currency {
  if (isObject(place.value)) return readCodeAndLabel(place);
  const text = readCode(place);
  if (text === null) return null;
  const entry = entryOf(place, text, currencies);
  const code = entry?.code ?? isoCodeIn(text);
  if (code === undefined) {
    note(place, 'UNKNOWN_CODE');
    return { clave: null, valor: text };
  }
  if (code === text) return { clave: code, valor: null };
  note(place, 'CODE_FROM_LABEL');
  return { clave: code, valor: /^[A-Z]{3}$/i.test(text) ? null : text };
}

function readCodeAndLabel(place: Place): Currency {
  const code = readCode(at(place, 'clave'));
  const label = readText(at(place, 'valor'));
  const given = code ?? label;
  if (given === null) return null;
  const byCode =
    code === null ? undefined : (entryOf(place, code, currencies)?.code ?? isoCodeIn(code));
  const clave = byCode ?? (label === null ? undefined : entryOf(place, label, currencies)?.code);
  if (clave === undefined) note(place, 'UNKNOWN_CODE');
  else if (clave !== code) note(place, 'CODE_FROM_LABEL');
  return { clave: clave ?? code, valor: label };
}

/** ISO 4217 has more codes than we have words for. */
function isoCodeIn(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined;
}
