import { firmnessBands } from './firmness-bands.ts';
import type { Scene } from '../scene.ts';
import { clauseAt, isOurClause } from '../whose-voice.ts';
import { windowNames } from '../windows.ts';
import { mark } from './feature-bag.ts';
import { featureName } from './feature-name.ts';
import type { FeatureBag } from './feature-bag.ts';

function sentenceCues(scene: Scene, at: number, window: string, bag: FeatureBag): void {
  for (const { entry, first } of scene.document.cues[at] ?? []) {
    const whose = isOurClause(scene, clauseAt(scene, at, first)) ? 'ours' : 'theirs';
    mark(bag, featureName(window, 'cue', entry.class));
    mark(bag, featureName('any:cue', entry.class, whose));
    if (entry.firmness !== undefined)
      mark(bag, featureName('any:firm', firmnessBands[entry.firmness], whose));
  }
}

/** What the thesaurus says that the words of each window do, and whether the watched government does it. */
export function cueFeatures(scene: Scene, bag: FeatureBag): void {
  for (const window of windowNames) {
    for (const { at } of scene.views[window].sentences) sentenceCues(scene, at, window, bag);
  }
}
