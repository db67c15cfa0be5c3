import type { CompiledLinear } from './compile-model.ts';

/** Probabilities of the classes, in their order. */
export function probabilities(model: CompiledLinear, features: ReadonlyMap<string, number>): number[] {
  const { rows, weights } = model;
  const scores = [...model.bias];
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[row + k] ?? 0);
  }
  return normalise(scores);
}

export function normalise(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function rankingScore(
  weights: ReadonlyMap<string, number>,
  features: ReadonlyMap<string, number>,
): number {
  let score = 0;
  for (const [name, value] of features) score += value * (weights.get(name) ?? 0);
  return score;
}

/** The class that scores highest among those allowed. */
export function bestClass<C extends string>(
  { classes }: CompiledLinear,
  shares: readonly number[],
  among: readonly C[],
): C | undefined {
  let best: C | undefined;
  let most = -1;
  for (const name of among) {
    const share = shares[classes.indexOf(name)] ?? 0;
    if (share <= most) continue;
    best = name;
    most = share;
  }
  return best;
}
