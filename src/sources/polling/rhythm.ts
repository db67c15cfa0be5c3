/** Appearances remembered: two working weeks of a daily feed with room for its weekends. */
const remembered = 40;
const minute = 60_000;
const day = 86_400_000;

/**
 * Adds when entries appeared to a source's rhythm. Entries that appear together count once: a habit is how
 * often there is something to see, not how much.
 * @param published of the fresh entries, where the feed says it; `now` stands in where it does not.
 */
export function extendRhythm(
  rhythm: readonly number[],
  published: readonly (number | undefined)[],
  now: number,
): number[] {
  const times = [...rhythm, ...published.map((time) => Math.min(time ?? now, now))].sort((a, b) => a - b);
  const apart: number[] = [];
  for (const time of times) if (time - (apart.at(-1) ?? -Infinity) >= minute) apart.push(time);
  return apart.slice(-remembered);
}

/** Time between appearances, shortest first. */
export function gapsOf(rhythm: readonly number[]): number[] {
  return rhythm
    .slice(1)
    .map((time, at) => time - (rhythm[at] ?? time))
    .sort((a, b) => a - b);
}

/** The gap at a share of all gaps: 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Fewer gaps than these are no habit. */
const gapsOfAHabit = 7;

/**
 * How long a source may stay without anything new before that is beyond its own habit: half as long again as
 * the longest pause it has made lately, and never under a day. Absent while it has shown no habit.
 */
export function silenceLimit(rhythm: readonly number[]): number | undefined {
  const longest = gapsOf(rhythm).at(-1);
  if (longest === undefined || rhythm.length <= gapsOfAHabit) return undefined;
  return Math.max(day, longest * 1.5);
}
