import type { Token } from '../../statements/token.ts';
import type { CompiledWatch } from './compiled-watch.ts';
import type { Hit } from '../thesaurus/hit.ts';
import type { Term } from '../thesaurus/term.ts';

export type TermHit = Hit<Term>;

/** Terms that were found, by all that they count as. */
export function byMeaning(hits: readonly TermHit[]): Map<string, TermHit[]> {
  const meanings = new Map<string, TermHit[]>();
  for (const hit of hits) {
    for (const id of new Set([hit.entry.id, ...hit.entry.is])) {
      const list = meanings.get(id);
      if (list === undefined) meanings.set(id, [hit]);
      else list.push(hit);
    }
  }
  return meanings;
}

/** What a term of the topic weighs in a text, at its best place; words of the topic itself have their own weight. */
export function heaviest(
  weight: number,
  hits: readonly TermHit[],
  tokens: readonly Token[],
  topic: ReadonlyMap<string, number>,
): number {
  let most = 0;
  for (const { first, last } of hits) {
    let left = weight;
    for (let at = first; at <= last; at += 1) left -= topic.get(tokens[at]?.stem ?? '') ?? 0;
    most = Math.max(most, left);
  }
  return most;
}

/** What a text's other words for the topic weigh: "howitzers" where the watch says "weapons". */
export function topicTermsWeight(
  { topic, topicTerms }: Pick<CompiledWatch, 'topic' | 'topicTerms'>,
  tokens: readonly Token[],
  hitsOf: (term: string) => readonly TermHit[],
): number {
  let sum = 0;
  for (const [term, weight] of topicTerms) sum += heaviest(weight, hitsOf(term), tokens, topic);
  return sum;
}
