import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../demo/services/data/random.ts';
import type { Lane } from '../network/lane.ts';
import { restartConnector, untilRead } from '../network/watch.ts';
import type { Scenario } from './scenario.ts';

/** A single one may strike where nothing is; so many strike something. */
const flips = [1, 64];
const random = createRandom('bit flips');

export const bitFlips: Scenario = {
  name: 'bit-flips',
  title: { es: 'Bits que cambian en la réplica', en: 'Bits that flip in the store' },
  expected: {
    es: 'ninguna respuesta equivocada; lo dañado, aparte y asentado; en su lugar, el respaldo si lo hay',
    en: 'no answer that is wrong; what is damaged set aside and entered; the backup in its place, if any',
  },
  on: 'DUR',
  async play(lane, stage) {
    for (const count of flips) {
      if (count > 1) backUp(lane);
      await restartConnector(stage, lane, {}, () => flipBits(storeOf(lane), count));
      await untilRead(stage.gatewayUrl, lane, 0);
      lane.lighten();
    }
    const aside = readdirSync(lane.dataDir).filter((name) => /\.aside-.*Z$/.test(name));
    const response = await fetch(`${lane.connectorUrl}/dur/ledger?limit=1000`);
    const entries = await response.text();
    const entered = entries.match(/"kind":"STORE_SET_ASIDE"/g)?.length ?? 0;
    if (!entries.includes('"replacedBy":"BACKUP"')) throw new Error('the backup was not put back');
    if (aside.length === 0 || entered !== aside.length) {
      throw new Error(`${aside.length} stores are aside, ${entered} are entered`);
    }
    return {
      es: `${aside.length} apartadas y asentadas, la última restaurada del respaldo; todo leído de nuevo`,
      en: `${aside.length} set aside and entered, the last restored from the backup; all was read again`,
    };
  },
};

/** As an operator does: `npm run backup`. */
function backUp({ dataDir, code }: Lane): void {
  const args = ['connectors/backup/program/main.ts', 'backup', code];
  const env = { ...process.env, CONNECTOR_DATA_DIR: dataDir };
  const { status, stderr } = spawnSync(process.execPath, args, { env });
  if (status !== 0) throw new Error(String(stderr));
}

function storeOf({ dataDir, code }: Lane): string {
  return join(dataDir, `${code}.sqlite`);
}

function flipBits(file: string, count: number): void {
  const bytes = readFileSync(file);
  for (let flipped = 0; flipped < count; flipped++) {
    const place = random.integer(0, bytes.length - 1);
    bytes[place]! ^= 1 << random.integer(0, 7);
  }
  writeFileSync(file, bytes);
}
