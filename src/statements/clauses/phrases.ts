import type { Token } from '../token.ts';

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function indexPhrases(phrases: readonly string[]): Phrases {
  const split = phrases.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length);
  return Map.groupBy(split, ([first = '']) => first);
}

/** How many tokens the phrase takes that begins here; 0 where none does. */
export function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number): number {
  const found = phrases
    .get(tokens[at]?.lower ?? '')
    ?.find((words) => words.every((word, n) => tokens[at + n]?.lower === word));
  return found?.length ?? 0;
}
