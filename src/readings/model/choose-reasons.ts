import type { Contribution } from '../reading.ts';
import { describeFeature } from './describe-feature.ts';
import type { SpellOut } from './spell-out.ts';

/**
 * What tells a reader more comes first: what the item does and sounds like, then its single words, then that it is on
 * the topic and where it stands, which is true of nearly every alert, and pairs of words last.
 */
const lessTelling: readonly RegExp[] = [/:w:/u, /topical|^source:|^names:/u, /:b:/u];

function rankOf({ feature }: Contribution): number {
  return 1 + lessTelling.findIndex((pattern) => pattern.test(feature));
}

/** The reasons for a shift in words, at most so many: only what speaks for it, the most telling first. */
export function chooseReasons(
  contributions: readonly Contribution[],
  most: number,
  spellOut: SpellOut,
): string[] {
  return contributions
    .filter(({ weight, value }) => weight * value > 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most)
    .map(({ feature }) => describeFeature(feature, spellOut));
}
