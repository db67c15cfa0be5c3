import type { Actor } from './actor.ts';
import type { WordedText } from './name-actors.ts';
import type { Clause } from './clauses/clause-place.ts';

/** What a sentence is attributed with: the text, its language, and who spoke and acted before it. */
export interface ClauseScene extends WordedText {
  readonly lastSpeaker: Actor | undefined;
  readonly lastSubject: Actor | undefined;
}

/** A clause on the way to its attribution. */
export interface ClausePart extends Clause {
  readonly actors: readonly Actor[];
  /** Position of its verb of saying, or of vouching. */
  readonly says?: number;
  /** Who says it, where the clause itself tells. */
  readonly voice?: Actor;
  speaker?: Actor;
  /** Who is said to claim it, where another rejects or reports the claim. */
  claimant?: Actor;
}

export function lowerAt({ tokens }: ClauseScene, at: number): string {
  return tokens[at]?.lower ?? '';
}
