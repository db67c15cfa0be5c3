import type { Token } from '../../statements/token.ts';
import { matchPhrases } from './compile-phrases.ts';
import type { PhraseMatch, Phrases } from './compile-phrases.ts';
import { matchTerms } from './compile-terms.ts';
import type { CompiledTerms } from './compile-terms.ts';
import type { Cue } from './cue.ts';
import type { Hit } from './hit.ts';
import type { Term } from './term.ts';

function hitsAt<T>(matches: readonly PhraseMatch<T>[], offset: number): Hit<T>[] {
  return matches.map(({ entry, start, end }) => ({ entry, first: offset + start, last: offset + end - 1 }));
}

/** Cues in a stretch of tokens; positions are counted from `offset`, the position of its first token. */
export function findCues(phrases: Phrases<Cue>, tokens: readonly Token[], offset = 0): Hit<Cue>[] {
  const words = tokens.map((token) => token.lower);
  return hitsAt(matchPhrases(phrases, words), offset);
}

/** "Battle tank" has no other meaning, whatever "tank" has. */
function isClear({ entry, first, last }: Hit<Term>): boolean {
  return !entry.ambiguous || last > first;
}

/** Terms by sentence without single words of another everyday meaning, unless the text has a clear term of their kind. */
export function withoutUnclear(hits: readonly (readonly Hit<Term>[])[]): Hit<Term>[][] {
  const clear = new Set<string>();
  for (const hit of hits.flat())
    if (isClear(hit)) for (const id of [hit.entry.id, ...hit.entry.is]) clear.add(id);
  return hits.map((sentence) =>
    sentence.filter((hit) => isClear(hit) || [hit.entry.id, ...hit.entry.is].some((id) => clear.has(id))),
  );
}

/** Terms in a stretch of tokens, with their case. */
export function findTerms(terms: CompiledTerms, tokens: readonly Token[], offset = 0): Hit<Term>[] {
  return hitsAt(matchTerms(terms, tokens), offset);
}
