import { z } from 'zod';
import type { Item } from '../items/item.ts';
import { findItem } from '../store/items.ts';
import type { Database } from '../store/open-store.ts';
import { listReviews } from '../store/reviews.ts';
import type { ReviewRow } from '../store/reviews.ts';
import { positionsOf } from '../watches/topic.ts';
import { dropAbsent } from './drop-absent.ts';
import { reviewContextSchema } from './review-context.ts';
import type { ReviewContext } from './review-context.ts';

/** One decision of a person as a scenario with a single labelled item, in the shape of the scenario files. */
export type LabelledScenario = NonNullable<ReturnType<typeof labelReview>>;

/** What people decided, as labelled items to calibrate by. The last decision of a guild on an item counts. */
export async function labelFeedback(db: Database): Promise<readonly LabelledScenario[]> {
  const last = new Map<string, ReviewRow>();
  for (const review of await listReviews(db))
    last.set(`${review.guild_id} ${review.watch_id} ${review.item_id}`, review);
  const scenarios: LabelledScenario[] = [];
  for (const review of last.values()) {
    const item = await findItem(db, review.item_id);
    const context = reviewContextSchema.parse(JSON.parse(review.context_json));
    const scenario = item === undefined ? undefined : labelReview(review, item, context);
    if (scenario !== undefined) scenarios.push(scenario);
  }
  return scenarios;
}

/** Undefined where the decision says nothing that a scenario can: the item may have said anything. */
export function labelReview(review: ReviewRow, item: Item, context: ReviewContext) {
  const gold = goldOf(review, context);
  if (gold === undefined || !isOnLadder(context)) return undefined;
  const { topic, baseline } = context;
  const { name, kind, government } = item.provenance;
  return {
    id: `feedback-${review.id}`,
    watch: {
      government: context.government,
      topic: {
        name: topic.name,
        description: topic.description,
        keywords: topic.keywords,
        ...dropAbsent({ positions: topic.positions }),
      },
      baseline: {
        ...(topic.positions === undefined || baseline.position === '' ? {} : { position: baseline.position }),
        statement: baseline.statement,
        asOf: new Date(baseline.asOf).toISOString().slice(0, 10),
      },
    },
    items: [
      {
        id: item.id,
        published: new Date(item.published).toISOString(),
        source: dropAbsent({ name, kind, government }),
        title: item.title,
        text: item.snapshot.text.slice(item.snapshot.titleEnd).trim(),
        gold,
      },
    ],
  };
}

/** A ladder that was rewritten while its watch stood on a rung of the old one leaves nothing to compare with. */
function isOnLadder({ topic, baseline }: ReviewContext): boolean {
  return baseline.position === '' || positionsOf(topic).some(({ id }) => id === baseline.position);
}

const noneReasonSchema = z
  .enum(['reaffirms', 'denies', 'other-speaker', 'speculation', 'historical', 'routine', 'off-topic'])
  .optional()
  .catch(undefined);

function goldOf(review: ReviewRow, { topic, baseline, found }: ReviewContext) {
  const isNone = review.kind === 'dismissed' || review.kind === 'no-shift';
  if (isNone && review.reason === 'known-already') return { verdict: 'repeat' as const };
  if (isNone) {
    const reason = noneReasonSchema.parse(review.reason ?? undefined);
    return reason === undefined ? undefined : { verdict: 'none' as const, reason };
  }
  return goldShift(review, { topic, baseline, found });
}

function goldShift(review: ReviewRow, { topic, baseline, found }: Omit<ReviewContext, 'government'>) {
  const to = review.position ?? found.to;
  const rungs = positionsOf(topic).map(({ id }) => id);
  const step =
    rungs.indexOf(to ?? '') - rungs.indexOf(baseline.position === '' ? (rungs[0] ?? '') : baseline.position);
  if (to === undefined || step === 0) return undefined;
  return {
    verdict: 'shift' as const,
    direction: step > 0 ? ('up' as const) : ('down' as const),
    ...(topic.positions !== undefined && rungs.includes(to) ? { to } : {}),
    signal: found.signal ?? ('reported' as const),
  };
}
