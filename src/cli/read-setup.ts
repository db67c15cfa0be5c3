import { readEnvironment } from '../config/environment.ts';
import type { Environment } from '../config/environment.ts';
import { describeProblem } from '../config/problem.ts';
import { readConfig } from '../config/read-config.ts';
import type { Config } from '../config/read-config.ts';
import { fail } from './fail.ts';

export interface Setup {
  readonly config: Config;
  readonly environment: Environment;
  readonly storePath: string;
}

/** Configuration and environment; undefined where they hold mistakes, which are named then. */
export function readSetup(folder: string): Setup | undefined {
  const { config, problems } = readConfig(folder);
  const { environment, problems: others } = readEnvironment(process.env);
  const all = [...problems, ...others];
  if (all.length > 0) {
    fail(all.map(describeProblem).join('\n'));
    return undefined;
  }
  return { config, environment, storePath: environment.store ?? config.settings.store };
}
