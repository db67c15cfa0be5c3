import type { CompiledLinear, CompiledRanking } from './compile-model.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { PairKind, WordBag, WordKind } from '../features/feature-bag.ts';

/** A feature of an item that the model knows, by its row there. */
export interface KnownFeature {
  readonly row: number;
  value: number;
}

/** Keeps, in the order in which they come, the features that the model knows: most words of an item are not among them. */
class KnownFeatures implements WordBag {
  readonly list: KnownFeature[] = [];
  readonly #rows: FeatureRows;

  constructor(rows: FeatureRows) {
    this.#rows = rows;
  }

  set(feature: string, value: number): void {
    this.#setRow(this.#rows.of(feature), value);
  }

  markWord(kind: WordKind, word: string): void {
    this.#setRow(this.#rows.ofWord(kind, word), 1);
  }

  markPair(kind: PairKind, first: string, second: string): void {
    this.#setRow(this.#rows.ofPair(kind, first, second), 1);
  }

  markPath(kind: PairKind, words: readonly string[]): void {
    let before: number | undefined;
    for (const word of words) {
      const number = this.#rows.numberOf(word);
      if (before !== undefined && number !== undefined)
        this.#setRow(this.#rows.ofNumbers(kind, before, number), 1);
      before = number;
    }
  }

  #setRow(row: number | undefined, value: number): void {
    if (row === undefined) return;
    const { places } = this.#rows;
    const known = this.list[(places[row] ?? 0) - 1];
    if (known !== undefined) {
      known.value = value;
      return;
    }
    places[row] = this.list.push({ row, value });
  }

  /** Leaves the places as they were found. */
  release(): void {
    for (const { row } of this.list) this.#rows.places[row] = 0;
  }
}

/** What a model knows of the features that are put into a bag. */
export function knownFeatures(rows: FeatureRows, fill: (bag: WordBag) => void): KnownFeature[] {
  const bag = new KnownFeatures(rows);
  try {
    fill(bag);
    return bag.list;
  } finally {
    bag.release();
  }
}

/** Probabilities of the classes, in their order. */
export function probabilities(
  { bias, weights }: CompiledLinear,
  features: readonly KnownFeature[],
): number[] {
  const scores = Float64Array.from(bias);
  const width = scores.length;
  for (const { row, value } of features) {
    const from = row * width;
    for (let k = 0; k < width; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
  return normalise([...scores]);
}

export function normalise(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function rankingScore({ weights }: CompiledRanking, features: readonly KnownFeature[]): number {
  let score = 0;
  for (const { row, value } of features) score += value * (weights[row] ?? 0);
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
