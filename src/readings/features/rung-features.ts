import { firmnessBands } from './firmness-bands.ts';
import { against } from '../commitment/firmness-of-stance.ts';
import type { Rung } from '../watch/compiled-watch.ts';
import type { WordBag } from './feature-bag.ts';
import { mark, put } from './feature-bag.ts';
import { featureName, featureTowards } from './feature-name.ts';
import { classLikeness, ownLikeness, wholeLikeness } from './rung-likeness.ts';
import type { Scene } from '../scene.ts';
import { windowNames } from '../windows.ts';
import type { SeenSentence } from '../seen-sentence.ts';

function sentenceFeatures(rung: Rung, window: string, seen: SeenSentence, bag: WordBag): void {
  for (const number of seen.numbers) if (rung.numbers.has(number)) mark(bag, featureName(window, 'number'));
  for (const kind of seen.kinds) mark(bag, featureTowards(featureName(window, kind), rung.kind));
  for (const stem of seen.content) bag.markPair('w', stem, rung.kind);
  for (const { entry } of seen.cues) mark(bag, featureTowards(featureName('cue', entry.class), rung.kind));
  for (const act of seen.acts) {
    if (act.sign === 0) continue;
    const way = against.has(act.firmness) ? -act.sign : act.sign;
    const word = way === rung.sign ? 'agrees' : 'differs';
    mark(bag, featureName(window, word));
    mark(bag, featureTowards(featureName('act', firmnessBands[act.firmness], word), rung.kind));
  }
}

function placeFeatures({ held, compiled, state }: Scene, rung: Rung, bag: WordBag): void {
  const step = rung.at - held.at;
  put(bag, `step:${Math.sign(step)}`);
  put(bag, `distance:${Math.min(3, Math.abs(step))}`);
  put(bag, featureName('kind', rung.kind));
  put(bag, featureTowards(featureName('from', held.kind), rung.kind));
  if (rung.at === 0 || rung.at === compiled.rungs.length - 1) put(bag, 'pole');
  if (state.moves.some((move) => move.from === rung.id)) put(bag, 'held-before');
  if (state.settled === rung.id && state.settled !== state.held) put(bag, 'settled');
}

/** What speaks for an item moving the policy to a rung. */
export function rungFeatures<Bag extends WordBag>(scene: Scene, rung: Rung, bag: Bag): Bag {
  for (const window of windowNames) {
    const { sentences, stems, classes } = scene.views[window];
    put(bag, featureName(window, 'own-words'), ownLikeness(rung, stems));
    put(bag, featureName(window, 'classes'), classLikeness(rung, classes));
    put(bag, featureName(window, 'words'), wholeLikeness(rung, stems));
    for (const seen of sentences) sentenceFeatures(rung, window, seen, bag);
  }
  placeFeatures(scene, rung, bag);
  return bag;
}
