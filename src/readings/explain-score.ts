import type { KnownFeature } from './apply-model.ts';
import type { CompiledModel } from './compile-model.ts';
import type { Contribution } from './reading.ts';

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
  for (const { row, value } of features) {
    const weight = forShift[row] ?? 0;
    if (Math.abs(weight * value) > least) found.push({ feature: rows.names[row] ?? '', weight, value });
  }
  return found.sort(largerFirst).slice(0, most);
}
