import type { LinearModel } from '../readings/model/model.ts';
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
  for (const row of rows)
    for (const name of row.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

function sparseRows(
  rows: readonly Row[],
  index: ReadonlyMap<string, number>,
  classes: readonly string[],
): Sparse[] {
  return rows.map((row) => {
    const at: number[] = [];
    const value: number[] = [];
    for (const [name, number] of row.features) {
      const place = index.get(name);
      if (place === undefined) continue;
      at.push(place);
      value.push(number);
    }
    return {
      at: Int32Array.from(at),
      value: Float64Array.from(value),
      label: classes.indexOf(row.label),
      weight: row.weight ?? 1,
    };
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

function plus(array: Float64Array, at: number, amount: number): void {
  array[at] = (array[at] ?? 0) + amount;
}

/** Scores of the classes for a row; weights lie feature by feature, the bias last. */
function scoreRow(row: Sparse, weights: Float64Array, scores: Float64Array, bias: number): void {
  const width = scores.length;
  for (let k = 0; k < width; k += 1) scores[k] = weights[bias + k] ?? 0;
  for (let j = 0; j < row.at.length; j += 1) {
    const base = (row.at[j] ?? 0) * width;
    const value = row.value[j] ?? 0;
    for (let k = 0; k < width; k += 1) plus(scores, k, value * (weights[base + k] ?? 0));
  }
}

function addSlopes(row: Sparse, slopes: Float64Array, gradient: Float64Array, bias: number): void {
  const width = slopes.length;
  for (let k = 0; k < width; k += 1) plus(gradient, bias + k, row.weight * (slopes[k] ?? 0));
  for (let j = 0; j < row.at.length; j += 1) {
    const base = (row.at[j] ?? 0) * width;
    const value = row.weight * (row.value[j] ?? 0);
    for (let k = 0; k < width; k += 1) plus(gradient, base + k, value * (slopes[k] ?? 0));
  }
}

/** The pull to zero; returns what it costs. */
function addPull(pulls: Float64Array, width: number, weights: Float64Array, gradient: Float64Array): number {
  let cost = 0;
  pulls.forEach((pull, feature) => {
    for (let at = feature * width; at < (feature + 1) * width; at += 1) {
      const weight = weights[at] ?? 0;
      cost += (pull * weight * weight) / 2;
      plus(gradient, at, pull * weight);
    }
  });
  return cost;
}

/** Multinomial logistic regression with a pull to zero that may differ by feature. */
export function trainSoftmax(rows: readonly Row[], options: SoftmaxOptions): LinearModel {
  const { classes } = options;
  const names = vocabulary(rows, options.least);
  const data = sparseRows(rows, new Map(names.map((name, at) => [name, at])), classes);
  const width = classes.length;
  const bias = names.length * width;
  const pulls = Float64Array.from(names.map(options.pull));
  const scores = new Float64Array(width);
  const point = minimise(bias + width, (weights, gradient) => {
    let loss = addPull(pulls, width, weights, gradient);
    for (const row of data) {
      scoreRow(row, weights, scores, bias);
      const goal = scores[row.label] ?? 0;
      loss += row.weight * (softmax(scores) - goal);
      plus(scores, row.label, -1);
      addSlopes(row, scores, gradient, bias);
    }
    return loss;
  });
  const weights: Record<string, number[]> = {};
  names.forEach((name, feature) => {
    weights[name] = [...point.subarray(feature * width, (feature + 1) * width)];
  });
  return { classes: [...classes], bias: [...point.subarray(bias)], weights };
}
