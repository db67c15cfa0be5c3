import type { RankingModel } from '../readings/model/model.ts';
import { minimise } from './minimise.ts';
import { softmax } from './train-softmax.ts';

/** A choice among rungs: features of each, and which was right. */
export interface Choice {
  readonly options: readonly ReadonlyMap<string, number>[];
  readonly right: number;
}

/** A conditional logit: one weight per feature, shared by all options of all choices. */
export function trainRanking(
  choices: readonly Choice[],
  least: number,
  pull: (feature: string) => number,
): RankingModel {
  const counts = new Map<string, number>();
  for (const { options } of choices) {
    const names = new Set(options.flatMap((option) => [...option.keys()]));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const data = choices.map(({ options, right }) => ({
    right,
    options: options.map((option) =>
      [...option].flatMap(([name, value]) => {
        const place = index.get(name);
        return place === undefined ? [] : [[place, value] as const];
      }),
    ),
  }));
  const point = minimise(names.length, (weights, gradient) => {
    let loss = 0;
    for (const { options, right } of data) {
      const scores = Float64Array.from(options, (option) =>
        option.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0),
      );
      const goal = scores[right] ?? 0;
      loss += softmax(scores) - goal;
      options.forEach((option, k) => {
        const slope = (scores[k] ?? 0) - (k === right ? 1 : 0);
        for (const [at, value] of option) gradient[at] = (gradient[at] ?? 0) + slope * value;
      });
    }
    names.forEach((name, at) => {
      const weight = weights[at] ?? 0;
      const strength = pull(name);
      loss += (strength * weight * weight) / 2;
      gradient[at] = (gradient[at] ?? 0) + strength * weight;
    });
    return loss;
  });
  return Object.fromEntries(names.map((name, at) => [name, point[at] ?? 0]));
}
