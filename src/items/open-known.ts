import { distance } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { KnownEntry } from './known-entry.ts';

/** By what an entry may be known again. */
export interface EntryTraits extends Fingerprint {
  readonly guid: string | undefined;
  readonly link: string | undefined;
  readonly published: number | undefined;
}

export interface Known {
  /** The known entry that this one is, or undefined. */
  recognise(traits: EntryTraits): { readonly entry: KnownEntry; readonly duplicate: boolean } | undefined;
  /** Keeps an entry of this feed: another of the same feed with the same words is then its duplicate. */
  keep(entry: KnownEntry): void;
  all(): readonly KnownEntry[];
}

/** @param feed the traits of all entries of the feed in hand: what several of them share identifies none. */
export function openKnown(known: readonly KnownEntry[], feed: readonly EntryTraits[]): Known {
  const byId = new Map(known.map((entry) => [entry.itemId, entry]));
  const indexes = { guid: indexBy(known, 'guid'), link: indexBy(known, 'link') };
  const words = { exact: indexBy(known, 'exact'), title: indexBy(known, 'title') };
  const shared = { guid: sharedBy(feed, 'guid'), link: sharedBy(feed, 'link') };
  const taken = new Map<string, KnownEntry[]>();
  const takenIds = new Set<string>();

  const firstFree = (
    found: readonly KnownEntry[] | undefined,
    fits: (entry: KnownEntry) => boolean,
  ): KnownEntry | undefined => found?.find((entry) => !takenIds.has(entry.itemId) && fits(entry));

  const byName = (traits: EntryTraits, name: 'guid' | 'link'): KnownEntry | undefined => {
    const value = traits[name];
    if (value === undefined || shared[name].has(value)) return undefined;
    return firstFree(indexes[name].get(value), (entry) => !isReplaced(entry, traits));
  };
  const byWords = (traits: EntryTraits): KnownEntry | undefined =>
    firstFree(words.exact.get(traits.exact), (entry) => sameWordsTell(entry, traits)) ??
    (traits.title === ''
      ? undefined
      : firstFree(words.title.get(traits.title), (entry) => likeWordsTell(entry, traits)));

  return {
    recognise: (traits) => {
      const copy = taken.get(traits.exact)?.find((entry) => sameWordsTell(entry, traits));
      const entry = byName(traits, 'guid') ?? byName(traits, 'link');
      if (entry) return { entry, duplicate: false };
      if (copy) return { entry: copy, duplicate: true };
      const alike = byWords(traits);
      return alike ? { entry: alike, duplicate: false } : undefined;
    },
    keep: (entry) => {
      byId.set(entry.itemId, entry);
      takenIds.add(entry.itemId);
      add(taken, entry.exact, entry);
    },
    all: () => [...byId.values()],
  };
}

/** Fewer words than these may be a heading that comes every week. */
const wordsThatTell = 30;
/** Bits of 64. Of news texts with one word changed 99 in 100 are this near, with three words 95. */
const nearBits = 10;
/** Of pairs of different texts on the same story 99 in 100 are further apart; half of them over 32. */
const farBits = 20;

function differ<Value>(one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/**
 * The name is the same, the rest is not: a GUID used again, or a page that always shows the latest. An edit
 * leaves the title, or most of the words, or every other name and the date as they were.
 */
function isReplaced(entry: KnownEntry, traits: EntryTraits): boolean {
  if (entry.title === traits.title || distance(entry.near, traits.near) <= farBits) return false;
  return (
    differ(entry.guid, traits.guid) ||
    differ(entry.link, traits.link) ||
    differ(entry.published, traits.published)
  );
}

/** The same words are the same entry, unless they are few and both address and date say otherwise. */
function sameWordsTell(entry: KnownEntry, traits: EntryTraits): boolean {
  if (traits.words >= wordsThatTell) return true;
  return !(differ(entry.link, traits.link) && entry.published !== traits.published);
}

/**
 * The same title over almost the same words, under other names: an edited entry that has moved keeps its date.
 * A bulletin that is filled in anew every day does not.
 */
function likeWordsTell(entry: KnownEntry, traits: EntryTraits): boolean {
  if (traits.words < wordsThatTell || distance(entry.near, traits.near) > nearBits) return false;
  return entry.published === traits.published;
}

type Name = 'guid' | 'link' | 'exact' | 'title';

function indexBy(known: readonly KnownEntry[], name: Name): ReadonlyMap<string, readonly KnownEntry[]> {
  const index = new Map<string, KnownEntry[]>();
  // The newest first: of several that fit it is the likeliest.
  for (const entry of known.toSorted((a, b) => b.lastSeen - a.lastSeen)) {
    const value = entry[name];
    if (value !== undefined && value !== '') add(index, value, entry);
  }
  return index;
}

function add(index: Map<string, KnownEntry[]>, value: string, entry: KnownEntry): void {
  const found = index.get(value);
  if (found) found.push(entry);
  else index.set(value, [entry]);
}

function sharedBy(feed: readonly EntryTraits[], name: 'guid' | 'link'): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { [name]: value } of feed) {
    if (value === undefined) continue;
    if (once.has(value)) shared.add(value);
    once.add(value);
  }
  return shared;
}
