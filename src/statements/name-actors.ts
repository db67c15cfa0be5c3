import { isPossessive } from '../language/en/word-forms.ts';
import type { Actor } from './actor.ts';
import type { ClauseWords } from './clauses/clause-words.ts';
import type { Token } from './token.ts';

/** Tokens with the people that the text has named beside their office so far. */
export interface NamedText {
  readonly tokens: readonly Token[];
  readonly named: ReadonlyMap<string, Actor>;
}

/** The same with the words that join clauses. */
export interface WordedText extends NamedText {
  readonly words: ClauseWords;
}

/** People named beside their office once are known by their last name afterwards. */
export function namePeople(actors: readonly Actor[]): Map<string, Actor> {
  const named = new Map<string, Actor>();
  for (const actor of actors) {
    if (actor.surname !== undefined && !named.has(actor.surname)) named.set(actor.surname, actor);
  }
  return named;
}

/** The nearest person before `to`, and not before `from`, who is known by the last name alone. */
export function namedBetween({ tokens, named }: NamedText, from: number, to: number): Actor | undefined {
  for (let at = to; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text.charAt(0) === token.lower.charAt(0)) continue;
    const known = named.get(token.lower);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** "an official of the presidential office said": what stands behind a preposition neither speaks nor acts. */
export function isObject({ tokens, words }: WordedText, actor: Actor): boolean {
  let at = actor.first - 1;
  if (words.determiners.has(tokens[at]?.lower ?? '')) at -= 1;
  return words.prepositions.has(tokens[at]?.lower ?? '');
}

/** "Moscow's claim": a possessor speaks for what is possessed, and does not act beside it. */
export function isPossessor(tokens: readonly Token[], actor: Actor): boolean {
  return isPossessive(tokens[actor.last]?.lower ?? '', tokens[actor.last + 1]?.lower ?? '');
}
