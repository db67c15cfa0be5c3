import { knownFeatures, normalise, rankingScore } from './model/apply-model.ts';
import type { Rung } from './watch/compiled-watch.ts';
import { rungFeatures } from './features/rung-features.ts';
import type { Scene } from './scene.ts';

export interface RungChoice {
  readonly rung: Rung;
  /** Share among the rungs other than the one held. */
  readonly share: number;
}

/** Where an item would move the policy, if it moves it: the likeliest rung other than the one held. */
export function chooseRung(scene: Scene): RungChoice | undefined {
  const { position } = scene.compiled.lexicon.model;
  const others = scene.compiled.rungs.filter((rung) => rung !== scene.held);
  const scores = others.map((rung) =>
    rankingScore(
      position,
      knownFeatures(position.rows, (bag) => rungFeatures(scene, rung, bag)),
    ),
  );
  const shares = normalise(scores);
  let best: RungChoice | undefined;
  others.forEach((rung, at) => {
    const share = shares[at] ?? 0;
    if (best === undefined || share > best.share) best = { rung, share };
  });
  return best;
}
