import type { LinearModel } from '../readings/model.ts';
import { minimise } from './minimise.ts';

export interface Row {
  readonly features: ReadonlyMap<string, number>;
  readonly label: string;
  readonly weight?: number;
}

interface Sparse {
  readonly at: Int32Array;
  readonly value: Float64Array;
  readonly label: number;
  readonly weight: number;
}

export interface SoftmaxOptions {
  readonly classes: readonly string[];
  /** A feature must occur in this many rows. */
  readonly least: number;
  /** Strength of the pull to zero, by the feature's name. */
  readonly pull: (feature: string) => number;
}

function vocabulary(rows: readonly Row[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of row.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([name]) => name).sort();
}

function sparseRows(rows: readonly Row[], index: ReadonlyMap<string, number>, classes: readonly string[]): Sparse[] {
  return rows.map((row) => {
    const at: number[] = [];
    const value: number[] = [];
    for (const [name, number] of row.features) {
      const place = index.get(name);
      if (place === undefined) continue;
      at.push(place);
      value.push(number);
    }
    return { at: Int32Array.from(at), value: Float64Array.from(value), label: classes.indexOf(row.label), weight: row.weight ?? 1 };
  });
}

/** Turns scores into probabilities in place; returns the logarithm of the sum. */
export function softmax(scores: Float64Array): number {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp((scores[k] ?? 0) - top);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
  return Math.log(sum) + top;
}

/** Multinomial logistic regression with a pull to zero that may differ by feature. */
export function trainSoftmax(rows: readonly Row[], options: SoftmaxOptions): LinearModel {
  const { classes } = options;
  const names = vocabulary(rows, options.least);
  const index = new Map(names.map((name, at) => [name, at]));
  const data = sparseRows(rows, index, classes);
  const width = classes.length;
  const size = (names.length + 1) * width;
  const pulls = Float64Array.from(names.map(options.pull));
  const scores = new Float64Array(width);
  const point = minimise(size, (weights, gradient) => {
    let loss = 0;
    for (const row of data) {
      for (let k = 0; k < width; k += 1) scores[k] = weights[names.length * width + k] ?? 0;
      for (let j = 0; j < row.at.length; j += 1) {
        const base = (row.at[j] ?? 0) * width;
        const value = row.value[j] ?? 0;
        for (let k = 0; k < width; k += 1) scores[k] = (scores[k] ?? 0) + value * (weights[base + k] ?? 0);
      }
      const goal = scores[row.label] ?? 0;
      loss += row.weight * (softmax(scores) - goal);
      scores[row.label] = (scores[row.label] ?? 0) - 1;
      for (let k = 0; k < width; k += 1) {
        const slope = row.weight * (scores[k] ?? 0);
        const bias = names.length * width + k;
        gradient[bias] = (gradient[bias] ?? 0) + slope;
        for (let j = 0; j < row.at.length; j += 1) {
          const place = (row.at[j] ?? 0) * width + k;
          gradient[place] = (gradient[place] ?? 0) + slope * (row.value[j] ?? 0);
        }
      }
    }
    for (let f = 0; f < names.length; f += 1) {
      const pull = pulls[f] ?? 0;
      for (let k = 0; k < width; k += 1) {
        const place = f * width + k;
        const weight = weights[place] ?? 0;
        loss += (pull * weight * weight) / 2;
        gradient[place] = (gradient[place] ?? 0) + pull * weight;
      }
    }
    return loss;
  });
  const weights: Record<string, number[]> = {};
  names.forEach((name, f) => {
    weights[name] = classes.map((_, k) => point[f * width + k] ?? 0);
  });
  return { classes: [...classes], bias: classes.map((_, k) => point[names.length * width + k] ?? 0), weights };
}
