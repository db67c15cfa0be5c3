import type { KnownFeature } from './apply-model.ts';
import type { CompiledLinear, CompiledModel } from './compile-model.ts';
import type { Contribution } from './reading.ts';

const most = 10;
const least = 0.05;

function meanOf({ weights, classes }: CompiledLinear, row: number): number {
  const width = classes.length;
  let sum = 0;
  for (let at = row * width; at < (row + 1) * width; at += 1) sum += weights[at] ?? 0;
  return sum / width;
}

function largerFirst(a: Contribution, b: Contribution): number {
  return Math.abs(b.weight * b.value) - Math.abs(a.weight * a.value) || (a.feature < b.feature ? -1 : 1);
}

/** The summands of a verdict that set a class apart from the rest, largest first. */
export function explainScore(
  { rows, verdict }: CompiledModel,
  features: readonly KnownFeature[],
  name: string,
): Contribution[] {
  const { classes, weights } = verdict;
  const at = classes.indexOf(name);
  const found: Contribution[] = [];
  for (const { row, value } of features) {
    const weight = (weights[row * classes.length + at] ?? 0) - meanOf(verdict, row);
    if (Math.abs(weight * value) > least) found.push({ feature: rows.names[row] ?? '', weight, value });
  }
  return found.sort(largerFirst).slice(0, most);
}
