import type { ClauseWords } from './clause-words.ts';
import type { Token } from './token.ts';

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

/** "Hanoi bans", "which bans", "the allies agree": what may as well be a noun is a verb behind its subject. */
function hasSubject(verb: string, before: Token | undefined, words: ClauseWords): boolean {
  if (before?.kind !== 'word') return false;
  if (!verb.endsWith('s')) return words.pluralSubjects.has(before.lower) || /[^s]s$/u.test(before.lower);
  return words.singleSubjects.has(before.lower) || isCapitalised(before);
}

/** "Asked about it, he replied": what opens a sentence or a phrase with -ed is a participle. */
function opensWithParticiple(token: Token, before: Token | undefined): boolean {
  return (
    (before === undefined || before.kind === 'mark') && token.lower.endsWith('ed') && isCapitalised(token)
  );
}

/** Whether a word is a finite verb, as far as its form and the word before it tell. */
function isFinite(token: Token, before: Token | undefined, words: ClauseWords): boolean {
  const { lower, kind } = token;
  if (kind !== 'word' || lower === "'s") return false;
  if (words.finite.has(lower)) return before?.lower !== 'to';
  if (opensWithParticiple(token, before) || words.unfinite.has(before?.lower ?? '')) return false;
  return isVerb(lower, words) || (words.verbs.has(lower) && hasSubject(lower, before, words));
}

/** By its form alone. */
function isVerb(lower: string, words: ClauseWords): boolean {
  return words.speech.has(lower) || words.vouches.has(lower) || (lower.length > 4 && lower.endsWith('ed'));
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
    const token = tokens[at];
    const is = token !== undefined && isFinite(token, tokens[at - 1], words);
    counts.push((counts.at(-1) ?? 0) + (is ? 1 : 0));
  }
  const upTo = (at: number): number => counts[Math.min(Math.max(at - first, 0), counts.length - 1)] ?? 0;
  return { tokens, words, hasFinite: (from, to) => upTo(to + 1) > upTo(from) };
}
