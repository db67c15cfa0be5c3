import type { Sentence } from '../statements/split-sentences.ts';
import type { Token } from '../statements/token.ts';
import type { Cue } from './thesaurus/cue.ts';
import type { Document } from './document.ts';
import type { Hit } from './thesaurus/hit.ts';
import type { Lexicon } from './lexicon.ts';
import type { Act } from './commitment/act.ts';
import { sumCommitment } from './commitment/sum-commitment.ts';
import { toldSentence } from './commitment/told-sentence.ts';
import { numbersOf } from './watch/compile-watch.ts';

/** What stands in a sentence or a window, gathered once for all that is asked of it. */
export interface Seen {
  readonly stems: ReadonlySet<string>;
  /** Classes of cues and terms, as rungs carry them. */
  readonly classes: ReadonlySet<string>;
}

/** Kinds of rungs that have words of their own. */
const tellingKinds = ['weigh', 'forbid', 'partial'] as const;
type TellingKind = (typeof tellingKinds)[number];

/** A sentence that is looked at, with its number. */
export interface SeenSentence extends Seen {
  readonly at: number;
  readonly sentence: Sentence;
  readonly cues: readonly Hit<Cue>[];
  readonly acts: readonly Act[];
  /** Its tokens in order as words are abstracted: a stem, `NUM`, or a mark as it stands. */
  readonly plain: readonly string[];
  /** By token, whether it tells something: no mark, and not common, or telling all the same. */
  readonly tells: readonly boolean[];
  /** Stems of the words that are not common. */
  readonly content: readonly string[];
  /** Numbers, without their separators. */
  readonly numbers: ReadonlySet<string>;
  /** The kinds of rungs whose words it has. */
  readonly kinds: readonly TellingKind[];
}

/**
 * Sentences are the same from wherever they are looked at, and a document is read against many watches. All of them
 * have the words with which it was parsed, so that the lexicon is no part of the key.
 */
const seenBefore = new WeakMap<Sentence, SeenSentence>();

/** Looks at a sentence of a document; undefined where it has none with that number. */
export function lookAtSentence(document: Document, at: number, lexicon: Lexicon): SeenSentence | undefined {
  const sentence = document.sentences[at];
  if (sentence === undefined) return undefined;
  const known = seenBefore.get(sentence);
  if (known !== undefined) return known;
  const seen = lookAnew(document, sentence, at, lexicon);
  seenBefore.set(sentence, seen);
  return seen;
}

function lookAnew(document: Document, sentence: Sentence, at: number, lexicon: Lexicon): SeenSentence {
  const tokens = document.tokens.slice(sentence.first, sentence.last + 1);
  const words = tokens.filter(({ kind }) => kind === 'word');
  return {
    at,
    sentence,
    cues: document.cues[at] ?? [],
    acts: sumCommitment(toldSentence(document, at, lexicon)),
    stems: new Set(tokens.map((token) => token.stem)),
    classes: new Set(classesIn(document, at)),
    plain: tokens.map(plainWord),
    tells: tokens.map((token) => tellsSomething(token, lexicon)),
    content: words.filter(({ lower }) => !lexicon.words.common.has(lower)).map(({ stem }) => stem),
    numbers: numbersOf(tokens),
    kinds: tellingKinds.filter((kind) => words.some(({ lower }) => lexicon.words[kind].has(lower))),
  };
}

function plainWord({ kind, stem, text }: Token): string {
  if (kind === 'number') return 'NUM';
  return kind === 'mark' ? text : stem;
}

function tellsSomething({ kind, lower }: Token, { words: { common, telling } }: Lexicon): boolean {
  return kind !== 'mark' && (!common.has(lower) || telling.has(lower));
}

function classesIn({ cues, terms }: Document, at: number): string[] {
  return [
    ...(cues[at] ?? []).map(({ entry }) => `${entry.class}${entry.sign}`),
    ...(terms[at] ?? []).flatMap(({ entry }) => [entry.id, ...entry.is].map((id) => `is:${id}`)),
  ];
}
