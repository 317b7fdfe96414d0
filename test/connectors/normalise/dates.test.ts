import fc from 'fast-check';
import { dateAt, momentOf } from '../../../connectors/normalise/local-time.ts';
import { readDate, readDateTime } from '../../../connectors/normalise/dates.ts';

const zone = 'America/Mexico_City';

function reading(read: typeof readDate, value: unknown, timeZone = zone) {
  const notes: { code: string }[] = [];
  const date = read({ value, path: '/x', notes: notes as never[] }, timeZone);
  return [date, ...notes.map(({ code }) => code)];
}

describe('A date in the zone of its source', () => {
  test.each<[unknown, ...(string | null)[]]>([
    ['2024-03-05', '2024-03-05'],
    ['05/03/2024', '2024-03-05', 'DAY_FIRST'],
    ['5/3/2024', '2024-03-05', 'DAY_FIRST'],
    ['05-03-2024', '2024-03-05', 'DAY_FIRST'],
    [' 05.03.2024 ', '2024-03-05', 'DAY_FIRST'],
    ['31/12/2024', '2024-12-31', 'DAY_FIRST'],
    ['05/03/24', '2024-03-05', 'DAY_FIRST', 'CENTURY_ASSUMED'],
    ['05/03/98', '1998-03-05', 'DAY_FIRST', 'CENTURY_ASSUMED'],
    ['2024/3/5', '2024-03-05', 'DATE_REWRITTEN'],
    ['5 de marzo de 2024', '2024-03-05', 'DATE_REWRITTEN'],
    ['Martes, 5 de Marzo del 2024', '2024-03-05', 'DATE_REWRITTEN'],
    ['1o. de enero de 2024', '2024-01-01', 'DATE_REWRITTEN'],
    ['1º de enero de 2024', '2024-01-01', 'DATE_REWRITTEN'],
    ['05-mar-2024', '2024-03-05', 'DATE_REWRITTEN'],
    ['05-sept.-24', '2024-09-05', 'DATE_REWRITTEN', 'CENTURY_ASSUMED'],
    ['05/03/2024 13:45', '2024-03-05', 'TIME_CUT', 'DAY_FIRST'],
    ['2024-03-05T13:45:00', '2024-03-05', 'TIME_CUT'],
    // Still the day before in Mexico.
    ['2024-03-06T05:59:00Z', '2024-03-05', 'TIME_CUT'],
    ['2024-03-05T23:00:00-06:00', '2024-03-05', 'TIME_CUT'],
    ['03/25/2024', '2024-03-25', 'MONTH_FIRST'],
    [45_356, '2024-03-05', 'SERIAL_DATE'],
    ['', null],
    [null, null],
    // What could be another day, or is none.
    ['05-03-24', null, 'NOT_A_DATE'],
    ['24-03-05', null, 'NOT_A_DATE'],
    ['31/02/2024', null, 'NOT_A_DATE'],
    ['30 de febrero de 2024', null, 'NOT_A_DATE'],
    ['5 de marso de 2024', null, 'NOT_A_DATE'],
    ['marzo de 2024', null, 'NOT_A_DATE'],
    ['0000-00-00', null, 'NOT_A_DATE'],
    ['infinity', null, 'NOT_A_DATE'],
    ['05/03-2024', null, 'NOT_A_DATE'],
  ])('%j', (value, ...expected) => {
    expect(reading(readDate, value)).toEqual(expected);
  });

  test('is the same day in whatever form it is written', () => {
    const days = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2060-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        const inWords = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
        const full = new Intl.DateTimeFormat('es-MX', { dateStyle: 'full', timeZone: 'UTC' });
        const forms = [iso, `${date}/${month}/${year}`, inWords.format(day), full.format(day)];
        for (const form of forms) expect(reading(readDate, form)[0]).toBe(iso);
      }),
    );
  });
});

describe('A moment in the zone of its source', () => {
  test.each<[unknown, string, ...(string | null)[]]>([
    ['2024-03-05T18:00:00Z', zone, '2024-03-05T18:00:00.000Z'],
    ['2024-03-05 12:00', zone, '2024-03-05T18:00:00.000Z', 'LOCAL_TIME_ASSUMED'],
    ['2024-03-05T12:00:00.123456', zone, '2024-03-05T18:00:00.123Z', 'LOCAL_TIME_ASSUMED'],
    ['2024-03-05T12:00', 'America/Tijuana', '2024-03-05T20:00:00.000Z', 'LOCAL_TIME_ASSUMED'],
    // Summer time, which most of Mexico gave up in October 2022.
    ['2022-07-01T12:00', zone, '2022-07-01T17:00:00.000Z', 'LOCAL_TIME_ASSUMED'],
    ['05/03/2024 1:45 p. m.', zone, '2024-03-05T19:45:00.000Z', 'LOCAL_TIME_ASSUMED', 'DAY_FIRST'],
    ['05/03/2024, 12:30 AM', zone, '2024-03-05T06:30:00.000Z', 'LOCAL_TIME_ASSUMED', 'DAY_FIRST'],
    ['05/03/2024', zone, '2024-03-05T00:00:00.000Z', 'MIDNIGHT_ADDED', 'DAY_FIRST'],
    ['05/03/2024 25:00', zone, null, 'NOT_A_DATE'],
    ['05/03/2024 a las 5', zone, null, 'NOT_A_DATE'],
    ['', zone, null],
  ])('%j in %s', (value, timeZone, ...expected) => {
    expect(reading(readDateTime, value, timeZone)).toEqual(expected);
  });

  test('is told back by the clock of its zone', () => {
    const zones = fc.constantFrom(zone, 'America/Tijuana', 'America/Hermosillo', 'America/Cancun');
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, moments, (timeZone, moment) => {
        const clock = new Intl.DateTimeFormat('sv-SE', {
          dateStyle: 'short',
          timeStyle: 'medium',
          timeZone,
        }).format(moment);
        const told = momentOf(clock.replace(' ', 'T'), timeZone);
        // An hour that the clock shows twice may be told as the other one.
        const apart = Math.abs(Date.parse(told) - Math.trunc(moment.getTime() / 1000) * 1000);
        expect([0, 3_600_000]).toContain(apart);
        expect(dateAt(moment.toISOString(), timeZone)).toBe(clock.slice(0, 10));
      }),
    );
  });
});
