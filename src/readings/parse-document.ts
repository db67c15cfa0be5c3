import { detect } from 'tinyld/light';
import type { Item } from '../items/item.ts';
import { attributeSentences } from '../statements/attribute-sentences.ts';
import { findActors } from '../statements/find-actors.ts';
import { findMentions } from '../statements/find-mentions.ts';
import { splitSentences } from '../statements/split-sentences.ts';
import type { Sentence } from '../statements/split-sentences.ts';
import { tokenize } from '../statements/tokenize.ts';
import type { Token } from '../statements/token.ts';
import { matchPhrases } from './compile-phrases.ts';
import type { PhraseMatch, Phrases } from './compile-phrases.ts';
import { matchTerms } from './compile-terms.ts';
import type { CompiledTerms } from './compile-terms.ts';
import type { Cue } from './cue.ts';
import type { Document, Hit } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';

/** What is read of an item: a person would not read on either, and a hostile text must not stop the pass. */
export const readLimit = { characters: 60_000, sentence: 400 } as const;

function hitsAt<T>(matches: readonly PhraseMatch<T>[], { first }: Sentence): Hit<T>[] {
  return matches.map(({ entry, start, end }) => ({ entry, first: first + start, last: first + end - 1 }));
}

function cuesIn(phrases: Phrases<Cue>, tokens: readonly Token[], sentence: Sentence): Hit<Cue>[] {
  const words = tokens.slice(sentence.first, sentence.last + 1).map((token) => token.lower);
  return hitsAt(matchPhrases(phrases, words), sentence);
}

function termsIn(terms: CompiledTerms, tokens: readonly Token[], sentence: Sentence): Hit<Term>[] {
  return hitsAt(matchTerms(terms, tokens.slice(sentence.first, sentence.last + 1)), sentence);
}

const enoughWords = 8;

function languageOf(tokens: readonly Token[], text: string, lexicon: Lexicon): 'en' | 'other' {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length < enoughWords)
    return /[^\u0000-\u024F\u2000-\u22FF]/u.test(text) && words.length < 3 ? 'other' : 'en';
  const common = words.filter((token) => lexicon.words.common.has(token.lower)).length;
  if (common / words.length > 0.2) return 'en';
  const found = detect(text.slice(0, 600));
  return found === 'en' || (found === '' && common / words.length > 0.08) ? 'en' : 'other';
}

function sourceGovernments({ provenance }: Item): string[] {
  return provenance.government === undefined ? [] : [provenance.government];
}

/** Parses an item once, for every watch. */
export function parseDocument(item: Item, lexicon: Lexicon): Document {
  const whole = item.snapshot.text;
  const text = whole.length > readLimit.characters ? whole.slice(0, readLimit.characters) : whole;
  const tokens = tokenize(text);
  const sentences = splitSentences(text, item.snapshot.titleEnd, tokens, readLimit.sentence);
  const mentions = findMentions(
    tokens,
    lexicon.gazetteer,
    new Date(item.published).toISOString().slice(0, 10),
    sourceGovernments(item),
  );
  const actors = findActors(tokens, mentions);
  return {
    item,
    tokens,
    sentences,
    mentions,
    actors,
    attributions: attributeSentences(tokens, sentences, actors, lexicon.speech),
    cues: sentences.flatMap((sentence) =>
      cuesIn(sentence.isTitle ? lexicon.cues.title : lexicon.cues.body, tokens, sentence),
    ),
    terms: sentences.flatMap((sentence) => termsIn(lexicon.terms, tokens, sentence)),
    stems: new Set(tokens.map((token) => token.stem)),
    language: languageOf(tokens, text, lexicon),
    notes: text.length < whole.length ? [`only the first ${readLimit.characters} characters were read`] : [],
  };
}
