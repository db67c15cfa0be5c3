/** A small generator with a seed (mulberry32): folds must be the same on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Fold<T> {
  readonly train: readonly T[];
  readonly test: readonly T[];
}

/** Parts things into folds of equal size after a seeded shuffle. */
export function makeFolds<T>(things: readonly T[], folds: number, seed: number): Fold<T>[] {
  const next = numbersFrom(seed);
  const shuffled = things
    .map((thing) => ({ thing, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
  return Array.from({ length: folds }, (_, fold) => ({
    train: shuffled.filter((__, at) => at % folds !== fold),
    test: shuffled.filter((__, at) => at % folds === fold),
  }));
}
