import type { CompiledWatch } from './compiled-watch.ts';
import type { Document } from './document.ts';

/** Finds the watches that a document can concern, in the order in which they were given. */
export interface WatchIndex {
  readonly compiled: readonly CompiledWatch[];
  readonly candidates: (document: Document) => CompiledWatch[];
}

/**
 * An inverted index over the stems of topics: a watch is a candidate where a word of its keywords or name occurs,
 * and its government is named, speaks, or is nowhere excluded by another's.
 */
export function indexWatches(compiled: readonly CompiledWatch[]): WatchIndex {
  const byStem = new Map<string, number[]>();
  compiled.forEach(({ keys }, at) => {
    for (const stem of keys) {
      const places = byStem.get(stem);
      if (places === undefined) byStem.set(stem, [at]);
      else places.push(at);
    }
  });
  const candidates = (document: Document): CompiledWatch[] => {
    const found = new Set<number>();
    for (const stem of document.stems) for (const at of byStem.get(stem) ?? []) found.add(at);
    return [...found].toSorted((a, b) => a - b).flatMap((at) => compiled[at] ?? []);
  };
  return { compiled, candidates };
}
