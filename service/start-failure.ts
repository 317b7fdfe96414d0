/** A program cannot start, for a reason that whoever runs it can remove. It says what to do, in both languages. */
export class StartFailure extends Error {
  override readonly name: string = 'StartFailure';
  readonly mensaje: string;

  constructor({ message, mensaje }: { message: string; mensaje: string }, options?: ErrorOptions) {
    super(message, options);
    this.mensaje = mensaje;
  }
}

/**
 * Starts a program. Where it cannot start for a reason that somebody can remove, it says so in plain words, without
 * a stack trace, and ends with 1.
 */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    process.stderr.write(`${error.mensaje}\n${error.message}\n`);
    process.exit(1);
  }
}
