import type { Sentence } from '../statements/split-sentences.ts';
import type { Token } from '../statements/token.ts';
import type { Document } from './document.ts';
import { sumCommitment } from './sum-commitment.ts';
import type { Act } from './sum-commitment.ts';

/** Sentences that are looked at, by their numbers: never the whole text, whose length would speak. */
export interface Windows {
  readonly title: readonly number[];
  readonly lead: readonly number[];
  /** The most topical others, at most two, best first. */
  readonly best: readonly number[];
}
export type WindowName = keyof Windows;

export const windowNames = ['title', 'lead', 'best'] as const satisfies readonly WindowName[];

/** A sentence that is looked at, with its number. */
export interface SeenSentence {
  readonly at: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly acts: readonly Act[];
}

/** What stands in a window, gathered once for all that is asked of it. */
export interface WindowView {
  readonly sentences: readonly SeenSentence[];
  readonly stems: ReadonlySet<string>;
  /** Classes of cues and terms, as rungs carry them. */
  readonly classes: ReadonlySet<string>;
}

function classesIn({ cues, terms }: Document, at: number): string[] {
  return [
    ...(cues[at] ?? []).map(({ entry }) => `${entry.class}${entry.sign}`),
    ...(terms[at] ?? []).flatMap(({ entry }) => [entry.id, ...entry.is].map((id) => `is:${id}`)),
  ];
}

function lookAt(document: Document, numbers: readonly number[]): WindowView {
  const sentences = numbers.flatMap((at) => {
    const sentence = document.sentences[at];
    if (sentence === undefined) return [];
    const tokens = document.tokens.slice(sentence.first, sentence.last + 1);
    const acts = sumCommitment(document.tokens, document.cues[at] ?? [], document.terms[at] ?? []);
    return [{ at, sentence, tokens, acts }];
  });
  return {
    sentences,
    stems: new Set(sentences.flatMap(({ tokens }) => tokens.map((token) => token.stem))),
    classes: new Set(sentences.flatMap(({ at }) => classesIn(document, at))),
  };
}

/** Looks at the windows of a document once, for every rung and feature. */
export function viewWindows(
  document: Document,
  { title, lead, best }: Windows,
): Record<WindowName, WindowView> {
  return { title: lookAt(document, title), lead: lookAt(document, lead), best: lookAt(document, best) };
}
