/**
 * Kills connectors at random moments of starting, sweeping and serving, 200 times, while the registers that
 * they read change and their services fail now and then. After each kill the store must be sound, with every
 * version that was ever delivered, and the ledger must have every entry that was ever told. `--kills 20`
 * makes fewer, `--seed …` the same moments again. Exits non-zero when anything is lost.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../demo/services/data/random.ts';
import { createMovingRows } from '../moving/moving-rows.ts';
import type { Lane } from '../network/lane.ts';
import { startStage } from '../network/stage.ts';
import { lostFrom, watchConnector, type Seen } from './seen.ts';
import { readStore } from './store-file.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const wanted = Number(values.kills);
/** The longest that a connector lives after it is ready. */
const longestLifeMs = 1200;
const tally = { kills: 0, versions: 0, entries: 0 };
const faults: string[] = [];

console.log(`${wanted} kills, seed ${values.seed}`);
const stage = await startStage(['COL', 'MOR']);
try {
  await Promise.all([...stage.lanes.values()].map(killAgainAndAgain));
} catch (error) {
  // A connector that does not start again says why.
  faults.push((error as Error).message);
} finally {
  await stage.stop();
}
console.log(
  `${tally.kills} kills; ${tally.versions} versions delivered, ${tally.entries} ledger entries told: ` +
    (faults.length === 0
      ? 'all of them are there, no store is corrupt'
      : `${faults.length} faults`),
);
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

async function killAgainAndAgain(lane: Lane): Promise<void> {
  const seed = `${values.seed} ${lane.code}`;
  const random = createRandom(seed);
  const rows = createMovingRows(lane.service, seed);
  lane.onPage = (register) => rows.move(register);
  const seen: Seen = { versions: new Set(), ledger: [] };
  while (tally.kills < wanted) {
    const kill = ++tally.kills;
    lane.service.setFault(random.chance(0.3) ? 'error500' : null);
    const over = new AbortController();
    const watching = watchConnector(lane, seen, over.signal);
    await sleep(random.integer(0, longestLifeMs));
    await lane.connector!.kill();
    over.abort();
    await watching;
    check(lane, seen);
    await lane.startConnector();
    if (kill % 20 === 0) console.log(`  ${kill} kills, ${faults.length} faults`);
  }
  tally.versions += seen.versions.size;
  tally.entries += seen.ledger.length;
  verifyLedger(lane);
}

function check(lane: Lane, seen: Seen): void {
  const store = readStore(lane.dataDir, lane.code);
  const { versions, entries } = lostFrom(store, seen);
  if (store.integrity !== 'ok') faults.push(`${lane.code}: ${store.integrity}`);
  if (versions.length > 0) faults.push(`${lane.code}: ${versions.length} lost: ${versions[0]}`);
  if (entries.length > 0) faults.push(`${lane.code}: ${entries.length} lost: ${entries[0]}`);
}

/** As an operator would: npm run ledger -- verify. */
function verifyLedger({ code, dataDir }: Lane): void {
  const file = join(dataDir, `${code}.ledger.ndjson`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['connectors/ledger/program/main.ts', 'verify', file],
    { cwd: fileURLToPath(new URL('../../../', import.meta.url)), encoding: 'utf8' },
  );
  if (status !== 0) faults.push(`${code}: ${stdout}${stderr}`);
}
