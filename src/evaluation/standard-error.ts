import type { ReplayRow } from './replay-scenarios.ts';
import { ratio } from './ratio.ts';
import { isAlerted, isShift } from './row-outcome.ts';

interface Parts {
  /** Twice the right alerts. */
  right: number;
  /** Twice the right alerts, the wrong ones and the misses: F1 is the one over the other. */
  all: number;
}

/**
 * Standard error of F1, were other scenarios of the same kind drawn. Scenarios are drawn whole, since a wrong verdict
 * spoils those after it; F1 is a ratio of two sums over them (ratio estimator: Cochran, Sampling Techniques, 1977,
 * chapter 6). 0 where there are fewer than two scenarios.
 */
export function standardErrorOfF1(rows: readonly ReplayRow[]): number {
  const scenarios = new Map<string, Parts>();
  for (const row of rows) {
    if (!row.own || row.item.gold === undefined) continue;
    const parts = scenarios.get(row.scenario.id) ?? { right: 0, all: 0 };
    const told = Number(isAlerted(row)) + Number(isShift(row));
    parts.right += told === 2 ? 2 : 0;
    parts.all += told;
    scenarios.set(row.scenario.id, parts);
  }
  const all = [...scenarios.values()];
  const sumOf = (value: (parts: Parts) => number): number => all.reduce((sum, one) => sum + value(one), 0);
  const sum = sumOf((one) => one.all);
  const f1 = ratio(
    sumOf((one) => one.right),
    sum,
  );
  const squares = sumOf((one) => (one.right - f1 * one.all) ** 2);
  return ratio(Math.sqrt(ratio(all.length * squares, all.length - 1)), sum);
}
