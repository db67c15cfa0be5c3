import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem } from '../config/problem.ts';
import { readYaml } from '../config/read-yaml.ts';
import { scenarioSchema } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** A scenario file that cannot be used: where, and what to change. */
export class ScenarioError extends Error {
  override name = 'ScenarioError';
}

/** Scenario files of a folder, sub-folders included, by name; a path of a file stands for itself. */
export function listScenarioFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new ScenarioError(`${path}: there is no such file or folder`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return listScenarioFiles(join(path, entry.name));
      return /\.ya?ml$/u.test(entry.name) ? [join(path, entry.name)] : [];
    });
}

/** One scenario. Throws a ScenarioError that names the file, the line, the field and the cure. */
export function readScenario(path: string): Scenario {
  const { value, problems } = readYaml(path, scenarioSchema);
  if (value === undefined) throw new ScenarioError(problems.map(describeProblem).join('\n'));
  return value;
}

/** All scenarios under some paths. Ids must be unique, since states are kept by them. */
export function readScenarios(paths: readonly string[]): Scenario[] {
  const seen = new Map<string, string>();
  return paths.flatMap(listScenarioFiles).map((path) => {
    const scenario = readScenario(path);
    const other = seen.get(scenario.id);
    if (other !== undefined)
      throw new ScenarioError(`${path}: id: "${scenario.id}" stands in ${other} already`);
    seen.set(scenario.id, path);
    return scenario;
  });
}
