import { createHash } from 'node:crypto';
import type { FeedEntry } from '../sources/entry.ts';
import { canonicalLink } from './canonical-link.ts';
import { findVanished } from './find-vanished.ts';
import { fingerprint } from './fingerprint.ts';
import type { KnownEntry } from './known-entry.ts';
import { openKnown } from './open-known.ts';
import type { EntryTraits } from './open-known.ts';

export interface RecognisedEntry {
  readonly entry: FeedEntry;
  /** What is to be kept of it now; `itemId` is the item's id. */
  readonly known: KnownEntry;
}

export interface EditedEntry extends RecognisedEntry {
  readonly before: KnownEntry;
}

export interface Recognition {
  /** Never seen: to be read. */
  readonly fresh: readonly RecognisedEntry[];
  /** Seen, and its words have changed since. */
  readonly edited: readonly EditedEntry[];
  readonly seen: readonly RecognisedEntry[];
  /** Taken out of the feed while older entries stay in it. Told once. */
  readonly vanished: readonly KnownEntry[];
  /** Everything to be kept for the next time, the unchanged included. */
  readonly known: readonly KnownEntry[];
}

/**
 * Tells what is new in a feed from what was there: through changed GUIDs, moved addresses, tracking
 * parameters, re-dating, re-ordering and edits. Pure.
 * @param known what was kept of this source's entries
 * @param now of the poll, milliseconds UTC
 */
export function recogniseEntries(
  sourceId: string,
  entries: readonly FeedEntry[],
  known: readonly KnownEntry[],
  now: number,
): Recognition {
  const traits = entries.map(traitsOf);
  const memory = openKnown(known, traits);
  const fresh: RecognisedEntry[] = [];
  const edited: EditedEntry[] = [];
  const seen: RecognisedEntry[] = [];
  entries.forEach((entry, at) => {
    const trait = traits[at];
    if (!trait) return;
    const found = memory.recognise(trait);
    if (found?.duplicate) {
      seen.push({ entry, known: found.entry });
      return;
    }
    const before = found?.entry;
    const after = remember(trait, entry, before, sourceId, now);
    memory.keep(after);
    if (!before) fresh.push({ entry, known: after });
    else if (before.exact === after.exact) seen.push({ entry, known: after });
    else edited.push({ entry, known: after, before });
  });
  const { vanished, kept } = findVanished(memory.all(), known, now);
  return { fresh, edited, seen, vanished, known: kept };
}

function traitsOf(entry: FeedEntry): EntryTraits {
  return {
    guid: entry.guid,
    link: entry.link === undefined ? undefined : canonicalLink(entry.link),
    published: entry.published,
    ...fingerprint(entry.title, entry.content),
  };
}

function remember(
  traits: EntryTraits,
  entry: FeedEntry,
  before: KnownEntry | undefined,
  sourceId: string,
  now: number,
): KnownEntry {
  return {
    ...traits,
    itemId: before?.itemId ?? mintId(sourceId, traits),
    // The first date is the one that counts: a feed that redates its entries says nothing new.
    published: before?.published ?? entry.published,
    firstSeen: before?.firstSeen ?? now,
    lastSeen: now,
    missing: 0,
  };
}

/** The same feed read into an empty store gives the same ids. */
function mintId(sourceId: string, { guid, link, exact }: EntryTraits): string {
  const name = JSON.stringify([sourceId, guid ?? '', link ?? '', exact]);
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
