import type { DeliveryOutcome } from '../channels/delivery-outcome.ts';
import { closeDelivery, markDelivered, pendingDeliveries, postponeDelivery } from '../store/outbox.ts';
import type { Delivery } from '../store/outbox.ts';
import type { Database } from '../store/open-store.ts';

/** Sends one delivery and says what became of it; it throws only where the code is wrong. */
export type Deliver = (delivery: Delivery) => Promise<DeliveryOutcome>;

/** What must happen beyond the outbox when a place refuses, or is gone. */
export interface PlaceChanges {
  readonly pauseSubscription: (subscription: string, cause: string, now: number) => Promise<void>;
  readonly removeSubscription: (subscription: string, cause: string, now: number) => Promise<void>;
  readonly forgetGuild: (guild: string, now: number) => Promise<void>;
}

export interface DeliveryCounts {
  readonly delivered: number;
  readonly postponed: number;
  readonly failed: number;
}

/** A paused place is asked again after a day, in case somebody has mended it and not said so. */
const pausedForMs = 24 * 3_600_000;
const placesAtOnce = 8;

/**
 * Sends what is due. Messages to one place go one after the other, in the order of their causes; places do not wait
 * for each other, and what one refuses stops no other.
 */
export async function deliverPending(
  db: Database,
  deliver: Deliver,
  changes: PlaceChanges,
  clock: () => number,
  signal?: AbortSignal,
): Promise<DeliveryCounts> {
  const counts = { delivered: 0, postponed: 0, failed: 0 };
  const due = await pendingDeliveries(db, clock());
  const places = [...Map.groupBy(due, (delivery) => delivery.target).values()];
  const stopped = (): boolean => signal?.aborted === true;
  const lane = async (): Promise<void> => {
    for (let place = places.shift(); place !== undefined && !stopped(); place = places.shift()) {
      for (const delivery of place) {
        if (stopped()) return;
        const outcome = await deliver(delivery);
        counts[await settleDelivery(db, delivery, outcome, changes, clock())] += 1;
        // What follows in this place would only meet the same refusal, or overtake this one.
        if (outcome.code !== 'delivered' && outcome.code !== 'failed') break;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(placesAtOnce, places.length) }, lane));
  return counts;
}

async function settleDelivery(
  db: Database,
  { id, subscription }: Delivery,
  outcome: DeliveryOutcome,
  changes: PlaceChanges,
  now: number,
): Promise<keyof DeliveryCounts> {
  switch (outcome.code) {
    case 'delivered':
      await markDelivered(db, id, now, outcome);
      return 'delivered';
    case 'retry-later':
      await postponeDelivery(db, id, now + outcome.afterMs, outcome.cause);
      return 'postponed';
    case 'pause-subscription':
      await postponeDelivery(db, id, now + pausedForMs, outcome.cause);
      if (subscription !== undefined) await changes.pauseSubscription(subscription, outcome.cause, now);
      return 'postponed';
    case 'remove-subscription':
      await closeDelivery(db, id, 'dropped', outcome.cause);
      if (subscription !== undefined) await changes.removeSubscription(subscription, outcome.cause, now);
      return 'failed';
    case 'forget-guild':
      await closeDelivery(db, id, 'dropped', 'guild-gone');
      await changes.forgetGuild(outcome.guildId, now);
      return 'failed';
    case 'failed':
      await closeDelivery(db, id, 'failed', outcome.cause);
      return 'failed';
  }
}
