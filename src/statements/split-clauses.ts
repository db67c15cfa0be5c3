import type { ClauseWords } from './clause-words.ts';
import { findFiniteVerbs, isCapitalised } from './find-finite-verbs.ts';
import type { VerbText } from './find-finite-verbs.ts';
import type { Sentence } from './split-sentences.ts';
import type { Token } from './token.ts';

/** How a clause hangs on the one before it; a `tag` gives the words before it to a speaker. */
export type ClauseTie = 'first' | 'joined' | 'said' | 'relative' | 'tag' | 'labelled';

/** A piece of a sentence around a finite verb; token positions, `last` included. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly tie: ClauseTie;
}

type OpenClause = Pick<Clause, 'first' | 'tie'>;

/** A place in a sentence at which a clause may begin, and the clause that is open there. */
interface Place {
  readonly at: number;
  readonly open: OpenClause;
  readonly sentence: Sentence;
}

const breaks = new Set([',', ';', ':', '—', '–', '(', ')', '"', '“', '”']);
const closing = new Set(['"', '”', '’', "'"]);
const tagMarks = new Set([',', '?', '!']);
const asideMarks = new Set([';', '—', '–', '-', ':', '(']);

// How many words may stand between a clause's beginning and what it is known by.
const farthestTag = 11;
const farthestVerb = 16;
const farthestSaid = 7;
const longestLabel = { title: 10, body: 6 };

function lowerAt({ tokens }: VerbText, at: number): string {
  return tokens[at]?.lower ?? '';
}

function isSpeech(text: VerbText, at: number): boolean {
  return text.words.speech.has(lowerAt(text, at)) && lowerAt(text, at - 1) !== 'to';
}

function givesItsWord(text: VerbText, at: number): boolean {
  return isSpeech(text, at) || text.words.vouches.has(lowerAt(text, at));
}

/** Where what begins at a place breaks off, at the latest. */
function reach(text: VerbText, from: number, last: number): number {
  const end = Math.min(last, from + farthestVerb);
  for (let at = from; at <= end; at += 1) {
    const lower = lowerAt(text, at);
    if (breaks.has(lower) || lower === 'that' || (at > from && text.words.joins.has(lower))) return at - 1;
  }
  return end;
}

/** Whether a finite verb comes before the words break off. */
function hasVerbAhead(text: VerbText, { at, sentence }: Place): boolean {
  return text.hasFinite(at, reach(text, at + 1, sentence.last));
}

/** "said on Tuesday that …", "the claim that …". */
function givesWords(text: VerbText, { at, open }: Place): boolean {
  if (text.words.claim.has(lowerAt(text, at - 1))) return true;
  for (let here = at - 1; here >= Math.max(open.first, at - farthestSaid); here -= 1) {
    if (breaks.has(lowerAt(text, here)) && here < at - 1) return false;
    if (givesItsWord(text, here)) return true;
  }
  return false;
}

/** "said a diplomat who was not authorised": what is told of the speaker is no clause of its own. */
function beforeRelative(text: VerbText, from: number, to: number): number {
  for (let at = from; at <= to; at += 1) if (text.words.relatives.has(lowerAt(text, at))) return at - 1;
  return to;
}

/** ", the minister said on Tuesday.": nothing but a speaker and a verb of saying up to where the words break off. */
function isTag(text: VerbText, from: number, last: number): boolean {
  for (let at = from; at <= Math.min(last, from + farthestTag); at += 1) {
    if (lowerAt(text, at) === ',' && at > from) return false;
    if (isSpeech(text, at)) {
      const end = reach(text, at + 1, last);
      return lowerAt(text, end + 1) !== 'that' && !text.hasFinite(at + 1, beforeRelative(text, at, end));
    }
    if (text.hasFinite(at, at) && !text.words.helping.has(lowerAt(text, at))) return false;
  }
  return false;
}

function beginsPhrase(text: VerbText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  return text.words.phraseBegins.has(token.lower) || token.kind === 'number' || isCapitalised(token);
}

/** "told reporters the deal was off": where what is said begins without a "that". */
function saidWithoutThat(text: VerbText, verb: number, last: number): number | undefined {
  for (let at = verb + 1; at <= Math.min(last, verb + farthestSaid); at += 1) {
    const lower = lowerAt(text, at);
    if (lower === 'that' || lower === 'to' || breaks.has(lower)) return undefined;
    const isTime = lower.endsWith('day') || ['on', 'in'].includes(lowerAt(text, at - 1));
    if (!isTime && beginsPhrase(text, at) && text.hasFinite(at + 1, reach(text, at + 1, last))) return at;
  }
  return undefined;
}

/** "Seoul: no plan", "Treasurer: We are not contemplating that"; a lone "Q:" stays with what it asks. */
function isLabelled(text: VerbText, { at, open, sentence }: Place): boolean {
  const words = at - sentence.first;
  if (lowerAt(text, at - 1) !== ':' || words < 2 || lowerAt(text, at - 2).length < 2) return false;
  const longest = sentence.isTitle ? longestLabel.title : longestLabel.body;
  return words <= longest && !text.hasFinite(open.first, at - 1);
}

function isTagged(text: VerbText, { at, open, sentence }: Place): boolean {
  const before = lowerAt(text, at - 1);
  if (closing.has(lowerAt(text, at)) || at < sentence.first + 2) return false;
  const mayEnd = closing.has(before) || (tagMarks.has(before) && text.hasFinite(open.first, at - 1));
  return mayEnd && isTag(text, at, sentence.last);
}

/** "If the allies agree, Berlin …"; "Hanoi, which bans alliances, has …"; "Lima refused, Quito hesitated". */
function goesOn(text: VerbText, { at, open }: Place): boolean {
  if (lowerAt(text, at - 1) !== ',' || text.words.joins.has(lowerAt(text, at))) return false;
  return open.tie === 'relative' || text.words.joins.has(lowerAt(text, open.first)) || beginsPhrase(text, at);
}

/** A conjunction, a new phrase behind a comma, or an aside, with a finite verb on both sides. */
function isJoined(text: VerbText, place: Place): boolean {
  const { at, open } = place;
  const lower = lowerAt(text, at);
  if (!text.hasFinite(open.first, at - 1)) return false;
  if (lower === 'as' && lowerAt(text, at + 1).endsWith('ed')) return false;
  const mayBegin =
    asideMarks.has(lowerAt(text, at - 1)) || goesOn(text, place) || text.words.joins.has(lower);
  return mayBegin && hasVerbAhead(text, place);
}

function isSaid(text: VerbText, place: Place): boolean {
  const { at, open } = place;
  const lower = lowerAt(text, at);
  if (text.words.joins.has(lower)) return open.tie === 'said' && lowerAt(text, at + 1) === 'that';
  if (lower !== 'that' || text.words.joins.has(lowerAt(text, at - 1))) return false;
  return givesWords(text, place) && hasVerbAhead(text, place);
}

function tieAt(text: VerbText, place: Place): ClauseTie | undefined {
  const { at } = place;
  if (isLabelled(text, place)) return 'labelled';
  if (isTagged(text, place)) return 'tag';
  if (isSaid(text, place)) return 'said';
  if (text.words.relatives.has(lowerAt(text, at)))
    return breaks.has(lowerAt(text, at - 1)) && hasVerbAhead(text, place) ? 'relative' : undefined;
  return lowerAt(text, at) !== 'that' && isJoined(text, place) ? 'joined' : undefined;
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
