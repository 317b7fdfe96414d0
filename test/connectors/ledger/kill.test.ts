import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { AccountedStore } from './accounted-store.ts';

const program = fileURLToPath(new URL('../support/endless-accounts.ts', import.meta.url));

afterAll(removeFolders);

/** Kills the program, somewhere in its work, once it has accounted for so many sweeps. */
async function runUntilKilled(folder: string, sweeps: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let accounted = 0;
  child.stdout.on('data', (dots: Buffer) => {
    accounted += dots.length;
    if (accounted >= sweeps) child.kill('SIGKILL');
  });
  expect(await closed).toEqual([null, 'SIGKILL']);
}

test('What a killed program leaves is a whole chain, and what a ledger written at leisure would say', async () => {
  const folder = temporaryFolder();
  for (const sweeps of [1, 5, 20]) await runUntilKilled(folder, sweeps);
  const left = new AccountedStore(folder);
  const lines = readFileSync(join(folder, 'JAL.ledger.ndjson'), 'utf8').trimEnd().split('\n');
  expect(verifyChain(lines)).toMatchObject({ broken: null, lines: left.entries().length });
  expect(left.entries().length).toBeGreaterThan(9);

  left.forgetWhatIsSettled();
  const anew = left.writtenAnew();
  expect(left.entries()).toEqual(anew);
  left.close();
});
