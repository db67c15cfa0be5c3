import { that } from '../../language/en/word-forms.ts';
import type { Sentence } from '../split-sentences.ts';
import type { Token } from '../token.ts';
import { beginsJoined } from './begins-joined.ts';
import { beginsSaid, saidWithoutThat } from './begins-said.ts';
import { beginsTag, followsLabel } from './begins-tag.ts';
import { givesItsWord, hasVerbAhead, isBreak, lowerAt } from './clause-place.ts';
import type { Clause, ClausePlace, ClauseTie, OpenClause } from './clause-place.ts';
import type { ClauseWords } from './clause-words.ts';
import { findFiniteVerbs } from './find-finite-verbs.ts';
import type { VerbText } from './find-finite-verbs.ts';

/** "which", "to whom". */
function isRelative(text: VerbText, at: number): boolean {
  const { relatives, prepositions } = text.words;
  const lower = lowerAt(text, at);
  return relatives.has(lower) || (prepositions.has(lower) && relatives.has(lowerAt(text, at + 1)));
}

function tieAt(text: VerbText, place: ClausePlace): ClauseTie | undefined {
  const { at } = place;
  const lower = lowerAt(text, at);
  if (followsLabel(text, place)) return 'labelled';
  if (beginsTag(text, place)) return 'tag';
  if (beginsSaid(text, place)) return 'said';
  if (isBreak(text, at - 1) && isRelative(text, at) && hasVerbAhead(text, place)) return 'relative';
  const mayJoin = lower !== that && (text.words.joins.has(lower) || !text.words.relatives.has(lower));
  return mayJoin && beginsJoined(text, place) ? 'joined' : undefined;
}

/**
 * Cuts a sentence into clauses around its finite verbs: at conjunctions, after words of saying, before relative clauses
 * that follow a comma, and before the tag of a quote. Infinitives and participles stay where they are.
 */
export function splitClauses(tokens: readonly Token[], sentence: Sentence, words: ClauseWords): Clause[] {
  const text = findFiniteVerbs(tokens, sentence.first, sentence.last, words);
  const clauses: Clause[] = [];
  let open: OpenClause = { first: sentence.first, tie: 'first' };
  let said: number | undefined;
  for (let at = sentence.first + 1; at <= sentence.last; at += 1) {
    if (givesItsWord(text, at - 1)) said = saidWithoutThat(text, at - 1, sentence.last) ?? said;
    const tie = at === said ? 'said' : tieAt(text, { at, open, sentence });
    if (tie === undefined) continue;
    clauses.push({ ...open, last: at - 1 });
    open = { first: at, tie };
  }
  clauses.push({ ...open, last: sentence.last });
  return clauses;
}
