import { infinitiveMark, that } from '../../language/en/word-forms.ts';
import type { Sentence } from '../split-sentences.ts';
import { isCapitalised } from './find-finite-verbs.ts';
import type { VerbText } from './find-finite-verbs.ts';

/** How a clause hangs on the one before it; a `tag` gives the words before it to a speaker. */
export type ClauseTie = 'first' | 'joined' | 'said' | 'relative' | 'tag' | 'labelled';

/** A piece of a sentence around a finite verb; token positions, `last` included. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly tie: ClauseTie;
}

export type OpenClause = Pick<Clause, 'first' | 'tie'>;

/** A place in a sentence at which a clause may begin, and the clause that is open there. */
export interface ClausePlace {
  readonly at: number;
  readonly open: OpenClause;
  readonly sentence: Sentence;
}

const breaks = new Set([',', ';', ':', '—', '–', '(', ')', '"', '“', '”']);
const quotes = new Set(['"', '“']);

// How many words may stand between a clause's beginning and its verb.
const farthestVerb = 16;

export function lowerAt({ tokens }: VerbText, at: number): string {
  return tokens[at]?.lower ?? '';
}

/** Whether words break off at a mark. */
export function isBreak(text: VerbText, at: number): boolean {
  return breaks.has(lowerAt(text, at));
}

export function opensQuote(text: VerbText, at: number): boolean {
  return quotes.has(lowerAt(text, at));
}

export function isSpeech(text: VerbText, at: number): boolean {
  return text.words.speech.has(lowerAt(text, at)) && lowerAt(text, at - 1) !== infinitiveMark;
}

export function givesItsWord(text: VerbText, at: number): boolean {
  return isSpeech(text, at) || text.words.vouches.has(lowerAt(text, at));
}

/** Where what begins at a place breaks off, at the latest. */
export function reach(text: VerbText, from: number, last: number): number {
  const end = Math.min(last, from + farthestVerb);
  for (let at = from; at <= end; at += 1) {
    const lower = lowerAt(text, at);
    if (breaks.has(lower) || lower === that || (at > from && text.words.joins.has(lower))) return at - 1;
  }
  return end;
}

/** Whether a finite verb comes before the words break off. */
export function hasVerbAhead(text: VerbText, { at, sentence }: ClausePlace): boolean {
  return text.hasFinite(at, reach(text, at + 1, sentence.last));
}

/** Whether a phrase of its own begins here. */
export function beginsPhrase(text: VerbText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  return text.words.phraseBegins.has(token.lower) || token.kind === 'number' || isCapitalised(token);
}
