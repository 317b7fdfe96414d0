/**
 * Runs once when an operator asks the program to stop; asked again, it ends at once. A stop that fails
 * ends the program as any error that nobody catches: shown, and with exit code 1.
 */
export function onStop(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop(signal).then(() => process.exit(0));
    });
  }
}
