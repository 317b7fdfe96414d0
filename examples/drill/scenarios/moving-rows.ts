import { setTimeout as sleep } from 'node:timers/promises';
import { askReadings } from '../moving/ask-readings.ts';
import { createMovingRows } from '../moving/moving-rows.ts';
import { untilRead } from '../network/watch.ts';
import type { Scenario } from './scenario.ts';

const movingMs = 6000;
const seed = 'drill';

/** A short piece of what `npm run drill:moving` does at length. */
export const movingRows: Scenario = {
  name: 'moving-rows',
  title: {
    es: 'Renglones que van y vienen entre las páginas',
    en: 'Rows that come and go between the pages',
  },
  expected: {
    es: 'ningún registro se pierde sin que se diga',
    en: 'no record is lost without a word',
  },
  on: 'TLA',
  async play(lane, { gatewayUrl }, findings) {
    const { registers, touch } = lane.service;
    const before = structuredClone(registers);
    const truths = new Map(lane.truths.map((truth) => [truth.id, truth]));
    const rows = createMovingRows(lane.service, seed);
    const readings = new Map<string, boolean>();
    lane.know((truth) => ({ ...truth, must: new Set(), may: new Set(truth.may) }));
    lane.onPage = (register) => {
      rows.move(register);
      const lived = rows.lives(register).map(({ id }) => id);
      lane.know((truth) =>
        truth.id === `${lane.code}.${register}` ? { ...truth, may: new Set(lived) } : truth,
      );
    };
    for (const endAt = Date.now() + movingMs; Date.now() < endAt;) {
      for (const { id, isWhole, faults } of await askReadings(gatewayUrl, lane, rows)) {
        readings.set(id, isWhole);
        findings.answers++;
        findings.shortfalls.push(
          ...faults.map((detail) => ({ kind: 'LOST_RECORD' as const, detail })),
        );
      }
      await sleep(100);
    }
    lane.onPage = () => undefined;
    for (const register of Object.keys(registers) as (keyof typeof registers)[]) {
      const own: unknown[] = registers[register];
      own.splice(0, own.length, ...before[register]);
    }
    touch();
    await untilRead(gatewayUrl, lane, Date.now());
    lane.know(({ id }) => truths.get(id)!);
    const whole = [...readings.values()].filter(Boolean).length;
    const labelled = readings.size - whole;
    return {
      es: `${rows.moves} movimientos en ${readings.size} lecturas: ${whole} completas, ${labelled} señaladas`,
      en: `${rows.moves} moves in ${readings.size} readings: ${whole} whole, ${labelled} labelled`,
    };
  },
};
