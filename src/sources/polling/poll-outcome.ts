import type { FeedEntry } from '../entry.ts';
import type { FetchTrouble, ServerTiming } from '../fetching/fetch-outcome.ts';
import type { FeedNote, FeedWishes } from '../parsing/parsed-feed.ts';
import type { SourceMemory } from '../source-memory.ts';

export type Validators = NonNullable<SourceMemory['validators']>;

interface Common {
  /** The address that answered in the end. */
  readonly address: string;
  /** Where a permanent redirect (301, 308) points. */
  readonly permanent?: string;
  readonly timing: ServerTiming;
}

/** A feed that was read. `empty` is a sound feed without a usable entry. */
export interface FeedRead extends Common {
  readonly code: 'entries' | 'empty';
  readonly entries: readonly FeedEntry[];
  /** Entries that had nothing in them or could not be read. */
  readonly dropped: number;
  readonly notes: readonly FeedNote[];
  readonly wishes: FeedWishes;
  readonly title: string;
  readonly bodyHash: string;
  readonly validators?: Validators;
}

/** The server said so (304), or the body is the one that was read last time. */
export interface FeedUnchanged extends Common {
  readonly code: 'unchanged';
  readonly validators?: Validators;
}

export interface FeedTrouble extends Common {
  readonly code: FetchTrouble | 'not-a-feed' | 'unreadable';
  readonly status?: number;
  /** For the operator's log and `doctor`; never shown to the person who gave the address. */
  readonly detail: string;
}

/** What a poll brought: a value, whatever went wrong. */
export type PollOutcome = FeedRead | FeedUnchanged | FeedTrouble;
export type PollCode = PollOutcome['code'];
