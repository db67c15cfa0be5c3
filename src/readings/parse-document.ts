import { detect } from 'tinyld/light';
import type { Item } from '../items/item.ts';
import { attributeClauses } from '../statements/attribute-clauses.ts';
import { bySentence } from '../statements/by-sentence.ts';
import { findActors } from '../statements/find-actors.ts';
import { findMentions } from '../statements/find-mentions.ts';
import { splitSentences } from '../statements/split-sentences.ts';
import type { Sentence } from '../statements/split-sentences.ts';
import { tokenize } from '../statements/tokenize.ts';
import type { Token } from '../statements/token.ts';
import type { Document } from './document.ts';
import { findCues, findTerms, withoutUnclear } from './thesaurus/find-hits.ts';
import type { Lexicon } from './lexicon.ts';
import { byMeaning } from './watch/topic-terms.ts';

/** What is read of an item: a person would not read on either, and a hostile text must not stop the pass. */
export const readLimit = { characters: 60_000, sentence: 400 } as const;

function inside(tokens: readonly Token[], sentence: Sentence): Token[] {
  return tokens.slice(sentence.first, sentence.last + 1);
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
  const worded = { tokens, words: lexicon.clauses };
  const mentions = findMentions(
    worded,
    lexicon.gazetteer,
    new Date(item.published).toISOString().slice(0, 10),
    sourceGovernments(item),
  );
  const actors = findActors(worded, mentions);
  const attributed = attributeClauses(tokens, sentences, actors, lexicon.clauses);
  const terms = withoutUnclear(
    sentences.map((sentence) => findTerms(lexicon.terms, inside(tokens, sentence), sentence.first)),
  );
  return {
    item,
    tokens,
    sentences,
    mentions,
    mentionsBySentence: bySentence(mentions, sentences),
    actors,
    attributions: attributed.sentences,
    clauses: attributed.clauses,
    cues: sentences.map((sentence) =>
      findCues(
        sentence.isTitle ? lexicon.cues.title : lexicon.cues.body,
        inside(tokens, sentence),
        sentence.first,
      ),
    ),
    terms,
    meanings: terms.map(byMeaning),
    stems: new Set(tokens.map((token) => token.stem)),
    language: languageOf(tokens, text, lexicon),
    notes: text.length < whole.length ? [`only the first ${readLimit.characters} characters were read`] : [],
  };
}
