import type { Controls } from './controls.ts';
import { shareOf } from './cross-watch.ts';
import type { CrossWatch } from './cross-watch.ts';
import type { ReplayRow } from './replay-scenarios.ts';
import { ratio } from './ratio.ts';
import { isAlerted, isShift } from './row-outcome.ts';
import type { Score } from './score-rows.ts';

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function twoDigits(value: number): string {
  return value.toFixed(3);
}

/** Lines of one score, aligned. */
export function scoreLines(title: string, score: Score): string[] {
  return [
    title,
    `  F1 ${twoDigits(score.f1)} ± ${twoDigits(score.f1Error)}   precision ${twoDigits(score.precision)}   recall ${twoDigits(score.recall)}   (${score.right} right, ${score.wrong} false, ${score.missed} missed)`,
    `  of the right alerts: direction ${percent(score.direction)}, position ${percent(score.position)}, signal ${percent(score.signal)}`,
    `  exact scenarios ${score.exact} of ${score.scenarios} (${percent(ratio(score.exact, score.scenarios))})`,
  ];
}

function tally(title: string, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return `  ${title}: ${parts.length === 0 ? 'none' : parts.join(', ')}`;
}

export function mistakeLines(score: Score): string[] {
  return [
    tally('false alerts, by what the item was', score.falseByKind),
    tally('missed, by what was decided instead', score.missedByVerdict),
    tally('missed, by signal', score.missedBySignal),
  ];
}

/** How often items with a given probability were shifts: a probability should mean what it says. */
export function calibrationLines(rows: readonly ReplayRow[]): string[] {
  const bands = Array.from({ length: 10 }, () => ({ items: 0, shifts: 0, sum: 0 }));
  for (const row of rows) {
    if (!row.own || row.verdict === undefined || row.item.gold === undefined) continue;
    const { probability } = row.verdict.reading;
    const band = bands[Math.min(9, Math.floor(probability * 10))];
    if (band === undefined) continue;
    band.items += 1;
    band.sum += probability;
    if (isShift(row)) band.shifts += 1;
  }
  const lines = bands.map(({ items, shifts, sum }, at) => {
    const range = `${(at / 10).toFixed(1)} to ${((at + 1) / 10).toFixed(1)}`;
    return `  ${range}  ${String(items).padStart(5)} items   said ${percent(ratio(sum, items)).padStart(7)}   were ${percent(ratio(shifts, items)).padStart(7)}`;
  });
  return ['Calibration (probability said, share that were shifts)', ...lines];
}

const hour = 3_600_000;

/** How long after the first item that showed a shift it was alerted. A shift alerted on a later item counts as late. */
export function lagLine(rows: readonly ReplayRow[]): string {
  const lags: number[] = [];
  let never = 0;
  for (const [at, row] of rows.entries()) {
    if (!isShift(row)) continue;
    if (isAlerted(row)) {
      lags.push(0);
      continue;
    }
    const later = rows.slice(at + 1).filter((other) => other.scenario === row.scenario);
    const nextShift = later.findIndex(isShift);
    const until = nextShift < 0 ? later : later.slice(0, nextShift);
    const caught = until.find((other) => isAlerted(other) && other.item.gold?.verdict === 'repeat');
    if (caught === undefined) never += 1;
    else lags.push((Date.parse(caught.item.published) - Date.parse(row.item.published)) / hour);
  }
  const late = lags.filter((lag) => lag > 0).toSorted((a, b) => a - b);
  const median = late[Math.floor(late.length / 2)];
  const lateWords = median === undefined ? '' : `, median ${median.toFixed(0)} hours later`;
  return `Lag: ${lags.length - late.length} shifts told on their first item, ${late.length} on a later one${lateWords}, ${never} never`;
}

export function controlLines(controls: Controls): string[] {
  return [
    'Controls (rules that know nothing of policy)',
    `  best rule by length alone: F1 ${twoDigits(controls.lengthRule.f1)} (bodies over ${controls.lengthRule.longerThan} characters)`,
    `  keyword bot: F1 ${twoDigits(controls.keywordBot.f1)}, precision ${twoDigits(controls.keywordBot.precision)}`,
    `  alert on everything: F1 ${twoDigits(controls.alwaysAlert)}`,
    `  "one rung up": right in ${percent(controls.oneRungUp)} of shifts`,
  ];
}

/** Pairs of a watch and another scenario's item, of all there are, that alerted. */
export function crossWatchLine(crossed: CrossWatch): string {
  const { alerts, pairs } = crossed;
  return `  all watches at once: ${alerts} of ${pairs} pairs of a watch and another scenario's item alert (${(shareOf(crossed) * 100).toFixed(3)} %)`;
}
