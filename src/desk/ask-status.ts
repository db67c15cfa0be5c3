import { DateTime } from 'luxon';
import { countStatus } from '../store/count-status.ts';
import type { Counts } from '../store/count-status.ts';
import { listReviews } from '../store/reviews.ts';
import type { ReviewRow } from '../store/reviews.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import type { SubscriptionRow } from '../store/route-subscriptions.ts';
import { unsureReadings } from '../store/find-readings.ts';
import type { Asker, Desk, SourceHealth } from './desk.ts';
import { guildWatches } from './guild-watches.ts';
import { sourceHealth } from './manage-sources.ts';

/** How often the alerts of a month were right, by the guild's own last decision on each. */
export interface MonthlyPrecision {
  /** `2024-10` */
  readonly month: string;
  readonly confirmed: number;
  readonly corrected: number;
  readonly dismissed: number;
  /** Shifts that were shifts, the wrongly placed included, out of all decided; 0 to 1. */
  readonly precision: number;
}

export interface Status {
  readonly counts: Counts;
  readonly watches: number;
  readonly own: number;
  readonly waiting: number;
  readonly subscriptions: number;
  readonly paused: readonly SubscriptionRow[];
  readonly troubled: readonly (SourceHealth & { readonly name: string })[];
  readonly sources: number;
  readonly precision: readonly MonthlyPrecision[];
}

export async function askStatus(desk: Desk, who: Asker): Promise<Status> {
  const known = await guildWatches(desk, who.guildId);
  const watches = known.watches.map(({ id }) => id);
  const whose = who.guildId === undefined ? { userId: who.userId } : { guildId: who.guildId };
  const subscriptions = await listSubscriptions(desk.db, whose);
  const health = await sourceHealth(desk, who);
  const reviews = who.guildId === undefined ? [] : await listReviews(desk.db, who.guildId);
  const waiting =
    who.guildId === undefined ? 0 : (await unsureReadings(desk.db, who.guildId, watches, 1)).total;
  return {
    counts: await countStatus(desk.db),
    watches: watches.length,
    own: known.own.size,
    waiting,
    subscriptions: subscriptions.length,
    paused: subscriptions.filter(({ state }) => state === 'paused'),
    troubled: health.filter(({ state }) => state !== 'well' && state !== 'new'),
    sources: health.length,
    precision: precisionByMonth(reviews),
  };
}

/** By the month of the decision, oldest first. The last decision on a shift counts, once. */
export function precisionByMonth(reviews: readonly ReviewRow[]): readonly MonthlyPrecision[] {
  const last = new Map<string, ReviewRow>();
  for (const review of reviews) if (review.shift_id !== null) last.set(review.shift_id, review);
  const months = Map.groupBy(last.values(), ({ at }) =>
    DateTime.fromMillis(at, { zone: 'utc' }).toFormat('yyyy-MM'),
  );
  return [...months]
    .map(([month, decided]) => {
      const count = (kind: ReviewRow['kind']): number => decided.filter((r) => r.kind === kind).length;
      const confirmed = count('confirmed');
      const corrected = count('corrected');
      const precision = (confirmed + corrected) / decided.length;
      return { month, confirmed, corrected, dismissed: count('dismissed'), precision };
    })
    .toSorted((a, b) => a.month.localeCompare(b.month));
}
