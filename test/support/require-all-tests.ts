interface TestFileResult {
  testResults: { fullName: string; status: string }[];
}

/** A reporter of Jest's that fails a run in which a test was skipped or is still to be written. */
export default class RequireAllTests {
  readonly #notRun: string[] = [];

  /** Jest calls it after each file. */
  onTestResult(_test: unknown, { testResults }: TestFileResult): void {
    for (const { fullName, status } of testResults) {
      if (status !== 'passed' && status !== 'failed') this.#notRun.push(`${fullName} (${status})`);
    }
  }

  /** Jest calls it after the last file; an error fails the run, but it is not shown. */
  getLastError(): Error | undefined {
    return this.#notRun.length > 0 ? new Error('Every test must run.') : undefined;
  }

  /** Jest calls it at the end. */
  onRunComplete(): void {
    if (this.#notRun.length === 0) return;
    console.error(`\nEvery test must run, and these did not:\n  ${this.#notRun.join('\n  ')}`);
  }
}
