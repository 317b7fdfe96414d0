/** `npm run backup`, `restore` and `verify` as programs. */
import { SettingsError } from '../../../service/settings/problems.ts';
import { systemClock } from '../../clock.ts';
import { processTerminal } from '../../connect/terminal.ts';
import { readDataSettings } from '../../settings.ts';
import { runBackup } from './run-backup.ts';

try {
  process.exitCode = runBackup(process.argv.slice(2), {
    settings: readDataSettings(),
    terminal: processTerminal(),
    now: () => systemClock.now(),
  });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
