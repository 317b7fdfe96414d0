// Prints one line, `N passed, N failed[, N skipped]`, from the JSON that Jest wrote. Without a result,
// or for a file of tests that did not even load, something failed.
import { readFileSync } from 'node:fs';

console.log(summaryOf(process.argv[2]));

function summaryOf(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const skipped = result.numPendingTests + result.numTodoTests;
    const line = `${result.numPassedTests} passed, ${failed} failed`;
    return skipped === 0 ? line : `${line}, ${skipped} skipped`;
  } catch {
    return '0 passed, 1 failed';
  }
}
