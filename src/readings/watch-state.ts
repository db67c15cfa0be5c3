import type { Direction, Quote, Signal } from './reading.ts';

/** A move that was found: what later items are compared with. */
export interface Move {
  readonly item: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly signal: Signal;
  readonly quote: Quote;
  readonly publisher: string;
  /** Normalised content words of the evidence, sorted: likeness decides what is a repeat. */
  readonly words: readonly string[];
  /** What a person said of it. */
  readonly review?: 'confirmed' | 'dismissed';
  /** How sure the reader was, and what it left: while nobody has decided, what comes next is read against both. */
  readonly found?: {
    readonly confidence: number;
    readonly left: Pick<WatchState, 'settled' | 'since' | 'baseline'>;
  };
}

/**
 * Where a watch stands. `announced` moves `held` at once; `considered` and `reported` move it provisionally and
 * leave `settled` behind.
 */
export interface WatchState {
  readonly watch: string;
  /** The rung held now. */
  readonly held: string;
  /** The last rung that was announced, configured or confirmed by a person. */
  readonly settled: string;
  readonly since: number;
  /** The statement on record for `held`, and where it stands. */
  readonly baseline: Quote;
  /** Oldest first; the engine keeps the last twenty. */
  readonly moves: readonly Move[];
}
