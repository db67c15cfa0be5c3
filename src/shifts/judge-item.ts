import type { CompiledWatch } from '../readings/compiled-watch.ts';
import type { Document } from '../readings/document.ts';
import { readItem } from '../readings/read-item.ts';
import type { Reading } from '../readings/reading.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { decideVerdict } from './decide-verdict.ts';
import { moveState } from './move-state.ts';
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

/** Reads an item against a watch and decides. */
export function judgeItem(
  document: Document,
  compiled: CompiledWatch,
  state: WatchState,
  tunables: Tunables,
  stored: StoredText,
): Judgement {
  return judgeReading(readItem(document, compiled, state), document, state, tunables, stored);
}
