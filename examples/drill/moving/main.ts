/**
 * 500 sweeps of registers of which rows are inserted, deleted and edited between the pages: each answer that
 * calls a source ANSWERED is held against what was published meanwhile. `--sweeps 50` makes fewer,
 * `--seed …` the same moves again. Exits non-zero when a record was lost without a word.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Lane } from '../network/lane.ts';
import { startStage } from '../network/stage.ts';
import { askReadings } from './ask-readings.ts';
import { createMovingRows } from './moving-rows.ts';

const { values } = parseArgs({
  options: {
    sweeps: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const wanted = Number(values.sweeps);
const askEveryMs = 100;

/** Each reading once, however often it answered, and whether it was called whole. */
const readings = new Map<string, boolean>();
const faults = new Set<string>();
let moves = 0;

console.log(`${wanted} sweeps while rows move, seed ${values.seed}`);
const stage = await startStage(['COL', 'MOR', 'GRO']);
try {
  await Promise.all([...stage.lanes.values()].map(watch));
} finally {
  await stage.stop();
}
const whole = [...readings.values()].filter(Boolean).length;
console.log(
  `${readings.size} sweeps, ${moves} moves: ${whole} whole, ${readings.size - whole} labelled; ` +
    `${faults.size} records lost in silence, or still there in silence`,
);
for (const fault of [...faults].slice(0, 20)) console.log(`  ${fault}`);
process.exit(faults.size === 0 ? 0 : 1);

async function watch(lane: Lane): Promise<void> {
  const rows = createMovingRows(lane.service, `${values.seed} ${lane.code}`);
  lane.onPage = (register) => rows.move(register);
  while (readings.size < wanted) {
    for (const reading of await askReadings(stage.gatewayUrl, lane, rows)) {
      readings.set(reading.id, reading.isWhole);
      for (const fault of reading.faults) faults.add(fault);
    }
    await sleep(askEveryMs);
  }
  moves += rows.moves;
}
