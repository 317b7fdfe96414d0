import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readStore } from '../kills/store-file.ts';
import type { Lane } from '../network/lane.ts';
import type { Stage } from '../network/stage.ts';
import { restartConnector, untilRead, untilSources } from '../network/watch.ts';
import { Unplayable, type Scenario } from './scenario.ts';

const size = '6m';
const holdMs = 1500;

/** A disk of its own, so small that it is soon full. */
export const fullDisk: Scenario = {
  name: 'full-disk',
  title: { es: 'El disco del conector se llena', en: 'The disk of the connector is full' },
  expected: {
    es: 'STALE STORE_FAILED, las consultas siguen; con espacio, ANSWERED y nada dañado',
    en: 'STALE STORE_FAILED, queries go on; with room, ANSWERED and nothing damaged',
  },
  on: 'ZAC',
  async play(lane, stage) {
    const disk = join(stage.folder, 'disk');
    const usual = lane.dataDir;
    mount(disk);
    stage.defer(() => void spawnSync('umount', [disk], { stdio: 'ignore' }));
    try {
      await moveData(lane, stage, disk);
      fill(disk);
      lane.darken('service');
      const { gatewayUrl } = stage;
      const failed = await untilSources(
        gatewayUrl,
        lane,
        ({ status, error }) => status === 'STALE' && error?.code === 'STORE_FAILED',
      );
      lane.notice();
      await sleep(holdMs);
      lane.lighten();
      rmSync(fillerOn(disk));
      const back = await untilRead(gatewayUrl, lane, Date.now());
      const { integrity } = readStore(disk, lane.code);
      if (integrity !== 'ok') throw new Error(integrity);
      return {
        es: `STORE_FAILED a los ${failed} s; con espacio, de vuelta a los ${back} s, sin daño`,
        en: `STORE_FAILED after ${failed} s; with room, back after ${back} s, undamaged`,
      };
    } finally {
      await moveData(lane, stage, usual);
      await untilRead(stage.gatewayUrl, lane, Date.now());
    }
  },
};

/** A disk in memory, which only root may make. */
function mount(disk: string): void {
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  if (status !== 0) throw new Unplayable('mount -t tmpfs: sin permiso / not permitted');
}

/** As an operator does: stop, copy, start. */
async function moveData(lane: Lane, stage: Stage, folder: string): Promise<void> {
  await restartConnector(stage, lane, {}, () => {
    cpSync(lane.dataDir, folder, { recursive: true });
    lane.dataDir = folder;
  });
  lane.lighten();
}

function fillerOn(disk: string): string {
  return join(disk, 'filler');
}

function fill(disk: string): void {
  for (const bytes of [65_536, 4096, 1]) {
    const block = Buffer.alloc(bytes);
    try {
      for (;;) writeFileSync(fillerOn(disk), block, { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
