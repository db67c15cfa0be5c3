import type { Direction, Quote, Reading, Reason, Signal, VerdictKind } from '../readings/reading.ts';
import type { SpeakerClass } from '../statements/speaker-class.ts';

/** A departure from the baseline, with its evidence on both sides. */
export interface Shift {
  readonly watch: string;
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly signal: Signal;
  /** 0 to 1. */
  readonly confidence: number;
  readonly speaker: SpeakerClass;
  readonly quote: Quote;
  readonly baselineQuote: Quote;
}

/** What is decided on an item and a watch. `shift` stands exactly where `kind` is `shift` or `walk-back`. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly reason: Reason;
  readonly confidence: number;
  readonly reading: Reading;
  readonly shift?: Shift;
}
