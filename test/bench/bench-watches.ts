import type { Scenario } from '../../src/evaluation/scenario.ts';
import type { Government } from '../../src/watches/government.ts';
import { watchId } from '../../src/watches/watch.ts';
import type { Watch } from '../../src/watches/watch.ts';

/** As many watches as asked for: the scenarios' own, then their topics under other governments. */
export function benchWatches(
  count: number,
  scenarios: readonly Scenario[],
  governments: readonly Government[],
): Watch[] {
  return Array.from({ length: count }, (_, n) => {
    const { id, watch } = scenarios[n % scenarios.length] ?? { id: '', watch: undefined };
    const shift = Math.floor(n / scenarios.length);
    const at = Math.max(
      0,
      governments.findIndex((each) => each.id === watch?.government),
    );
    const government = governments[(at + shift * 7) % governments.length];
    if (watch === undefined || government === undefined) throw new Error('no scenario to make watches of');
    const topic = { ...watch.topic, id: `${id}-${n}` };
    return { id: watchId(government.id, topic.id), government, topic, baseline: watch.baseline };
  });
}
