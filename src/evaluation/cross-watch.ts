import { replayAll } from './replay-scenarios.ts';
import type { Replay } from './replay-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { isAlerted } from './row-outcome.ts';

/** Pairs of a watch and another scenario's item, and how many of them alert, though none should. */
export interface CrossWatch {
  readonly alerts: number;
  readonly pairs: number;
}

/** Reads the items of all scenarios against all their watches at once. */
export function crossWatch(scenarios: readonly Scenario[], replay: Replay): CrossWatch {
  const alerts = replayAll(scenarios, replay).filter((row) => !row.own && isAlerted(row)).length;
  const items = scenarios.reduce((sum, scenario) => sum + scenario.items.length, 0);
  return { alerts, pairs: items * (scenarios.length - 1) };
}

export function sumCrossWatch(parts: readonly CrossWatch[]): CrossWatch {
  return parts.reduce((all, part) => ({ alerts: all.alerts + part.alerts, pairs: all.pairs + part.pairs }));
}

export function shareOf({ alerts, pairs }: CrossWatch): number {
  return pairs === 0 ? 0 : alerts / pairs;
}
