import type { Scene } from '../scene.ts';
import { voiceOf } from '../whose-voice.ts';
import { windowNames } from '../windows.ts';
import { mark } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';

const near = new Set(['own', 'likely']);

function sentenceCues(scene: Scene, at: number, window: string, whose: string, bag: FeatureBag): void {
  for (const { entry } of scene.document.cues[at] ?? []) {
    mark(bag, `${window}:cue:${entry.class}`);
    mark(bag, `any:cue:${entry.class}:${whose}`);
    if (entry.firmness !== undefined) mark(bag, `any:firm:${entry.firmness}:${whose}`);
  }
}

/** What the thesaurus says that the words of each window do, and whether the watched government does it. */
export function cueFeatures(scene: Scene, bag: FeatureBag): void {
  for (const window of windowNames) {
    for (const { at } of scene.views[window].sentences) {
      const attribution = scene.document.attributions[at];
      const isOurs =
        near.has(voiceOf(attribution?.subject, scene)) || near.has(voiceOf(attribution?.speaker, scene));
      sentenceCues(scene, at, window, isOurs ? 'ours' : 'theirs', bag);
    }
  }
}
