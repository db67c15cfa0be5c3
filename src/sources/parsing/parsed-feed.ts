import type { FeedEntry } from '../entry.ts';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json';

/** What was odd about a feed and got round. */
export type FeedNoteCode =
  | 'charset-guessed'
  | 'mended'
  | 'salvaged'
  | 'no-channel'
  | 'bad-date'
  | 'dropped'
  | 'too-many-entries'
  | 'text-cut';
export interface FeedNote {
  readonly code: FeedNoteCode;
  /** How many entries it concerns; 1 where it concerns the feed. */
  readonly count: number;
}

/** What a feed asks of those who poll it. Hours and days are UTC; day 0 is Sunday. */
export interface FeedWishes {
  readonly ttlMinutes?: number | undefined;
  readonly skipHours?: readonly number[] | undefined;
  readonly skipDays?: readonly number[] | undefined;
}

export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  readonly dropped: number;
  readonly notes: readonly FeedNote[];
  readonly wishes: FeedWishes;
}

/** Why a body is no feed. */
export type NotAFeed = 'no-body' | 'html' | 'other-xml' | 'other-json' | 'unreadable';

export type ParseOutcome =
  | { readonly code: 'feed'; readonly feed: ParsedFeed }
  | { readonly code: 'not-a-feed'; readonly reason: NotAFeed };

/** What the parser is given: bytes as fetched, decompressed. */
export interface ParseJob {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** The address that answered: relative links are resolved against it. */
  readonly address: string;
  /** Milliseconds UTC; dates after it are implausible. */
  readonly now: number;
}
