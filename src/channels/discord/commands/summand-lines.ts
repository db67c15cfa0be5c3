import { describeFeature } from '../../../readings/model/describe-feature.ts';
import type { Contribution } from '../../../readings/reading.ts';
import { quoteForeign } from '../foreign-text.ts';

/** The longest description of a summand of the shipped model has 137 characters. */
const longest = 140;

/** Summands of a score, at most so many, each with its amount and in words. Words of the item may be among these. */
export function summandLines(contributions: readonly Contribution[], most: number): string[] {
  return contributions
    .slice(0, most)
    .map(
      ({ feature, weight, value }) =>
        `\`${(weight * value).toFixed(2).padStart(6)}\` ${quoteForeign(describeFeature(feature), longest)}`,
    );
}
