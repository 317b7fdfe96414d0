/** `npm run connect` as a program. */
import { connect } from './connect.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await connect(process.argv.slice(2), processTerminal());
