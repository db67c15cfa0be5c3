import type { LinearModel, RankingModel } from './model.ts';

/** Probabilities of the classes, in their order. */
export function probabilities(model: LinearModel, features: ReadonlyMap<string, number>): number[] {
  const scores = [...model.bias];
  for (const [name, value] of features) {
    const weights = model.weights[name];
    if (weights === undefined) continue;
    for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[k] ?? 0);
  }
  return normalise(scores);
}

export function normalise(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function rankingScore(model: RankingModel, features: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [name, value] of features) score += value * (model[name] ?? 0);
  return score;
}

/** The class that scores highest among those allowed. */
export function bestClass<C extends string>(
  model: LinearModel,
  shares: readonly number[],
  among: readonly C[],
): C | undefined {
  let best: C | undefined;
  let most = -1;
  for (const name of among) {
    const share = shares[model.classes.indexOf(name)] ?? 0;
    if (share <= most) continue;
    best = name;
    most = share;
  }
  return best;
}
