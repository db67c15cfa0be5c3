import type { Scene } from '../scene.ts';
import { voiceOf } from '../whose-voice.ts';
import { mark } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';

const near = new Set(['own', 'likely']);

/** What the thesaurus says that the words of each window do, and whether the watched government does it. */
export function cueFeatures(scene: Scene, bag: FeatureBag): void {
  const { document, windows } = scene;
  for (const window of ['title', 'lead', 'best'] as const) {
    for (const at of windows[window]) {
      const sentence = document.sentences[at];
      if (sentence === undefined) continue;
      const attribution = document.attributions[at];
      const isOurs = near.has(voiceOf(attribution?.subject, scene)) || near.has(voiceOf(attribution?.speaker, scene));
      for (const hit of document.cues) {
        if (hit.first < sentence.first || hit.last > sentence.last) continue;
        const name = `cue:${hit.entry.class}`;
        mark(bag, `${window}:${name}`);
        mark(bag, `any:${name}${isOurs ? ':ours' : ':theirs'}`);
        if (hit.entry.firmness !== undefined) mark(bag, `any:firm:${hit.entry.firmness}${isOurs ? ':ours' : ':theirs'}`);
      }
    }
  }
}
