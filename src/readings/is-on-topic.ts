import type { Scene } from './scene.ts';
import { windowNames } from './windows.ts';

/**
 * How much of a topic's weight the sentences that are read must hold: less where the watched government is named
 * or speaks. Chosen on pairs of a watch and another scenario's item: 85 of 100 that would alert lie below, and 7 of
 * 100 shifts or more.
 */
const leastWeight = { named: 11, unnamed: 25 } as const;

function isNamed({ document, compiled }: Scene): boolean {
  const own = compiled.watch.government.id;
  if (document.item.provenance.government === own) return true;
  return document.mentions.some((mention) => mention.governments.includes(own));
}

/** Whether what is read speaks enough of the topic to be believed. As a gate it cost a fifth of all recall. */
export function isOnTopic(scene: Scene): boolean {
  const stems = new Set<string>();
  for (const window of windowNames) {
    for (const stem of scene.views[window].stems) stems.add(stem);
  }
  let weight = 0;
  for (const stem of stems) weight += scene.compiled.topic.get(stem) ?? 0;
  return weight >= leastWeight[isNamed(scene) ? 'named' : 'unnamed'];
}
