import { cueFeatures } from './cue-features.ts';
import type { WordBag } from './feature-bag.ts';
import { sourceFeatures } from './source-features.ts';
import { stanceFeatures } from './stance-features.ts';
import { stateFeatures } from './state-features.ts';
import { topicFeatures } from './topic-features.ts';
import { voiceFeatures } from './voice-features.ts';
import { wordFeatures } from './word-features.ts';
import type { Scene } from '../scene.ts';

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
