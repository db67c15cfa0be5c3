import type { Scene } from '../scene.ts';
import { windowNames } from '../windows.ts';
import { put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';
import { featureName } from './feature-name.ts';

/** Whether, and where, the item speaks of the topic at all. */
export function topicFeatures({ windows, topical }: Scene, bag: FeatureBag): void {
  let most = 0;
  for (const window of windowNames) {
    const score = Math.max(0, ...windows[window].map((at) => topical[at] ?? 0));
    put(bag, featureName(window, 'topical'), score);
    most = Math.max(most, score);
  }
  put(bag, 'topical:most', most);
  if (most < 0.5) put(bag, 'topical:hardly');
}
