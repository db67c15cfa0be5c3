import type { Model } from '../readings/model.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import { chooseThresholds } from './choose-thresholds.ts';
import type { Unseen } from './choose-thresholds.ts';
import type { Examples } from './gather-examples.ts';
import { judgePrepared } from './judge-prepared.ts';
import { makeFolds } from './make-folds.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';
import { trainModel } from './train-model.ts';

/** A scenario with what it teaches. */
export interface Lesson {
  readonly prepared: Prepared;
  readonly examples: Examples;
  /** The same with bodies cut, for the control. */
  readonly cut?: Prepared;
}

type Rarity = Pick<Model, 'rarity' | 'rarityOfUnknown'>;

export function trainOn(lessons: readonly Lesson[], rarity: Rarity): Model {
  return trainModel(
    lessons.map((lesson) => lesson.examples),
    rarity,
  );
}

/** Models that have each not seen a part of the lessons, with that part. */
export function holdOut(lessons: readonly Lesson[], rarity: Rarity, folds: number, seed: number): Unseen[] {
  return makeFolds(lessons, folds, seed).map(({ train, test }) => ({
    model: trainOn(train, rarity),
    prepared: test.map((lesson) => lesson.prepared),
  }));
}

export interface FoldResult {
  readonly presets: Record<PresetName, Tunables>;
  readonly rows: Record<PresetName, readonly ReplayRow[]>;
  /** Balanced, bodies cut. */
  readonly cutRows: readonly ReplayRow[];
}

/** Cross-validation by scenario: thresholds come from inner folds, never from the scenarios that are scored. */
export function crossValidate(
  lessons: readonly Lesson[],
  rarity: Rarity,
  seed: number,
  folds = 5,
): FoldResult[] {
  return makeFolds(lessons, folds, seed).map(({ train, test }) => {
    const presets = chooseThresholds(holdOut(train, rarity, 3, seed + 1));
    const model = trainOn(train, rarity);
    const judge = (preset: PresetName): ReplayRow[] =>
      test.flatMap((lesson) => judgePrepared(lesson.prepared, model, presets[preset]));
    return {
      presets,
      rows: { sure: judge('sure'), balanced: judge('balanced'), wide: judge('wide') },
      cutRows: test.flatMap(({ cut }) =>
        cut === undefined ? [] : judgePrepared(cut, model, presets.balanced),
      ),
    };
  });
}
