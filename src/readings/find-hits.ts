import type { Token } from '../statements/token.ts';
import { matchPhrases } from './compile-phrases.ts';
import type { PhraseMatch, Phrases } from './compile-phrases.ts';
import { matchTerms } from './compile-terms.ts';
import type { CompiledTerms } from './compile-terms.ts';
import type { Cue } from './cue.ts';
import type { Hit } from './document.ts';
import type { Term } from './term.ts';

function hitsAt<T>(matches: readonly PhraseMatch<T>[], offset: number): Hit<T>[] {
  return matches.map(({ entry, start, end }) => ({ entry, first: offset + start, last: offset + end - 1 }));
}

/** Cues in a stretch of tokens; positions are counted from `offset`, the position of its first token. */
export function findCues(phrases: Phrases<Cue>, tokens: readonly Token[], offset = 0): Hit<Cue>[] {
  const words = tokens.map((token) => token.lower);
  return hitsAt(matchPhrases(phrases, words), offset);
}

/** Terms in a stretch of tokens, with their case. */
export function findTerms(terms: CompiledTerms, tokens: readonly Token[], offset = 0): Hit<Term>[] {
  return hitsAt(matchTerms(terms, tokens), offset);
}
