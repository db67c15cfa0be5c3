import type { CompiledWatch } from './compiled-watch.ts';
import type { Document } from '../document.ts';
import { byMeaning, heaviest } from './topic-terms.ts';

/** Finds the watches that a document can concern, in the order in which they were given. */
export interface WatchIndex {
  readonly compiled: readonly CompiledWatch[];
  readonly candidates: (document: Document) => CompiledWatch[];
}

/**
 * How much of a topic's weight a document must hold before it is read, by what it says of governments: little where it
 * names the watched one, much where it names others alone. Chosen over 962 scenarios: of a hundred right alerts, the
 * items that lie within two to four below these bounds held one, and two fifths of all readings (docs/detection.md).
 */
export const leastTopical = { named: 4, nobody: 10, others: 22 } as const;

const lowest = Math.min(...Object.values(leastTopical));

interface Posting {
  readonly at: number;
  readonly weight: number;
}

function postingsOf(weights: readonly ReadonlyMap<string, number>[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  weights.forEach((named, at) => {
    for (const [name, weight] of named) {
      const list = postings.get(name);
      if (list === undefined) postings.set(name, [{ at, weight }]);
      else list.push({ at, weight });
    }
  });
  return postings;
}

/** What a document says of governments, as the index asks for it. */
interface Naming {
  readonly named: ReadonlySet<string>;
  /** It is a government's own, and speaks of another's policy where it names that one. */
  readonly isOfficial: boolean;
}

function namingOf({ mentions, item }: Document): Naming {
  const named = new Set(mentions.flatMap((mention) => mention.governments));
  const { kind, government } = item.provenance;
  if (government !== undefined) named.add(government);
  return { named, isOfficial: kind === 'official' && government !== undefined };
}

function leastFor(government: string, { named, isOfficial }: Naming): number {
  if (named.has(government)) return leastTopical.named;
  if (isOfficial) return Infinity;
  return named.size > 0 ? leastTopical.others : leastTopical.nobody;
}

const noWords: ReadonlyMap<string, number> = new Map();

/** An inverted index over the words and terms of topics: what a pass costs hardly grows with the number of watches. */
export function indexWatches(compiled: readonly CompiledWatch[]): WatchIndex {
  const words = postingsOf(compiled.map(({ topic }) => topic));
  const terms = postingsOf(compiled.map(({ topicTerms }) => topicTerms));
  const candidates = (document: Document): CompiledWatch[] => {
    const sums = new Float64Array(compiled.length);
    for (const stem of document.stems) {
      for (const { at, weight } of words.get(stem) ?? []) sums[at] = (sums[at] ?? 0) + weight;
    }
    for (const [term, hits] of byMeaning(document.terms.flat())) {
      for (const { at, weight } of terms.get(term) ?? [])
        sums[at] = (sums[at] ?? 0) + heaviest(weight, hits, document.tokens, compiled[at]?.topic ?? noWords);
    }
    const naming = namingOf(document);
    return compiled.filter(({ watch }, at) => {
      const sum = sums[at] ?? 0;
      return sum >= lowest && sum >= leastFor(watch.government.id, naming);
    });
  };
  return { compiled, candidates };
}
