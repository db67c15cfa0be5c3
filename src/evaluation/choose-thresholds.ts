import type { PresetName, Tunables } from '../shifts/tunables.ts';
import { judgePrepared } from './judge-prepared.ts';
import type { CompiledModel } from '../readings/model/compile-model.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';
import { scoreRows } from './score-rows.ts';
import type { Score } from './score-rows.ts';

/** The thresholds that are tried. */
export const grid = [0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.44, 0.5, 0.56, 0.64, 0.72, 0.8, 0.88];

/** Scenarios judged at every threshold of the grid by a model that has not seen them. */
export type Sweep = readonly (readonly ReplayRow[])[];

export function sweep(model: CompiledModel, prepared: readonly Prepared[]): Sweep {
  return grid.map((alertAt) =>
    prepared.flatMap((one) => judgePrepared(one, model, { alertAt, unsureAt: alertAt })),
  );
}

function tunables(alertAt: number): Tunables {
  return { alertAt, unsureAt: Math.round(alertAt * 500) / 1000 };
}

/** What `sure` promises. */
export const surePrecision = 0.9;

/**
 * The highest threshold whose F1, smoothed over neighbours, is within a standard error of the best (the rule of one
 * standard error: Breiman, Friedman, Olshen and Stone, 1984). What cannot be told from the best in F1 differs in what
 * F1 does not count: a live stream holds far more that is no shift than scenarios do.
 */
function chooseBalanced(scores: readonly Score[]): number {
  const smooth = scores.map(
    ({ f1 }, at) => (f1 * 2 + (scores[at - 1]?.f1 ?? f1) + (scores[at + 1]?.f1 ?? f1)) / 4,
  );
  const best = Math.max(...smooth);
  const error = scores[smooth.indexOf(best)]?.f1Error ?? 0;
  return smooth.findLastIndex((f1) => f1 >= best - error);
}

/**
 * Thresholds from scenarios that the models have not seen: `balanced` where F1 is best, or as good; `sure` the lowest
 * with the promised precision, or else the one that comes nearest; `wide` half of balanced.
 */
export function chooseThresholds(sweeps: readonly Sweep[]): Record<PresetName, Tunables> {
  const scores = grid.map((_, at) => scoreRows(sweeps.flatMap((rows) => rows[at] ?? [])));
  const best = chooseBalanced(scores);
  const enough = scores.map((score) => (score.right >= 5 ? score.precision : 0));
  const kept = enough.findIndex((precision, at) => at >= best && precision >= surePrecision);
  const sure = kept >= 0 ? kept : enough.indexOf(Math.max(...enough));
  const balanced = grid[best] ?? 0.4;
  return { sure: tunables(grid[sure] ?? 0.8), balanced: tunables(balanced), wide: tunables(balanced / 2) };
}
