import type { WatchState } from '../readings/watch-state.ts';

export interface Doubt {
  /** The state as it would be if the last move had never been. */
  readonly state: WatchState;
  /** Probability that the last move was one, as it was read. */
  readonly confidence: number;
}

/** What may be wrong about where a watch stands; undefined where a person has decided, or nothing has moved. */
export function doubtMove(state: WatchState): Doubt | undefined {
  const last = state.moves.at(-1);
  if (last?.found === undefined || last.review !== undefined) return undefined;
  // A baseline that was set since stands on its own, whatever the moves before it were.
  if (last.to !== state.held || last.at !== state.since) return undefined;
  const { confidence, left } = last.found;
  return {
    state: { ...state, ...left, held: last.from, moves: state.moves.slice(0, -1) },
    confidence,
  };
}
