import type { Item } from '../../../items/item.ts';
import { describeFeature } from '../../../readings/model/describe-feature.ts';
import { spellOutFrom } from '../../../readings/model/spell-out.ts';
import type { Contribution } from '../../../readings/reading.ts';
import { quoteForeign } from '../foreign-text.ts';

/** The longest description of a summand of the shipped model has 137 characters, words cut to their stems. */
const longest = 140;

/** Summands of a score, at most so many, each with its amount and in words. Words of the item may be among these. */
export function summandLines(
  contributions: readonly Contribution[],
  most: number,
  { snapshot }: Item,
): string[] {
  const spellOut = spellOutFrom(snapshot.text);
  return contributions.slice(0, most).map(({ feature, weight, value }) => {
    const amount = (weight * value).toFixed(2).padStart(6);
    return `\`${amount}\` ${quoteForeign(describeFeature(feature, spellOut), longest)}`;
  });
}
