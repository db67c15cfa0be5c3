import type { SourceKind } from '../sources/source.ts';

/**
 * The text that quotes point into. Offsets are UTF-16 code units of `text`, as JavaScript strings count them.
 * `text` is the title, a blank line, and the body as plain text; blocks are separated by a blank line.
 */
export interface Snapshot {
  readonly text: string;
  /** Where the title ends; 0 for an item without a title. */
  readonly titleEnd: number;
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  readonly hash: string;
}

/** What an item's words are worth: who published it, and whose "we" speaks in it. */
export interface Provenance {
  readonly name: string;
  readonly kind: SourceKind;
  /** The government whose official feed this is. */
  readonly government?: string;
  readonly publisher: string;
}

/** One entry of a feed, as plain text. Times are integer milliseconds UTC. */
export interface Item {
  readonly id: string;
  readonly sourceId: string;
  readonly provenance: Provenance;
  readonly title: string;
  readonly link?: string;
  /** When the publisher says it appeared; the time of the poll where the feed gives no usable date. */
  readonly published: number;
  readonly snapshot: Snapshot;
}
