import type { Quote } from '../readings/reading.ts';
import type { Move, WatchState } from '../readings/watch-state.ts';

export type MoveReview =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'corrected'; readonly position: string }
  | { readonly kind: 'dismissed'; readonly baselineQuote: Quote };

/**
 * The state of a watch after a person has decided on a move. A confirmed or corrected move is settled; a dismissed
 * one is undone, and stays in the list so that the same words do not move the watch again. Only the newest move that
 * stands changes what is held: a decision on an older one corrects the record and leaves today alone.
 */
export function applyReview(state: WatchState, item: string, review: MoveReview, at: number): WatchState {
  const move = state.moves.find((each) => each.item === item);
  if (move === undefined) return state;
  const isNewest = newestStanding(state.moves, item)?.item === item;
  const moves = state.moves.map((each) => (each === move ? reviewed(each, review) : each));
  if (!isNewest) return { ...state, moves };
  if (review.kind === 'dismissed') return undone({ ...state, moves }, move, review.baselineQuote);
  const held = review.kind === 'corrected' ? review.position : move.to;
  const since = held === state.held ? state.since : Math.min(move.at, at);
  return { ...state, moves, held, settled: held, since, baseline: move.quote };
}

function reviewed(move: Move, review: MoveReview): Move {
  if (review.kind === 'dismissed') return { ...move, review: 'dismissed' };
  if (review.kind === 'confirmed') return { ...move, review: 'confirmed' };
  return { ...move, to: review.position, review: 'confirmed' };
}

/** The newest move that no person has dismissed; the one under review counts as standing. */
function newestStanding(moves: readonly Move[], item: string): Move | undefined {
  return moves.findLast((move) => move.item === item || move.review !== 'dismissed');
}

function undone(state: WatchState, move: Move, baselineQuote: Quote): WatchState {
  const before = state.moves.findLast(
    (each) => each.at <= move.at && each !== move && each.review !== 'dismissed' && each.item !== move.item,
  );
  const held = before?.to ?? move.from;
  const isSettled = before === undefined || before.signal === 'announced' || before.review === 'confirmed';
  return {
    ...state,
    held,
    settled: isSettled ? held : before.from,
    since: before?.at ?? state.since,
    baseline: before?.quote ?? baselineQuote,
  };
}
