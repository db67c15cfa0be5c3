import type { KnownFeature } from './apply-model.ts';
import type { CompiledModel } from './compile-model.ts';
import type { Contribution } from '../reading.ts';

const most = 10;
const least = 0.05;

function largerFirst(a: Contribution, b: Contribution): number {
  return Math.abs(b.weight * b.value) - Math.abs(a.weight * a.value) || (a.feature < b.feature ? -1 : 1);
}

/** The summands of a verdict that set a shift apart from the rest, largest first. */
export function explainScore(
  { rows, forShift }: CompiledModel,
  features: readonly KnownFeature[],
): Contribution[] {
  const found: Contribution[] = [];
  // What the tenth largest so far amounts to: nearly all summands are below it, and are not looked at twice.
  let bar = 0;
  for (const { row, value } of features) {
    const weight = forShift[row] ?? 0;
    const size = Math.abs(weight * value);
    if (size <= least || size < bar) continue;
    found.push({ feature: rows.names[row] ?? '', weight, value });
    if (found.length < 2 * most) continue;
    found.sort(largerFirst).length = most;
    bar = Math.min(...found.map((one) => Math.abs(one.weight * one.value)));
  }
  return found.sort(largerFirst).slice(0, most);
}
