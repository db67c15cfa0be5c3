import type { AlertView } from '../alerts/alert-view.ts';
import type { DigestLine, DigestView } from '../alerts/digest-view.ts';
import type { Watch } from '../watches/watch.ts';

const weights = { announced: 3, considered: 2, reported: 1 } as const;

/**
 * Puts a digest together: the weightiest shift first; what a person dismissed is left out; watches that moved are not
 * told as reaffirmed as well.
 */
export function composeDigest(found: {
  readonly every: 'day' | 'week';
  readonly from: number;
  readonly until: number;
  readonly alerts: readonly AlertView[];
  readonly reaffirmed: readonly Watch[];
  readonly unsure: readonly Watch[];
  readonly waiting: number;
}): DigestView {
  const moved = found.alerts
    .filter(({ review }) => review?.says !== 'dismissed')
    .toSorted((a, b) => weigh(b) - weigh(a) || b.quote.at - a.quote.at || a.id.localeCompare(b.id));
  const shifted = new Set(moved.map(({ watch }) => watch));
  return {
    every: found.every,
    from: found.from,
    to: found.until,
    moved,
    reaffirmed: countWatches(found.reaffirmed.filter(({ id }) => !shifted.has(id))),
    unsure: countWatches(found.unsure),
    waiting: found.waiting,
  };
}

/** The signal first, then whether a person stands behind it, how many publishers carry it, how sure it is. */
function weigh({ signal, review, publishers, confidence }: AlertView): number {
  const confirmed = review === undefined ? 0 : 1;
  return weights[signal] + confirmed + Math.min(publishers, 5) * 0.1 + confidence * 0.1;
}

function countWatches(watches: readonly Watch[]): DigestLine[] {
  const byId = Map.groupBy(watches, ({ id }) => id);
  return [...byId]
    .map(([watch, all]) => ({
      watch,
      government: all[0]?.government.name ?? '',
      topic: all[0]?.topic.name ?? '',
      count: all.length,
    }))
    .toSorted((a, b) => b.count - a.count || a.watch.localeCompare(b.watch));
}
