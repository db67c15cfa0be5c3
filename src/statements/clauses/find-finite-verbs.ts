import { isGerund, isPlural, isRegularPast, isThirdPerson } from '../../language/en/word-forms.ts';
import type { ClauseWords } from './clause-words.ts';
import type { Token } from '../token.ts';

/** A stretch of tokens in which it is known where finite verbs stand. */
export interface VerbText {
  readonly tokens: readonly Token[];
  readonly words: ClauseWords;
  /** Whether a finite verb stands from one token to another, both included. */
  readonly hasFinite: (from: number, to: number) => boolean;
}

export function isCapitalised(token: Token): boolean {
  return token.kind === 'word' && token.text.charAt(0) !== token.lower.charAt(0);
}

// How far before a verb its subject's determiner may stand: "a new peace force arrives".
const longestSubject = 4;

/** "a new force arrives": what is behind one thing and ends in -s is its verb. */
function hasSingleSubject(tokens: readonly Token[], at: number, words: ClauseWords): boolean {
  for (let here = at - 2; here >= at - longestSubject; here -= 1) {
    const token = tokens[here];
    if (token?.kind !== 'word' || words.prepositions.has(token.lower)) return false;
    if (words.singleDeterminers.has(token.lower)) return true;
  }
  return false;
}

/** "Hanoi bans", "which bans", "the allies agree": what may as well be a noun is a verb behind its subject. */
function hasSubject(tokens: readonly Token[], at: number, words: ClauseWords): boolean {
  const verb = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (!isThirdPerson(verb)) return words.pluralSubjects.has(before.lower) || isPlural(before.lower);
  if (words.singleSubjects.has(before.lower) || isCapitalised(before)) return true;
  return !words.determiners.has(before.lower) && hasSingleSubject(tokens, at, words);
}

/** "Asked about it, he replied": what opens a sentence or a phrase with -ed is a participle. */
function opensWithParticiple(token: Token, before: Token | undefined): boolean {
  return (
    (before === undefined || before.kind === 'mark') && isRegularPast(token.lower) && isCapitalised(token)
  );
}

/** "in May", "on 1 May": the month, not the verb. */
function isMonth(token: Token, before: Token | undefined, words: ClauseWords): boolean {
  if (before === undefined || !isCapitalised(token)) return false;
  const { kind, lower } = before;
  return kind === 'number' || words.prepositions.has(lower) || words.determiners.has(lower);
}

/** Whether a word is a verb that may be finite, by its form alone. */
export function isVerb(lower: string, words: Pick<ClauseWords, 'speech' | 'vouches'>): boolean {
  return words.speech.has(lower) || words.vouches.has(lower) || isRegularPast(lower);
}

/** "to lift", "has lifted", "after remarks on". */
function isUnfiniteBehind(before: Token | undefined, { unfinite, prepositions }: ClauseWords): boolean {
  return before !== undefined && (unfinite.has(before.lower) || prepositions.has(before.lower));
}

/** Whether a word is a finite verb, as far as its form and the words before it tell. */
function isFinite(tokens: readonly Token[], at: number, words: ClauseWords): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (words.finite.has(lower))
    return !words.neverFinite.has(before?.lower ?? '') && !isMonth(token, before, words);
  if (isGerund(lower) || opensWithParticiple(token, before) || isUnfiniteBehind(before, words)) return false;
  return isVerb(lower, words) || (words.verbs.has(lower) && hasSubject(tokens, at, words));
}

/** Whether a word is a finite verb or would be one behind a fitting subject. */
export function mayBeVerb({ tokens, words, hasFinite }: VerbText, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  return hasFinite(at, at) || (words.verbs.has(lower) && isThirdPerson(lower));
}

/** Looks at each token from `first` to `last` once. */
export function findFiniteVerbs(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: ClauseWords,
): VerbText {
  const counts = [0];
  for (let at = first; at <= last; at += 1) {
    counts.push((counts.at(-1) ?? 0) + (isFinite(tokens, at, words) ? 1 : 0));
  }
  const upTo = (at: number): number => counts[Math.min(Math.max(at - first, 0), counts.length - 1)] ?? 0;
  return { tokens, words, hasFinite: (from, to) => upTo(to + 1) > upTo(from) };
}
