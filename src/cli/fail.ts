/** Ends a command with a sentence that says what to change; the exit code is 1. */
export function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
