import { expect, test } from 'vitest';
import { chooseThresholds, grid } from '../../src/evaluation/choose-thresholds.ts';
import { readScenarios } from '../../src/evaluation/read-scenarios.ts';
import type { ReplayRow } from '../../src/evaluation/replay-scenarios.ts';
import { scoreRows } from '../../src/evaluation/score-rows.ts';

const scenarios = readScenarios(['test/scenarios/dev']);
const isShift = (row: ReplayRow) => row.item.gold?.verdict === 'shift';

/** Rows of all items, alerted where `told` says so. */
function judged(told: (row: ReplayRow, scenario: number) => boolean): ReplayRow[] {
  return scenarios.flatMap((scenario, at) =>
    scenario.items.map((item): ReplayRow => {
      const row = { scenario, item, watched: scenario, own: true };
      return told(row, at) ? { ...row, verdict: { shift: {} } as NonNullable<ReplayRow['verdict']> } : row;
    }),
  );
}

test('the standard error of F1 is that of the jackknife over scenarios', () => {
  const rows = judged((row, at) => (isShift(row) ? at % 3 !== 0 : at % 4 === 0));
  const without = scenarios.map((left) => scoreRows(rows.filter(({ scenario }) => scenario !== left)).f1);
  const mean = without.reduce((sum, f1) => sum + f1, 0) / without.length;
  const squares = without.reduce((sum, f1) => sum + (f1 - mean) ** 2, 0);
  const jackknife = Math.sqrt((squares * (without.length - 1)) / without.length);
  expect(scoreRows(rows).f1Error / jackknife).toBeCloseTo(1, 1);
  expect(scoreRows([]).f1Error).toBe(0);
});

test('balanced is the highest threshold that is as good as the best', () => {
  const right = judged((row, at) => isShift(row) || at % 2 === 0);
  const asGood = judged((row, at) => (isShift(row) ? at !== 1 : at % 2 === 0));
  const worse = judged((row, at) => isShift(row) && at % 4 === 0);
  const last = 6;
  const sweep = grid.map((_, at) => (at < 3 ? right : at <= last ? asGood : worse));
  const { balanced, wide } = chooseThresholds([sweep]);
  // The neighbour of what is worse is not as good any more, since F1 is smoothed.
  expect(balanced.alertAt).toBe(grid[last - 1]);
  expect(wide.alertAt).toBe(balanced.alertAt / 2);
});
