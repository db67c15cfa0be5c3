import type { Scene } from './scene.ts';
import { topicTermsWeight } from './watch/topic-terms.ts';
import { windowNames } from './windows.ts';

/**
 * How much of a topic's weight the sentences that are read must hold: less where the watched government is named
 * or speaks. With 17 and 36 fewer strangers' items alert at the same threshold, and as many at the lower one that
 * cross-validation then chooses (docs/decisions/0013-read-items-of-strangers.md).
 */
const leastWeight = { named: 11, unnamed: 25 } as const;

function isNamed({ document, compiled }: Scene): boolean {
  const own = compiled.watch.government.id;
  if (document.item.provenance.government === own) return true;
  return document.mentions.some((mention) => mention.governments.includes(own));
}

/** Whether what is read speaks enough of the topic to be believed. As a gate it cost a fifth of all recall. */
export function isOnTopic(scene: Scene): boolean {
  const { document, compiled, views } = scene;
  const looked = windowNames.flatMap((window) => views[window].sentences);
  let weight = topicTermsWeight(compiled, document.tokens, (term) =>
    looked.flatMap(({ at }) => document.meanings[at]?.get(term) ?? []),
  );
  for (const [stem, ofStem] of compiled.topic) {
    if (windowNames.some((window) => views[window].stems.has(stem))) weight += ofStem;
  }
  return weight >= leastWeight[isNamed(scene) ? 'named' : 'unnamed'];
}
