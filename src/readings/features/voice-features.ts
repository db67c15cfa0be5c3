import type { Scene } from '../scene.ts';
import { voiceOf } from '../whose-voice.ts';
import { windowNames } from '../windows.ts';
import { mark, put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';
import { featureName } from './feature-name.ts';

/** Who speaks and who acts in each window, and whether the watched government is named at all. */
export function voiceFeatures(scene: Scene, bag: FeatureBag): void {
  const { document, compiled, windows } = scene;
  for (const window of windowNames) {
    for (const at of windows[window]) {
      whoFeatures(scene, at, window, bag);
      nameFeatures(scene, at, window, bag);
    }
  }
  const own = compiled.watch.government.id;
  const named = document.mentions.slice(0, 40).filter((mention) => mention.governments.length > 0);
  const ours = named.filter((mention) => mention.governments.includes(own));
  put(bag, 'names:own-share', named.length === 0 ? 0.5 : ours.length / named.length);
  if (ours.length === 0) put(bag, 'names:own-absent');
  if (ours.length === 0 && named.length > 0) put(bag, 'names:only-others');
}

/** Who speaks and who acts in a sentence as a whole, and in each of its clauses. */
function whoFeatures(scene: Scene, at: number, window: string, bag: FeatureBag): void {
  const whole = scene.document.attributions[at];
  mark(bag, featureName(window, 'speaker', voiceOf(whole?.speaker, scene)));
  mark(bag, featureName(window, 'subject', voiceOf(whole?.subject, scene)));
  if (whole?.asks === true) mark(bag, featureName(window, 'asks'));
  for (const { speaker, subject } of scene.document.clauses[at] ?? [])
    mark(bag, featureName(window, 'clause', voiceOf(speaker, scene), voiceOf(subject, scene)));
}

function nameFeatures({ document, compiled }: Scene, at: number, window: string, bag: FeatureBag): void {
  const own = compiled.watch.government.id;
  for (const mention of document.mentionsBySentence[at] ?? []) {
    if (mention.governments.length === 0) continue;
    mark(bag, featureName(window, 'names', mention.governments.includes(own) ? 'own' : 'other'));
  }
}
