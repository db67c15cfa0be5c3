import type { Score } from './score-rows.ts';
import { ratio } from './ratio.ts';

/** The figures of several seeds as one flat record: mean, and the spread of F1. */
export function averageScores(scores: readonly Score[]): Record<string, number> {
  const mean = (pick: (score: Score) => number): number =>
    Math.round(
      ratio(
        scores.reduce((sum, score) => sum + pick(score), 0),
        scores.length,
      ) * 10_000,
    ) / 10_000;
  const f1s = scores.map((score) => score.f1);
  return {
    f1: mean((score) => score.f1),
    f1Lowest: Math.min(...f1s),
    f1Highest: Math.max(...f1s),
    precision: mean((score) => score.precision),
    recall: mean((score) => score.recall),
    direction: mean((score) => score.direction),
    position: mean((score) => score.position),
    signal: mean((score) => score.signal),
    exact: mean((score) => ratio(score.exact, score.scenarios)),
  };
}
