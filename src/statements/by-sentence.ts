import type { Sentence } from './split-sentences.ts';

/** Things in the order of the text, parted by sentence; what crosses a border belongs to where it begins. */
export function bySentence<T extends { readonly first: number }>(
  things: readonly T[],
  sentences: readonly Pick<Sentence, 'last'>[],
): T[][] {
  let next = 0;
  return sentences.map((sentence) => {
    const from = next;
    while (next < things.length && (things[next]?.first ?? Infinity) <= sentence.last) next += 1;
    return things.slice(from, next);
  });
}
