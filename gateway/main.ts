/** The gateway as a program: settings, start, and a clean stop. `--settings` prints all settings. */
import { SettingsError } from '../service/settings/problems.ts';
import { createLog } from '../service/log.ts';
import { keepHeapSmall } from '../service/small-heap.ts';
import { startOrExplain } from '../service/start-failure.ts';
import { onStop } from '../service/stop.ts';
import { startGateway } from './gateway.ts';
import { readSettings, settingsReference, type GatewaySettings } from './settings.ts';

keepHeapSmall(100);

if (process.argv.includes('--settings')) {
  console.log(settingsReference(process.argv.includes('--en') ? 'en' : 'es'));
} else {
  const settings = settingsOrExit();
  await startOrExplain(() => run(settings));
}

async function run({ logLevel, ...settings }: GatewaySettings): Promise<void> {
  const log = createLog('gateway', logLevel);
  const gateway = await startGateway({ ...settings, log });
  log.info({ url: gateway.url, states: settings.shards.length }, 'Serving');
  onStop(async (signal) => {
    log.info({ signal }, 'Draining');
    await gateway.close();
    log.info('Stopped');
  });
}

function settingsOrExit(): GatewaySettings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
