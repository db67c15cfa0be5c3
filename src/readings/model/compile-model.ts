import { FeatureRows } from './feature-rows.ts';
import type { LinearModel, Model, RankingModel } from './model.ts';

/** A linear model with its weights in one block: row after row, one number for each class. */
export interface CompiledLinear {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  readonly weights: Float64Array;
}

/** A ranking with its weights in one block, one number for each of its own rows. */
export interface CompiledRanking {
  readonly rows: FeatureRows;
  readonly weights: Float64Array;
}

/** The model as it is applied: names to look up, numbers in blocks. */
export interface CompiledModel {
  readonly rarity: ReadonlyMap<string, number>;
  readonly rarityOfUnknown: number;
  /** The row of each feature that weighs anything, in `verdict` and in `signal`. */
  readonly rows: FeatureRows;
  readonly verdict: CompiledLinear;
  /** By row, what sets a shift apart: its weight in `verdict`, less the mean of all classes. */
  readonly forShift: Float64Array;
  readonly signal: CompiledLinear;
  readonly position: CompiledRanking;
}

function compileLinear({ classes, bias, weights }: LinearModel, rows: FeatureRows): CompiledLinear {
  const block = new Float64Array(rows.names.length * classes.length);
  rows.names.forEach((name, row) => {
    block.set(weights[name] ?? [], row * classes.length);
  });
  return { classes, bias, weights: block };
}

function apart({ classes, weights }: CompiledLinear, name: string): Float64Array {
  const width = classes.length;
  const own = classes.indexOf(name);
  return Float64Array.from({ length: weights.length / width }, (_, row) => {
    const all = weights.subarray(row * width, (row + 1) * width);
    return (all[own] ?? 0) - all.reduce((sum, weight) => sum + weight, 0) / width;
  });
}

function compileRanking(weights: RankingModel): CompiledRanking {
  return { rows: new FeatureRows(Object.keys(weights)), weights: Float64Array.from(Object.values(weights)) };
}

export function compileModel({ rarity, rarityOfUnknown, verdict, signal, position }: Model): CompiledModel {
  const rows = new FeatureRows(new Set([...Object.keys(verdict.weights), ...Object.keys(signal.weights)]));
  const compiled = compileLinear(verdict, rows);
  return {
    rarity: new Map(Object.entries(rarity)),
    rarityOfUnknown,
    rows,
    verdict: compiled,
    forShift: apart(compiled, 'shift'),
    signal: compileLinear(signal, rows),
    position: compileRanking(position),
  };
}
