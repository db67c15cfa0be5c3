import type { LinearModel, Model } from './model.ts';

/** A linear model with its weights in one block: the row of a feature is found once and serves every class. */
export interface CompiledLinear {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** Where a feature's row begins in `weights`; a feature without a row weighs nothing. */
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
}

/** The model as it is applied: maps to look names up in, numbers in blocks. */
export interface CompiledModel {
  readonly rarity: ReadonlyMap<string, number>;
  readonly rarityOfUnknown: number;
  readonly verdict: CompiledLinear;
  readonly signal: CompiledLinear;
  readonly position: ReadonlyMap<string, number>;
}

export function compileLinear({ classes, bias, weights }: LinearModel): CompiledLinear {
  const features = Object.entries(weights);
  const rows = new Map<string, number>();
  const block = new Float64Array(features.length * classes.length);
  features.forEach(([feature, row], at) => {
    rows.set(feature, at * classes.length);
    block.set(row, at * classes.length);
  });
  return { classes, bias, rows, weights: block };
}

export function compileModel({ rarity, rarityOfUnknown, verdict, signal, position }: Model): CompiledModel {
  return {
    rarity: new Map(Object.entries(rarity)),
    rarityOfUnknown,
    verdict: compileLinear(verdict),
    signal: compileLinear(signal),
    position: new Map(Object.entries(position)),
  };
}
