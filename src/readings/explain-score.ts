import type { CompiledLinear } from './compile-model.ts';
import { describeFeature } from './describe-feature.ts';
import type { Contribution } from './reading.ts';

const most = 10;
const least = 0.05;

type Summand = Omit<Contribution, 'words'>;

function meanOf(weights: Float64Array, row: number, classes: number): number {
  let sum = 0;
  for (let k = 0; k < classes; k += 1) sum += weights[row + k] ?? 0;
  return sum / classes;
}

function largerFirst(a: Summand, b: Summand): number {
  return Math.abs(b.weight * b.value) - Math.abs(a.weight * a.value) || (a.feature < b.feature ? -1 : 1);
}

/** The summands that set a class apart from the rest, largest first. */
export function explainScore(
  { classes, rows, weights }: CompiledLinear,
  features: ReadonlyMap<string, number>,
  name: string,
): Contribution[] {
  const at = classes.indexOf(name);
  const found: Summand[] = [];
  for (const [feature, value] of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    const weight = (weights[row + at] ?? 0) - meanOf(weights, row, classes.length);
    if (Math.abs(weight * value) > least) found.push({ feature, weight, value });
  }
  return found
    .sort(largerFirst)
    .slice(0, most)
    .map((summand) => ({ ...summand, words: describeFeature(summand.feature) }));
}
