/**
 * One entry of a feed after decoding and parsing, whatever its wire format was. Markup is still markup here;
 * `items` turns it into plain text.
 */
export interface FeedEntry {
  readonly guid?: string | undefined;
  /** Absolute address, or absent. */
  readonly link?: string | undefined;
  /** Plain text: entities decoded, tags removed, control characters stripped. May be empty. */
  readonly title: string;
  /** The richest body that the feed carries, HTML or plain text. May be empty. */
  readonly content: string;
  readonly author?: string | undefined;
  /** Milliseconds UTC; absent where the feed gives none that can be read. Never "now". */
  readonly published?: number | undefined;
  readonly updated?: number | undefined;
  /** The entry as it came: a fragment of XML or JSON, decoded to text. */
  readonly raw?: string | undefined;
}
