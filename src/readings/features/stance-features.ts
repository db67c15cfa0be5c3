import { classLikeness, ownLikeness } from './rung-likeness.ts';
import type { Scene } from '../scene.ts';
import type { Act } from '../commitment/act.ts';
import { clauseAt, isOurClause, voiceOf } from '../whose-voice.ts';
import { windowNames } from '../windows.ts';
import { mark, put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';
import { featureName } from './feature-name.ts';
import { firmnessBands } from './firmness-bands.ts';

function whoseAct(scene: Scene, sentence: number, act: Act): 'ours' | 'theirs' | 'told' {
  const clause = clauseAt(scene, sentence, act.at);
  if (isOurClause(scene, clause)) return 'ours';
  const subject = voiceOf(clause?.subject, scene);
  const speaker = voiceOf(clause?.speaker, scene);
  return subject === 'outlet' && speaker === 'outlet' ? 'told' : 'theirs';
}

const nearness = 8;

function isNearTopic({ document, compiled }: Scene, at: number): boolean {
  for (let here = Math.max(0, at - nearness); here <= at + nearness; here += 1) {
    if (compiled.keys.has(document.tokens[here]?.stem ?? '')) return true;
  }
  return false;
}

/** Each act of the windows against the sign of the position held now. */
function actFeatures(scene: Scene, bag: FeatureBag): void {
  const { held } = scene;
  for (const window of windowNames) {
    for (const { at, acts } of scene.views[window].sentences) {
      for (const act of acts) {
        const whose = whoseAct(scene, at, act);
        const way = act.sign === 0 || act.sign === held.sign ? 'with' : 'against';
        const place = isNearTopic(scene, act.at) ? 'on' : 'off';
        const band = firmnessBands[act.firmness];
        mark(bag, featureName(window, 'act', band, way, place));
        mark(bag, featureName('act', band, way, whose, held.kind));
        mark(bag, featureName('act', act.class, band, held.kind));
      }
    }
  }
}

/** How much the windows sound like the position held, and like the nearest other. */
function likenessFeatures(scene: Scene, bag: FeatureBag): void {
  const rivals = scene.compiled.rungs.filter((rung) => rung !== scene.held);
  for (const window of windowNames) {
    const { stems, classes } = scene.views[window];
    const held = ownLikeness(scene.held, stems);
    const others = rivals.map((rung) => ownLikeness(rung, stems));
    const other = Math.max(0, ...others);
    put(bag, featureName(window, 'like-held'), held);
    put(bag, featureName(window, 'like-other'), other);
    put(bag, featureName(window, 'like-margin'), other - held);
    const same = classLikeness(scene.held, classes);
    const rival = Math.max(0, ...rivals.map((rung) => classLikeness(rung, classes)));
    put(bag, featureName(window, 'class-held'), same);
    put(bag, featureName(window, 'class-other'), rival);
    put(bag, featureName(window, 'class-margin'), rival - same);
  }
}

function numberFeatures(scene: Scene, bag: FeatureBag): void {
  const { held, compiled } = scene;
  for (const window of windowNames) {
    for (const { numbers } of scene.views[window].sentences) {
      for (const number of numbers) {
        if (held.numbers.has(number)) mark(bag, featureName(window, 'number-held'));
        else if (compiled.rungs.some((rung) => rung.numbers.has(number)))
          mark(bag, featureName(window, 'number-other'));
        else if (compiled.numbers.has(number)) mark(bag, featureName(window, 'number-baseline'));
      }
    }
  }
}

/** What the item does, measured against the position held now. */
export function stanceFeatures(scene: Scene, bag: FeatureBag): void {
  put(bag, `held:${scene.held.kind}`);
  put(bag, `held-sign:${scene.held.sign}`);
  actFeatures(scene, bag);
  likenessFeatures(scene, bag);
  numberFeatures(scene, bag);
}
