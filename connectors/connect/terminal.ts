/** Where a program asks and answers. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Where problems go, so that they are seen when the output is sent elsewhere. */
  errors: NodeJS.WritableStream;
  /** Whether somebody sits there who can be asked. */
  isInteractive: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin: input, stdout: output, stderr: errors } = process;
  return { input, output, errors, isInteractive: input.isTTY && output.isTTY };
}
