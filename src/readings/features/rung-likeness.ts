import type { Rung } from '../watch/compiled-watch.ts';

/** How much of a rung's own words, weighed, a text has. */
export function ownLikeness({ own }: Rung, stems: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const [stem, weight] of own) {
    all += weight;
    if (stems.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / Math.max(all, 4);
}

/** Share of the classes that tell a rung from others which a text has. */
export function classLikeness({ classes }: Rung, seen: ReadonlySet<string>): number {
  let shared = 0;
  for (const name of classes) if (seen.has(name)) shared += 1;
  return shared / Math.max(classes.size, 2);
}

/** How much of all that a rung says, weighed by rarity, a text has. */
export function wholeLikeness({ stems: words }: Rung, stems: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const [stem, weight] of words) {
    all += weight;
    if (stems.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
