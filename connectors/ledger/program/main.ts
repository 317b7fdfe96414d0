/** `npm run ledger` as a program. */
import { systemClock } from '../../clock.ts';
import { processTerminal } from '../../connect/terminal.ts';
import { createSender } from '../../http/send-request.ts';
import { runLedger } from './run-ledger.ts';

process.exitCode = await runLedger(process.argv.slice(2), {
  send: createSender(systemClock),
  terminal: processTerminal(),
  clock: systemClock,
});
