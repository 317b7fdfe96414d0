// A program that sweeps pages of 50 rows into a store until it is killed, and tells of each one.
import { systemClock } from '../../../connectors/clock.ts';
import { openStore } from '../../../connectors/store/sqlite-store.ts';
import { buyerRow } from './rows.ts';

const store = openStore(process.argv[2]!, systemClock);
const sweep = store.beginSweep('JAL.spic', 'S2', 'FULL', new Date().toISOString());
for (let page = store.history('JAL.spic').held / 50; ; page++) {
  const rows = Array.from({ length: 50 }, (_, i) =>
    buyerRow(`${page}-${i}`, { nombres: `persona ${page}` }),
  );
  sweep.writePage(rows);
  process.stdout.write('.');
}
