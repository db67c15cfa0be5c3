import type { KnownEntry } from './known-entry.ts';

export interface Vanishing {
  /** Found to be withdrawn just now. */
  readonly vanished: readonly KnownEntry[];
  readonly kept: readonly KnownEntry[];
}

/** An entry is gone when so many feeds in a row lack it: a cache that lags behind lacks the newest one once. */
const feedsToMiss = 2;
/** How many entries out of the feed are remembered at most, the ones last seen the latest. */
const mostRemembered = 2000;

/**
 * Tells an entry that was taken out of a feed from one that slid off its end: older ones are still there.
 * @param all everything known, those of the feed in hand with `lastSeen` equal to `now`
 * @param before what was known before this feed
 */
export function findVanished(
  all: readonly KnownEntry[],
  before: readonly KnownEntry[],
  now: number,
): Vanishing {
  const here = all.filter((entry) => entry.lastSeen === now);
  const away = all.filter((entry) => entry.lastSeen !== now);
  const lastRead = Math.max(-Infinity, ...before.map((entry) => entry.lastSeen));
  const ages = here.map(ageOf).sort((a, b) => a - b);
  // Some old entries are pinned: a few older ones prove nothing in a long feed.
  const oldest = ages[Math.min(2, Math.ceil(here.length / 4) - 1)];
  const vanished: KnownEntry[] = [];
  const stillAway = away.map((entry) => {
    const wasThere = entry.lastSeen === lastRead || entry.missing > 0;
    if (!wasThere || entry.withdrawn !== undefined) return entry;
    if (oldest === undefined || oldest >= ageOf(entry)) return { ...entry, missing: 0 };
    const missed: KnownEntry = { ...entry, missing: entry.missing + 1 };
    if (missed.missing < feedsToMiss) return missed;
    const withdrawn: KnownEntry = { ...missed, withdrawn: now };
    vanished.push(withdrawn);
    return withdrawn;
  });
  const remembered = stillAway.toSorted((a, b) => b.lastSeen - a.lastSeen).slice(0, mostRemembered);
  return { vanished, kept: [...here, ...remembered] };
}

function ageOf(entry: KnownEntry): number {
  return entry.published ?? entry.firstSeen;
}
