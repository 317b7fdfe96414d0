/** `npm run secret` as a program. */
import { makeSecret } from './secret.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await makeSecret(process.argv.slice(2), processTerminal());
