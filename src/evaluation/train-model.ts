import { standClasses } from '../readings/read-item.ts';
import { signals } from '../readings/reading.ts';
import type { Model } from '../readings/model/model.ts';
import type { Examples } from './gather-examples.ts';
import { trainRanking } from './train-ranking.ts';
import { trainSoftmax } from './train-softmax.ts';

/**
 * Single words teach little each and are pulled to zero harder than what was thought of beforehand. Chosen for walks
 * that show every item some four times (docs/decisions/0014-lessons-from-wrong-states.md).
 */
function pullOf(feature: string): number {
  return /:[wb]:|^w:/u.test(feature) ? 36 : 16;
}

const least = 12;

/** Trains all parts of the model on the examples of some scenarios. */
export function trainModel(
  examples: readonly Examples[],
  rarity: Pick<Model, 'rarity' | 'rarityOfUnknown'>,
): Model {
  const rows = examples.flatMap((example) => example.verdicts);
  const signalRows = examples.flatMap((example) => example.signals);
  const choices = examples.flatMap((example) => example.choices);
  return {
    ...rarity,
    verdict: trainSoftmax(rows, { classes: ['shift', ...standClasses], least, pull: pullOf }),
    signal: trainSoftmax(signalRows, { classes: signals, least, pull: pullOf }),
    position: trainRanking(choices, least, pullOf),
  };
}
