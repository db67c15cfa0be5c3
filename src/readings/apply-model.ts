import type { CompiledLinear } from './compile-model.ts';
import type { FeatureBag } from './features/feature-bag.ts';

/** A feature of an item that the model knows, with its row there. */
export interface KnownFeature {
  readonly feature: string;
  value: number;
  readonly row: number;
}

/** Keeps, in the order in which they come, the features that the model knows: most words of an item are not among them. */
export class KnownFeatures implements FeatureBag {
  readonly list: KnownFeature[] = [];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #places = new Map<number, KnownFeature>();

  constructor(rows: ReadonlyMap<string, number>) {
    this.#rows = rows;
  }

  set(feature: string, value: number): void {
    const row = this.#rows.get(feature);
    if (row === undefined) return;
    const known = this.#places.get(row);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const fresh = { feature, value, row };
    this.#places.set(row, fresh);
    this.list.push(fresh);
  }
}

/** Probabilities of the classes, in their order. */
export function probabilities(
  { bias, weights }: CompiledLinear,
  features: readonly KnownFeature[],
): number[] {
  const scores = [...bias];
  const width = scores.length;
  for (const { row, value } of features) {
    const from = row * width;
    for (let k = 0; k < width; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[from + k] ?? 0);
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
