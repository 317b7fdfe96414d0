import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { verifyChain } from '../../../specs/ledger-chain.ts';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { AccountedStore } from './accounted-store.ts';

const program = fileURLToPath(new URL('../support/endless-accounts.ts', import.meta.url));

afterAll(removeFolders);

async function runUntilKilled(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
}

test('What a killed program leaves is a whole chain, and what a ledger written at leisure would say', async () => {
  const folder = temporaryFolder();
  for (const afterMs of [2, 16, 55]) await runUntilKilled(folder, afterMs);
  const left = new AccountedStore(folder);
  const lines = readFileSync(join(folder, 'JAL.ledger.ndjson'), 'utf8').trimEnd().split('\n');
  expect(verifyChain(lines)).toMatchObject({ broken: null, lines: left.entries().length });
  expect(left.entries().length).toBeGreaterThan(9);

  left.forgetWhatIsSettled();
  const anew = left.writtenAnew();
  expect(left.entries()).toEqual(anew);
  left.close();
});
