import { judgeRate, type RateRule } from '../../../connectors/alerts/publication/judge-rate.ts';
import { isDayOff } from '../../../connectors/ledger/days-off.ts';
import { createRandom, type Random } from './random.ts';

const rule: RateRule = { dropBelow: 0.6, sigmas: 4, baselineWeeks: 8 };
const hours = 24;
const hourMs = 3_600_000;

/** So many records an hour are usual at this hour: offices work by day, and little at weekends. */
type Usual = (moment: Date) => number;

function office(perDay: number): Usual {
  return (moment) => {
    const local = new Date(moment.getTime() - 6 * hourMs);
    const isWorking = local.getUTCHours() >= 9 && local.getUTCHours() < 18;
    const isWeekend = local.getUTCDay() % 6 === 0;
    const day = isDayOff(moment) ? 0.05 : isWeekend ? 0.1 : 1;
    return isWorking ? (perDay * day) / 9 : 0;
  };
}

/** New records of each hour, the first one first. */
function publish(usual: Usual, from: Date, count: number, random: Random): number[] {
  return Array.from({ length: count }, (_, hour) =>
    random.poisson(usual(new Date(from.getTime() + hour * hourMs))),
  );
}

/** The spans of 24 hours that end with an hour, the last one first. */
function spansUntil(perHour: readonly number[], hour: number): number[] {
  const spans: number[] = [];
  for (let end = hour; end >= hours && spans.length < 448; end -= hours) {
    spans.push(perHour.slice(end - hours, end).reduce((sum, n) => sum + n, 0));
  }
  return spans;
}

function judgeAt(perHour: readonly number[], from: Date, hour: number) {
  const end = from.getTime() + hour * hourMs;
  const isLeftOut = (day: number) =>
    [day, day + 1].some((edge) => isDayOff(new Date(end - edge * hours * hourMs)));
  return judgeRate(spansUntil(perHour, hour), isLeftOut, rule);
}

const begin = new Date('2026-02-02T06:00:00Z');

describe('A source that published 400 a day and now 142', () => {
  test.each([0, 1, 2, 3, 4])('is told within a day, on working day %i of the week', (weekday) => {
    for (let seed = 1; seed <= 5; seed++) {
      const random = createRandom(seed);
      const before = publish(office(400), begin, (70 + weekday) * hours, random);
      const changedAt = new Date(begin.getTime() + before.length * hourMs);
      const after = publish(office(142), changedAt, hours, random);
      const perHour = [...before, ...after];
      expect(judgeAt(perHour, begin, before.length)?.isDropped).toBe(false);
      expect(judgeAt(perHour, begin, perHour.length)).toMatchObject({ days: 1, isDropped: true });
    }
  });

  test('and published as much at this time last year is still told', () => {
    const random = createRandom(1);
    const before = publish(office(400), begin, 440 * hours, random);
    const changedAt = new Date(begin.getTime() + before.length * hourMs);
    const perHour = [...before, ...publish(office(142), changedAt, 3 * hours, random)];
    const told = [1, 2, 3].map((days) => judgeAt(perHour, begin, before.length + days * hours));
    expect(told.some((judgement) => judgement?.isDropped)).toBe(true);
  });
});

test('A source that publishes less and less is told by its weeks, if not by its days', () => {
  const random = createRandom(7);
  const decaying: Usual = (moment) => {
    const weeks = (moment.getTime() - begin.getTime()) / (7 * 24 * hourMs);
    return office(40)(moment) * (weeks < 12 ? 1 : 0.85 ** (weeks - 12));
  };
  const perHour = publish(decaying, begin, 22 * 7 * hours, random);
  const told = Array.from({ length: 10 }, (_, week) =>
    judgeAt(perHour, begin, (12 + week) * 7 * hours),
  );
  expect(told.some((judgement) => judgement?.isDropped)).toBe(true);
});

describe('What is not told', () => {
  test.each([
    ['few a day', 3],
    ['some a day', 30],
    ['many a day', 400],
  ])('a year of a source as ever, with holidays: %s', (_, perDay) => {
    let told = 0;
    for (let seed = 1; seed <= 2; seed++) {
      const perHour = publish(office(perDay), begin, 365 * hours, createRandom(seed));
      for (let hour = 70 * hours; hour <= perHour.length; hour += 54) {
        if (judgeAt(perHour, begin, hour)?.isDropped) told++;
      }
    }
    // Looked at every other day, at any hour.
    expect(told / 2).toBeLessThan(1);
  });

  test('a season that was as low last year', () => {
    const random = createRandom(3);
    const seasonal: Usual = (moment) => {
      const isLow =
        moment.getUTCMonth() === 6 || (moment.getUTCMonth() === 7 && moment.getUTCDate() < 10);
      return office(200)(moment) * (isLow ? 0.4 : 1);
    };
    const from = new Date('2025-02-03T06:00:00Z');
    const perHour = publish(seasonal, from, 620 * hours, random);
    const july = (new Date('2026-07-12T06:00:00Z').getTime() - from.getTime()) / hourMs;
    const told = Array.from({ length: 20 }, (_, day) => judgeAt(perHour, from, july + day * hours));
    expect(told.filter((judgement) => judgement?.isDropped).length).toBeLessThan(3);
  });

  test('a source without history, or that publishes in rare heaps', () => {
    expect(judgeRate([5, 5, 5], () => false, rule)).toBeNull();
    const heaps = Array.from({ length: 100 }, (_, day) => (day % 60 === 30 ? 500 : 0));
    expect(judgeRate(heaps, () => false, rule)?.isDropped ?? false).toBe(false);
  });
});
