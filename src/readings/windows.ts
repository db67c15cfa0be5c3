import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { lookAtSentence } from './seen-sentence.ts';
import type { Seen, SeenSentence } from './seen-sentence.ts';

/** Sentences that are looked at, by their numbers: never the whole text, whose length would speak. */
export interface Windows {
  readonly title: readonly number[];
  readonly lead: readonly number[];
  /** The most topical others, at most two, best first. */
  readonly best: readonly number[];
}
export type WindowName = keyof Windows;

export const windowNames = ['title', 'lead', 'best'] as const satisfies readonly WindowName[];

export interface WindowView extends Seen {
  readonly sentences: readonly SeenSentence[];
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  const [only, ...others] = sets;
  return only !== undefined && others.length === 0 ? only : new Set(sets.flatMap((set) => [...set]));
}

function lookAt(document: Document, numbers: readonly number[], lexicon: Lexicon): WindowView {
  const sentences = numbers.flatMap((at) => lookAtSentence(document, at, lexicon) ?? []);
  return {
    sentences,
    stems: union(sentences.map(({ stems }) => stems)),
    classes: union(sentences.map(({ classes }) => classes)),
  };
}

/** Looks at the windows of a document once, for every rung and feature. */
export function viewWindows(
  document: Document,
  { title, lead, best }: Windows,
  lexicon: Lexicon,
): Record<WindowName, WindowView> {
  return {
    title: lookAt(document, title, lexicon),
    lead: lookAt(document, lead, lexicon),
    best: lookAt(document, best, lexicon),
  };
}
