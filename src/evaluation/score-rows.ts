import type { ReplayRow } from './replay-scenarios.ts';
import { f1Of, ratio } from './ratio.ts';
import { goldKind, hasDirection, hasPosition, hasSignal, isAlerted, isShift } from './row-outcome.ts';
import { standardErrorOfF1 } from './standard-error.ts';

export interface Score {
  readonly shifts: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Standard error of F1 over scenarios. */
  readonly f1Error: number;
  /** Shares of the right alerts. */
  readonly direction: number;
  readonly position: number;
  readonly signal: number;
  readonly scenarios: number;
  readonly exact: number;
  /** False alerts by what the item was. */
  readonly falseByKind: Readonly<Record<string, number>>;
  /** Missed shifts by what was decided instead. */
  readonly missedByVerdict: Readonly<Record<string, number>>;
  readonly missedBySignal: Readonly<Record<string, number>>;
}

function countBy<T>(rows: readonly T[], kind: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[kind(row)] = (counts[kind(row)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

function exactScenarios(rows: readonly ReplayRow[]): { all: number; exact: number } {
  const ok = new Map<string, boolean>();
  for (const row of rows) {
    const isRight = isShift(row) ? isAlerted(row) && hasDirection(row) : !isAlerted(row);
    ok.set(row.scenario.id, (ok.get(row.scenario.id) ?? true) && isRight);
  }
  return { all: ok.size, exact: [...ok.values()].filter(Boolean).length };
}

/** Scores the rows of scenarios read against their own watches. Unlabelled items are left out. */
export function scoreRows(all: readonly ReplayRow[]): Score {
  const rows = all.filter((row) => row.own && row.item.gold !== undefined);
  const right = rows.filter((row) => isShift(row) && isAlerted(row));
  const wrong = rows.filter((row) => !isShift(row) && isAlerted(row));
  const missed = rows.filter((row) => isShift(row) && !isAlerted(row));
  const precision = ratio(right.length, right.length + wrong.length);
  const recall = ratio(right.length, right.length + missed.length);
  const scenarios = exactScenarios(rows);
  return {
    shifts: right.length + missed.length,
    right: right.length,
    wrong: wrong.length,
    missed: missed.length,
    precision,
    recall,
    f1: f1Of(precision, recall),
    f1Error: standardErrorOfF1(rows),
    direction: ratio(right.filter(hasDirection).length, right.length),
    position: ratio(right.filter(hasPosition).length, right.length),
    signal: ratio(right.filter(hasSignal).length, right.length),
    scenarios: scenarios.all,
    exact: scenarios.exact,
    falseByKind: countBy(wrong, goldKind),
    missedByVerdict: countBy(
      missed,
      ({ verdict }) => `${verdict?.kind ?? 'unrelated'}: ${verdict?.reason ?? 'off-topic'}`,
    ),
    missedBySignal: countBy(missed, ({ item }) =>
      item.gold?.verdict === 'shift' ? item.gold.signal : 'none',
    ),
  };
}
