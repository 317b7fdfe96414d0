/**
 * Runs once when an operator asks the program to stop; a second signal ends it at once. A stop that
 * fails ends the program as any error that nobody catches: shown, and with exit code 1.
 */
export function onStop(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void stop(signal).then(() => process.exit(0));
    });
  }
}
