import type { ListedShift } from './ask-shifts.ts';
import type { Watch } from '../watches/watch.ts';

/** What a time brought, in the order in which a desk wants to read it. */
export interface Digest {
  readonly from: number;
  readonly until: number;
  readonly top?: ListedShift;
  /** The other shifts, weightiest first. */
  readonly moved: readonly ListedShift[];
  readonly reaffirmed: readonly { readonly watch: Watch; readonly times: number }[];
  readonly unsure: readonly { readonly watch: Watch; readonly count: number }[];
  readonly waiting: number;
}

const weights = { announced: 3, considered: 2, reported: 1 } as const;

/** Puts a digest together: the weightiest shift on top; watches that moved are not told as reaffirmed as well. */
export function composeDigest(found: {
  readonly from: number;
  readonly until: number;
  readonly shifts: readonly ListedShift[];
  readonly reaffirmed: readonly Watch[];
  readonly unsure: readonly Watch[];
  readonly waiting: number;
}): Digest {
  const standing = found.shifts.filter(({ review }) => review?.kind !== 'dismissed');
  const [top, ...moved] = standing.toSorted(
    (a, b) => weigh(b) - weigh(a) || b.stored.at - a.stored.at || a.stored.id.localeCompare(b.stored.id),
  );
  const shifted = new Set(standing.map(({ watch }) => watch.id));
  const held = found.reaffirmed.filter(({ id }) => !shifted.has(id));
  return {
    from: found.from,
    until: found.until,
    ...(top === undefined ? {} : { top }),
    moved,
    reaffirmed: countWatches(held).map(({ watch, count }) => ({ watch, times: count })),
    unsure: countWatches(found.unsure),
    waiting: found.waiting,
  };
}

/** The signal first, then how many publishers carry it, then how sure it is. */
function weigh({ stored, publishers, review }: ListedShift): number {
  const confirmed = review?.kind === 'confirmed' || review?.kind === 'corrected' ? 1 : 0;
  return (
    weights[stored.shift.signal] + confirmed + Math.min(publishers, 5) * 0.1 + stored.shift.confidence * 0.1
  );
}

function countWatches(watches: readonly Watch[]): readonly { watch: Watch; count: number }[] {
  const counts = new Map<string, { watch: Watch; count: number }>();
  for (const watch of watches) counts.set(watch.id, { watch, count: (counts.get(watch.id)?.count ?? 0) + 1 });
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.watch.id.localeCompare(b.watch.id));
}
