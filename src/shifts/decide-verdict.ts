import type { Reading, VerdictKind } from '../readings/reading.ts';
import type { WatchState } from '../readings/watch-state.ts';
import type { Tunables } from './tunables.ts';
import type { Shift, Verdict } from './verdict.ts';

function standing(reading: Reading): VerdictKind {
  switch (reading.reason) {
    case 'known-already':
      return 'repeat';
    case 'reaffirms':
    case 'denies':
      return 'reaffirmation';
    case 'other-language':
    case 'no-proof':
    case 'too-weak':
      return 'unsure';
    default:
      return 'unrelated';
  }
}

function shiftOf(reading: Reading, state: WatchState): Shift | undefined {
  const { to, direction, signal, quote, speaker } = reading;
  if (to === undefined || direction === undefined || signal === undefined || quote === undefined)
    return undefined;
  return {
    watch: reading.watch,
    item: reading.item,
    from: state.held,
    to,
    direction,
    signal,
    confidence: reading.probability,
    speaker: speaker?.class ?? 'outlet',
    quote,
    baselineQuote: state.baseline,
  };
}

/** What a reading amounts to. A move back to a rung that an earlier move left is a walk-back. */
export function decideVerdict(reading: Reading, state: WatchState, tunables: Tunables): Verdict {
  const { probability } = reading;
  if (probability < tunables.unsureAt)
    return { kind: standing(reading), reason: reading.reason, confidence: 1 - probability, reading };
  const shift = shiftOf(reading, state);
  if (probability < tunables.alertAt || shift === undefined) {
    return { kind: 'unsure', reason: 'too-weak', confidence: probability, reading };
  }
  const isBack = state.moves.some((move) => move.from === shift.to && move.review !== 'dismissed');
  return { kind: isBack ? 'walk-back' : 'shift', reason: 'moves', confidence: probability, reading, shift };
}
