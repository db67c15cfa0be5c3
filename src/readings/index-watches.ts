import type { CompiledWatch } from './compiled-watch.ts';
import type { Document } from './document.ts';

/** Finds the watches that a document can concern, in the order in which they were given. */
export interface WatchIndex {
  readonly compiled: readonly CompiledWatch[];
  readonly candidates: (document: Document) => CompiledWatch[];
}

/** How much of a topic's weight a document must hold before it is read: little where its government is named. */
export const leastTopical = { named: 2, unnamed: 10 } as const;

interface Posting {
  readonly at: number;
  readonly weight: number;
}

function postingsOf(compiled: readonly CompiledWatch[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  compiled.forEach(({ topic }, at) => {
    for (const [stem, weight] of topic) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [{ at, weight }]);
      else list.push({ at, weight });
    }
  });
  return postings;
}

function governmentsIn({ mentions, item }: Document): Set<string> {
  const found = new Set(mentions.flatMap((mention) => mention.governments));
  if (item.provenance.government !== undefined) found.add(item.provenance.government);
  return found;
}

/** An inverted index over the words of topics: what a pass costs hardly grows with the number of watches. */
export function indexWatches(compiled: readonly CompiledWatch[]): WatchIndex {
  const postings = postingsOf(compiled);
  const candidates = (document: Document): CompiledWatch[] => {
    const sums = new Float64Array(compiled.length);
    for (const stem of document.stems) {
      for (const { at, weight } of postings.get(stem) ?? []) sums[at] = (sums[at] ?? 0) + weight;
    }
    const governments = governmentsIn(document);
    return compiled.filter((watch, at) => {
      const sum = sums[at] ?? 0;
      if (sum < leastTopical.named) return false;
      return sum >= leastTopical.unnamed || governments.has(watch.watch.government.id);
    });
  };
  return { compiled, candidates };
}
