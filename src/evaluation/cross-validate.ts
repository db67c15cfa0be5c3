import { compileModel } from '../readings/model/compile-model.ts';
import type { CompiledModel } from '../readings/model/compile-model.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import type { Model } from '../readings/model/model.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import { crossWatch, sumCrossWatch } from './cross-watch.ts';
import type { CrossWatch } from './cross-watch.ts';
import { chooseThresholds, sweep } from './choose-thresholds.ts';
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
  readonly cut: Prepared;
}

type Rarity = Pick<Model, 'rarity' | 'rarityOfUnknown'>;

export function trainOn(lessons: readonly Lesson[], rarity: Rarity): Model {
  return trainModel(
    lessons.map((lesson) => lesson.examples),
    rarity,
  );
}

export interface Folded {
  readonly rows: Readonly<Record<PresetName, readonly ReplayRow[]>>;
  /** Balanced, bodies cut. */
  readonly cutRows: readonly ReplayRow[];
  /** Balanced, all watches of a fold over all its items. */
  readonly crossWatch: CrossWatch;
  /** Thresholds from all folds together, each judged by the model that had not seen it. */
  readonly presets: Record<PresetName, Tunables>;
}

const noAlerts: Tunables = { alertAt: 1, unsureAt: 1 };

function withModel([any]: readonly Prepared[], model: CompiledModel): Lexicon {
  if (any === undefined) throw new Error('a fold without scenarios');
  return { ...any.compiled.lexicon, model };
}

/**
 * Cross-validation by scenario. The model that judges a fold has not seen it, and its thresholds come from the
 * other folds, each judged by the model that had not seen those.
 */
export function crossValidate(lessons: readonly Lesson[], rarity: Rarity, seed: number, folds = 5): Folded {
  const parts = makeFolds(lessons, folds, seed).map(({ train, test }) => {
    const model = compileModel(trainOn(train, rarity));
    const prepared = test.map((lesson) => lesson.prepared);
    return { model, test, prepared, swept: sweep(model, prepared) };
  });
  const inner = parts.map((part) =>
    chooseThresholds(parts.flatMap((other) => (other === part ? [] : [other.swept]))),
  );
  const judge = (preset: PresetName): ReplayRow[] =>
    parts.flatMap(({ model, prepared }, at) =>
      prepared.flatMap((one) => judgePrepared(one, model, inner[at]?.[preset] ?? noAlerts)),
    );
  const cutRows = parts.flatMap(({ model, test }, at) =>
    test.flatMap(({ cut }) => judgePrepared(cut, model, inner[at]?.balanced ?? noAlerts)),
  );
  const crossed = parts.map(({ model, prepared }, at) =>
    crossWatch(
      prepared.map(({ scenario }) => scenario),
      { lexicon: withModel(prepared, model), tunables: inner[at]?.balanced ?? noAlerts },
    ),
  );
  return {
    rows: { sure: judge('sure'), balanced: judge('balanced'), wide: judge('wide') },
    cutRows,
    crossWatch: sumCrossWatch(crossed),
    presets: chooseThresholds(parts.map((part) => part.swept)),
  };
}
