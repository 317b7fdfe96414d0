// Plays the 32 states on one machine: services on base + INEGI number, their control on the base.
// Most speak REST v1; ways.ts tells what the others speak.
import { startControl } from './control.ts';
import { startDatabaseService } from './database/database-service.ts';
import { startStateService } from './state-service.ts';
import { STATES } from './states.ts';
import { wayOf } from './ways.ts';

// With base 0 every server takes any free port; the control endpoint tells which.
const basePort = Number(process.env['DEMO_SERVICES_BASE_PORT'] ?? 14_200);

const services = await Promise.all(
  STATES.map(({ code, number }) =>
    startStateService({ code, port: basePort === 0 ? 0 : basePort + number }),
  ),
);
const control = await startControl(services, basePort);

// The databases of the states that have nothing but one, each a hundred ports further on.
const databasesFrom = 100;
await Promise.all(
  STATES.filter(({ code }) => wayOf(code)?.kind === 'database').map(({ code, number }) =>
    startDatabaseService({ code, port: basePort === 0 ? 0 : basePort + databasesFrom + number }),
  ),
);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));

console.log(JSON.stringify({ ready: true, services: services.length, control: control.url }));
