import type { Item } from '../items/item.ts';
import type { Move, WatchState } from '../readings/watch-state.ts';
import type { Verdict } from './verdict.ts';

/** The engine remembers so many. */
export const movesKept = 20;

/** The state after a verdict. Only a shift moves it; `considered` and `reported` leave `settled` where it was. */
export function moveState(state: WatchState, { shift, reading }: Verdict, item: Item): WatchState {
  if (shift === undefined) return state;
  const move: Move = {
    item: item.id,
    at: item.published,
    from: shift.from,
    to: shift.to,
    direction: shift.direction,
    signal: shift.signal,
    quote: shift.quote,
    publisher: item.provenance.publisher,
    words: reading.words,
    found: {
      confidence: shift.confidence,
      left: { settled: state.settled, since: state.since, baseline: state.baseline },
    },
  };
  return {
    ...state,
    held: shift.to,
    settled: shift.signal === 'announced' ? shift.to : state.settled,
    since: item.published,
    baseline: shift.quote,
    moves: [...state.moves, move].slice(-movesKept),
  };
}
