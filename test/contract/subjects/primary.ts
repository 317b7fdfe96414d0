import { pino } from 'pino';
import { startConnector } from '../../../connectors/connector.ts';
import type { SourceSettings } from '../../../connectors/settings.ts';
import { temporaryFolder } from '../../connectors/support/temporary-folder.ts';
import { clock } from '../trial.ts';
import { ToldClock } from './told-clock.ts';

export interface Primary {
  url: string;
  /** Has it read all its sources once more. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a real connector, which has read its sources once. */
export async function startPrimary(sources: SourceSettings[]): Promise<Primary> {
  const told = new ToldClock(clock);
  let left = sources.length;
  let swept = Promise.withResolvers<void>();
  const log = pino({ level: 'info' }, { write: onLine });

  /** It logs each sweep, whatever came of it. */
  function onLine(line: string): void {
    if ((JSON.parse(line) as { msg: string }).msg !== 'Swept') return;
    left -= 1;
    if (left === 0) swept.resolve();
  }

  async function sweep(): Promise<void> {
    left = sources.length;
    swept = Promise.withResolvers<void>();
    told.wakeAll();
    await swept.promise;
  }

  const connector = await startConnector({
    host: '127.0.0.1',
    port: 0,
    states: [{ state: 'COL', sources, publish: null }],
    dataDir: temporaryFolder(),
    drainMs: 0,
    clock: told,
    log,
  });
  await sweep();
  return { url: connector.url, sweep, close: () => connector.close() };
}
