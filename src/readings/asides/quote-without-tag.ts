import { quoteTokens } from '../quote-tokens.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';

const longestTag = 9;

/** The sentence without ", the minister said". */
export function quoteWithoutTag(scene: Scene, at: number): Quote | undefined {
  const { document } = scene;
  const { first, last } = document.sentences[at] ?? { first: 0, last: -1 };
  const tagFrom = Math.max(first + 4, last - longestTag);
  const says = document.cues[at]?.find(({ entry, first: cue }) => entry.class === 'say' && cue > tagFrom);
  let comma = says?.first ?? first;
  while (comma > tagFrom && document.tokens[comma]?.text !== ',') comma -= 1;
  return quoteTokens(scene, first, comma > tagFrom ? comma - 1 : last);
}
