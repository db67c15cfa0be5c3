import type { FeedEntry } from '../sources/entry.ts';
import { hashText } from './hash-text.ts';
import type { Item, Provenance, Snapshot } from './item.ts';
import { plainText } from './plain-text.ts';

/** What the caller knows of an entry besides its words. */
export interface Arrival {
  readonly id: string;
  readonly sourceId: string;
  readonly provenance: Provenance;
  /** Milliseconds UTC; stands in where the feed gives no usable date. */
  readonly polledAt: number;
}

/** The text that quotes point into: title, a blank line, body. */
export function makeSnapshot(title: string, content: string): Snapshot {
  const body = plainText(content);
  const text = title === '' ? body : body === '' ? title : `${title}\n\n${body}`;
  return { text, titleEnd: title.length, hash: hashText(text) };
}

/** An entry of a feed as an item: plain text with its snapshot, and where it came from. */
export function makeItem(entry: FeedEntry, arrival: Arrival): Item {
  const title = plainText(entry.title).replace(/\s+/gu, ' ');
  return {
    id: arrival.id,
    sourceId: arrival.sourceId,
    provenance: arrival.provenance,
    title,
    ...(entry.link === undefined ? {} : { link: entry.link }),
    published: entry.published ?? arrival.polledAt,
    snapshot: makeSnapshot(title, entry.content),
  };
}
