import type { Actor } from './actor.ts';

/** Who speaks in a sentence and who acts in it. Absent where the outlet itself tells it. */
export interface Attribution {
  readonly speaker?: Actor;
  readonly subject?: Actor;
  /** The speaker or subject was carried over from an earlier sentence ("he", an open quote). */
  readonly carried: boolean;
  /** A question put to somebody, not an answer. */
  readonly asks: boolean;
}
