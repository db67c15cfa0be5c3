import type { Model } from '../readings/model.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import { judgePrepared } from './judge-prepared.ts';
import type { Prepared } from './prepare-scenario.ts';
import { scoreRows } from './score-rows.ts';
import type { Score } from './score-rows.ts';

/** Scenarios with a model that has not seen them. */
export interface Unseen {
  readonly model: Model;
  readonly prepared: readonly Prepared[];
}

const grid = Array.from({ length: 17 }, (_, at) => 0.14 + at * 0.04);

export function scoreAt(unseen: readonly Unseen[], alertAt: number): Score {
  const tunables = { alertAt, unsureAt: alertAt };
  return scoreRows(
    unseen.flatMap(({ model, prepared }) => prepared.flatMap((one) => judgePrepared(one, model, tunables))),
  );
}

function atLeast(alertAt: number): Tunables {
  return { alertAt: Math.round(alertAt * 1000) / 1000, unsureAt: Math.round(alertAt * 500) / 1000 };
}

/** What `sure` promises. */
export const surePrecision = 0.9;

/**
 * Thresholds from scenarios that the models have not seen: `balanced` where F1 is best, smoothed over neighbours;
 * `sure` the lowest with the promised precision; `wide` half of balanced.
 */
export function chooseThresholds(unseen: readonly Unseen[]): Record<PresetName, Tunables> {
  const scores = grid.map((alertAt) => scoreAt(unseen, alertAt));
  const smooth = scores.map(
    (score, at) => (score.f1 * 2 + (scores[at - 1]?.f1 ?? score.f1) + (scores[at + 1]?.f1 ?? score.f1)) / 4,
  );
  const best = smooth.indexOf(Math.max(...smooth));
  const sure = scores.findIndex((score, at) => at >= best && score.precision >= surePrecision);
  const balanced = grid[best] ?? 0.4;
  return { sure: atLeast(grid[sure] ?? 0.8), balanced: atLeast(balanced), wide: atLeast(balanced / 2) };
}
