import { expect, test } from 'vitest';
import { compileModel } from '../../../src/readings/model/compile-model.ts';
import { explainScore } from '../../../src/readings/model/explain-score.ts';

/** Weights that rise and fall, so that the largest come late as well as early. */
const weightOf = (at: number): number => Math.sin(at * 12.9898) * (1 + (at % 7));

test('the ten largest summands are told, whatever stands before and behind them', () => {
  const names = Array.from({ length: 300 }, (_, at) => `f${at}`);
  const model = compileModel({
    rarity: {},
    rarityOfUnknown: 5,
    verdict: {
      classes: ['shift', 'repeat'],
      bias: [0, 0],
      weights: Object.fromEntries(names.map((name, at) => [name, [weightOf(at), 0]])),
    },
    signal: { classes: [], bias: [], weights: {} },
    position: {},
  });
  const features = names.map((name) => ({ row: model.rows.of(name) ?? 0, value: 1 }));

  const told = explainScore(model, features).map(({ feature }) => feature);

  const bySize = names.toSorted((a, b) => {
    const [first, second] = [a, b].map((name) => Math.abs(weightOf(names.indexOf(name))));
    return (second ?? 0) - (first ?? 0);
  });
  expect(told).toEqual(bySize.slice(0, 10));
});
