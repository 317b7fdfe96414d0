import { stateOf, type StateCode } from '../states.ts';
import { addDays, daysBetween, REFERENCE_DATE } from './dates.ts';
import type { Random } from './random.ts';

const FIRST_CAPTURE = '2018-01-01';
const CAPTURE_SPAN = daysBetween(FIRST_CAPTURE, REFERENCE_DATE);

/** The three forms of ISO 8601 that the states' software writes. */
const ENDINGS = ['Z', '.000Z', '-06:00'];

/** A day on which a row may have been captured. */
export function captureDate(random: Random): string {
  return addDays(FIRST_CAPTURE, random.integer(0, CAPTURE_SPAN - 1));
}

/** A moment of office hours on that day, in the form that the state uses. */
export function captureTimestamp(random: Random, state: StateCode, date: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hour, minute, second] = [
    random.integer(8, 18),
    random.integer(0, 59),
    random.integer(0, 59),
  ];
  const ending = ENDINGS[stateOf(state).number % ENDINGS.length]!;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${ending}`;
}
