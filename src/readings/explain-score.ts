import { describeFeature } from './describe-feature.ts';
import type { LinearModel } from './model.ts';
import type { Contribution } from './reading.ts';

const most = 10;

/** The summands that set a class apart from the rest, largest first. */
export function explainScore(
  model: LinearModel,
  features: ReadonlyMap<string, number>,
  name: string,
): Contribution[] {
  const at = model.classes.indexOf(name);
  const found: Contribution[] = [];
  for (const [feature, value] of features) {
    const weights = model.weights[feature];
    if (weights === undefined) continue;
    const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
    const weight = (weights[at] ?? 0) - mean;
    if (Math.abs(weight * value) > 0.05)
      found.push({ feature, weight, value, words: describeFeature(feature) });
  }
  return found
    .toSorted(
      (a, b) =>
        Math.abs(b.weight * b.value) - Math.abs(a.weight * a.value) || (a.feature < b.feature ? -1 : 1),
    )
    .slice(0, most);
}
