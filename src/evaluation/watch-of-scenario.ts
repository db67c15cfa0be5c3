import { guessGovernment } from '../watches/guess-government.ts';
import type { Government } from '../watches/government.ts';
import type { Watch } from '../watches/watch.ts';
import type { Scenario } from './scenario.ts';

/** All governments that scenarios watch: those described by files, and a guess for any other code. */
export function governmentsOf(scenarios: readonly Scenario[], known: readonly Government[]): Government[] {
  const byId = new Map(known.map((government) => [government.id, government]));
  for (const { watch } of scenarios) {
    if (byId.has(watch.government)) continue;
    const { description, positions = [] } = watch.topic;
    const texts = [description, watch.baseline.statement, ...positions.map((position) => position.says)];
    byId.set(watch.government, guessGovernment(watch.government, texts));
  }
  return [...byId.values()];
}

/** A scenario's watch under the scenario's id. */
export function watchOfScenario(
  { id, watch }: Scenario,
  governments: ReadonlyMap<string, Government>,
): Watch {
  const government = governments.get(watch.government);
  if (government === undefined) throw new Error(`${id}: no government ${watch.government}`);
  const { positions, ...topic } = watch.topic;
  const { position, ...baseline } = watch.baseline;
  return {
    id,
    government,
    topic: { id, ...topic, ...(positions === undefined ? {} : { positions }) },
    baseline: { ...baseline, ...(position === undefined ? {} : { position }) },
  };
}
