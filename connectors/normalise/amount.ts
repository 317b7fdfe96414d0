import { note, type Place } from './place.ts';

/** An amount of money, as a number or as a text of digits; null where there is none or it is none. */
export function readAmount(place: Place): number | null {
  const { value } = place;
  if (value === undefined || value === null || value === '') return null;
  const isNumeric = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value);
  const amount = isNumeric ? Number(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) {
    note(place, 'NOT_AN_AMOUNT');
    return null;
  }
  if (isNumeric) note(place, 'TEXT_AS_NUMBER');
  return amount;
}
