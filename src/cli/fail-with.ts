import { ConfigurationError } from '../config/load-language.ts';
import { ScenarioError } from '../evaluation/read-scenarios.ts';

/** Runs a command; mistakes in files are told on standard error, exit code 2, without a stack. */
export function failWith(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof ScenarioError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
