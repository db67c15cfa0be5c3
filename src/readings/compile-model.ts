import type { LinearModel, Model } from './model.ts';

/** A linear model with its weights in one block: row after row, one number for each class. */
export interface CompiledLinear {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  readonly weights: Float64Array;
}

/** The model as it is applied: maps to look names up in, numbers in blocks. */
export interface CompiledModel {
  readonly rarity: ReadonlyMap<string, number>;
  readonly rarityOfUnknown: number;
  /** The row of each feature that weighs anything, in `verdict` and in `signal`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly verdict: CompiledLinear;
  readonly signal: CompiledLinear;
  readonly position: ReadonlyMap<string, number>;
}

function compileLinear(
  { classes, bias, weights }: LinearModel,
  rows: ReadonlyMap<string, number>,
): CompiledLinear {
  const block = new Float64Array(rows.size * classes.length);
  for (const [feature, row] of Object.entries(weights))
    block.set(row, (rows.get(feature) ?? 0) * classes.length);
  return { classes, bias, weights: block };
}

export function compileModel({ rarity, rarityOfUnknown, verdict, signal, position }: Model): CompiledModel {
  const features = new Set([...Object.keys(verdict.weights), ...Object.keys(signal.weights)]);
  const rows = new Map([...features].map((feature, row) => [feature, row]));
  return {
    rarity: new Map(Object.entries(rarity)),
    rarityOfUnknown,
    rows,
    verdict: compileLinear(verdict, rows),
    signal: compileLinear(signal, rows),
    position: new Map(Object.entries(position)),
  };
}
