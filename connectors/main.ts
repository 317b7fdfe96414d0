/** The connector as a program: settings, start, and a clean stop. `--settings` prints all settings. */
import { setFlagsFromString } from 'node:v8';
import { createLog } from '../service/log.ts';
import { SettingsError } from '../service/settings/problems.ts';
import { keepHeapSmall } from '../service/small-heap.ts';
import { startOrExplain } from '../service/start-failure.ts';
import { onStop } from '../service/stop.ts';
import { systemClock } from './clock.ts';
import { startConnector } from './connector.ts';
import {
  readProgramSettings,
  readStateSettings,
  settingsReference,
  type ProgramSettings,
  type StateSettings,
} from './settings.ts';

/** After the first word of stopping, the gateway has this long to take its requests elsewhere. */
const drainMs = 1_000;

// A connector shares its machine with a state's own services; it costs a sweep nothing that could be measured.
keepHeapSmall(30);
setFlagsFromString('--semi-space-growth-factor=1');

if (process.argv.includes('--settings')) {
  console.log(settingsReference(process.argv.includes('--en') ? 'en' : 'es'));
} else {
  const settings = settingsOrExit();
  await startOrExplain(() => run(settings));
}

async function run({ program, states }: Settings): Promise<void> {
  const { host, port, dataDir, backups, matchSecret, logLevel } = program;
  const log = createLog('connector', logLevel);
  const connector = await startConnector({
    host,
    port,
    states,
    dataDir,
    backups,
    matchSecret,
    drainMs,
    clock: systemClock,
    log,
  });
  log.info({ url: connector.url, states: states.map(({ state }) => state) }, 'Serving');
  onStop(async (signal) => {
    log.info({ signal }, 'Draining');
    await connector.close();
    log.info('Stopped');
  });
}

interface Settings {
  program: ProgramSettings;
  states: StateSettings[];
}

function settingsOrExit(): Settings {
  try {
    const program = readProgramSettings(process.argv.slice(2));
    return { program, ...readStateSettings(program.states) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
