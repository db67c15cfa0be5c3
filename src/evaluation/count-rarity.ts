import type { Model } from '../readings/model/model.ts';
import { tokenize } from '../statements/tokenize.ts';
import type { Scenario } from './scenario.ts';

const least = 3;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How rare each stem is over the items of scenarios; no label is looked at. */
export function countRarity(scenarios: readonly Scenario[]): Pick<Model, 'rarity' | 'rarityOfUnknown'> {
  const counts = new Map<string, number>();
  let items = 0;
  for (const scenario of scenarios) {
    for (const { title, text } of scenario.items) {
      items += 1;
      const words = tokenize(`${title}. ${text}`).filter((token) => token.kind === 'word');
      for (const stem of new Set(words.map((token) => token.stem)))
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([, count]) => count >= least).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    rarity: Object.fromEntries(common.map(([stem, count]) => [stem, rounded(Math.log(items / count))])),
    rarityOfUnknown: rounded(Math.log(items / 2)),
  };
}
