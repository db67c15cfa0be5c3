import type { CompiledWatch } from '../readings/watch/compiled-watch.ts';
import type { Document } from '../readings/document.ts';
import { readItem } from '../readings/read-item.ts';
import type { Reading } from '../readings/reading.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { decideVerdict } from './decide-verdict.ts';
import { doubtMove } from './doubt-move.ts';
import { moveState, movesKept } from './move-state.ts';
import { proveShift } from './prove-shift.ts';
import type { StoredText } from './prove-shift.ts';
import type { Tunables } from './tunables.ts';
import type { Verdict } from './verdict.ts';

export interface Judgement {
  readonly verdict: Verdict;
  /** The watch's state after the verdict. */
  readonly state: WatchState;
}

/** From a reading to a proven verdict and the state after it. A second reader's readings come in here as well. */
export function judgeReading(
  reading: Reading,
  document: Document,
  state: WatchState,
  tunables: Tunables,
  stored: StoredText,
): Judgement {
  const { snapshot } = document.item;
  const known: StoredText = (hash) => (hash === snapshot.hash ? snapshot.text : stored(hash));
  const verdict = proveShift(decideVerdict(reading, state, tunables), known);
  return { verdict, state: moveState(state, verdict, document.item) };
}

/**
 * Reads an item against a watch and decides. Whether it moves is read in the state on record; from where is asked of
 * both, that and the one before the last move, while nobody has decided on that one: a wrong alert turns what follows
 * it the wrong way round (docs/decisions/0016-read-against-both.md).
 */
export function judgeItem(
  document: Document,
  compiled: CompiledWatch,
  state: WatchState,
  tunables: Tunables,
  stored: StoredText,
): Judgement {
  const reading = readItem(document, compiled, state);
  const judged = judgeReading(reading, document, state, tunables, stored);
  const doubt = doubtMove(state);
  if (judged.verdict.shift === undefined || doubt === undefined) return judged;
  const other = readItem(document, compiled, doubt.state);
  if ((1 - doubt.confidence) * other.probability <= doubt.confidence * reading.probability) return judged;
  const probability = Math.max(reading.probability, other.probability);
  const without = judgeReading({ ...other, probability }, document, doubt.state, tunables, stored);
  // The move in doubt stays in the list: its words are known, and a person may still decide on it.
  const moves = [...state.moves, ...without.state.moves.slice(-1)].slice(-movesKept);
  return without.verdict.shift === undefined ? judged : { ...without, state: { ...without.state, moves } };
}
