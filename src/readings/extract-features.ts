import { cueFeatures } from './features/cue-features.ts';
import type { WordBag } from './features/feature-bag.ts';
import { sourceFeatures } from './features/source-features.ts';
import { stanceFeatures } from './features/stance-features.ts';
import { stateFeatures } from './features/state-features.ts';
import { topicFeatures } from './features/topic-features.ts';
import { voiceFeatures } from './features/voice-features.ts';
import { wordFeatures } from './features/word-features.ts';
import type { Scene } from './scene.ts';

/** Puts all that is known of an item on a watch into a bag, as named numbers. */
export function extractFeatures<Bag extends WordBag>(scene: Scene, bag: Bag): Bag {
  sourceFeatures(scene, bag);
  topicFeatures(scene, bag);
  voiceFeatures(scene, bag);
  cueFeatures(scene, bag);
  wordFeatures(scene, bag);
  stanceFeatures(scene, bag);
  stateFeatures(scene, bag);
  return bag;
}
