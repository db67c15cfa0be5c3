import { hashText } from '../items/hash-text.ts';
import type { LinearModel, Model, RankingModel } from '../readings/model/model.ts';
import type { Weights } from '../config/read-language.ts';
import { averageScores } from './average-scores.ts';
import { runControls } from './controls.ts';
import { shareOf, sumCrossWatch } from './cross-watch.ts';
import { trainOn } from './cross-validate.ts';
import type { FoldScores, Lessons } from './run-folds.ts';
import type { Scenario } from './scenario.ts';

const smallest = 0.004;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function trimLinear({ classes, bias, weights }: LinearModel): LinearModel {
  const kept = Object.entries(weights).filter(([, row]) =>
    row.some((weight) => Math.abs(weight) >= smallest),
  );
  return {
    classes,
    bias: bias.map(rounded),
    weights: Object.fromEntries(kept.map(([name, row]) => [name, row.map(rounded)])),
  };
}

function trimRanking(model: RankingModel): RankingModel {
  const kept = Object.entries(model).filter(([, weight]) => Math.abs(weight) >= smallest);
  return Object.fromEntries(kept.map(([name, weight]) => [name, rounded(weight)]));
}

/** Drops what is nothing and rounds what is left: half the file, the same verdicts. */
export function trimModel(model: Model): Model {
  return {
    ...model,
    verdict: trimLinear(model.verdict),
    signal: trimLinear(model.signal),
    position: trimRanking(model.position),
  };
}

function flat(prefix: string, scores: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [`${prefix}.${name}`, rounded(value)]),
  );
}

/** Trains on everything and records what it was made of and how it scored on what it had not seen. */
export function makeWeights(
  scenarios: readonly Scenario[],
  { lessons, rarity }: Lessons,
  folds: FoldScores,
): Weights {
  const controls = runControls(scenarios);
  return {
    madeBy: 'npm run calibrate',
    data: {
      scenarios: scenarios.length,
      items: scenarios.reduce((sum, scenario) => sum + scenario.items.length, 0),
      hash: hashText(JSON.stringify(scenarios)),
    },
    scores: {
      ...flat('balanced', averageScores(folds.balanced)),
      ...flat('sure', averageScores(folds.sure)),
      ...flat('wide', averageScores(folds.wide)),
      ...flat('cut', averageScores(folds.cut)),
      ...flat('crossWatch', { percent: 100 * shareOf(sumCrossWatch(folds.crossWatch)) }),
      ...flat('control', {
        lengthRule: controls.lengthRule.f1,
        keywordBot: controls.keywordBot.f1,
        alwaysAlert: controls.alwaysAlert,
        oneRungUp: controls.oneRungUp,
      }),
    },
    presets: folds.presets,
    model: trimModel(trainOn(lessons, rarity)),
  };
}
