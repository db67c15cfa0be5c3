import type { Sentence } from '../statements/split-sentences.ts';
import type { Token } from '../statements/token.ts';
import type { Document } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { sumCommitment, toldSentence } from './sum-commitment.ts';
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

/** What stands in a window or a sentence, gathered once for all that is asked of it. */
interface Seen {
  readonly stems: ReadonlySet<string>;
  /** Classes of cues and terms, as rungs carry them. */
  readonly classes: ReadonlySet<string>;
}

/** A sentence that is looked at, with its number. */
export interface SeenSentence extends Seen {
  readonly at: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly acts: readonly Act[];
}

export interface WindowView extends Seen {
  readonly sentences: readonly SeenSentence[];
}

function classesIn({ cues, terms }: Document, at: number): string[] {
  return [
    ...(cues[at] ?? []).map(({ entry }) => `${entry.class}${entry.sign}`),
    ...(terms[at] ?? []).flatMap(({ entry }) => [entry.id, ...entry.is].map((id) => `is:${id}`)),
  ];
}

/** Sentences are the same from wherever they are looked at, and a document is read against many watches. */
const seenBefore = new WeakMap<Sentence, SeenSentence>();

function lookAtSentence(document: Document, at: number, lexicon: Lexicon): SeenSentence | undefined {
  const sentence = document.sentences[at];
  if (sentence === undefined) return undefined;
  const known = seenBefore.get(sentence);
  if (known !== undefined) return known;
  const tokens = document.tokens.slice(sentence.first, sentence.last + 1);
  const seen = {
    at,
    sentence,
    tokens,
    acts: sumCommitment(toldSentence(document, at, lexicon)),
    stems: new Set(tokens.map((token) => token.stem)),
    classes: new Set(classesIn(document, at)),
  };
  seenBefore.set(sentence, seen);
  return seen;
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
