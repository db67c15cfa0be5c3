import { describe, expect, it } from 'vitest';
import {
  addDelivery,
  closeDelivery,
  markDelivered,
  pendingDeliveries,
  postponeDelivery,
} from '../../src/store/outbox.ts';
import { deliverPending } from '../../src/pass/deliver-pending.ts';
import type { DeliveryOutcome } from '../../src/channels/delivery-outcome.ts';
import { memoryStore } from '../support/memory-store.ts';

const delivery = (id: string, target = 'a', createdAt = 1) => ({
  id,
  kind: 'notice' as const,
  target,
  payload: '{}',
  notBefore: 0,
  createdAt,
  subscription: `s-${target}`,
});

const noChanges = {
  pauseSubscription: () => Promise.resolve(),
  removeSubscription: () => Promise.resolve(),
  forgetGuild: () => Promise.resolve(),
};

describe('the outbox', () => {
  it('keeps one delivery for one id, due in the order of causes', async () => {
    const { db } = await memoryStore();
    await addDelivery(db, delivery('2', 'a', 20));
    await addDelivery(db, delivery('1', 'a', 10));
    await addDelivery(db, delivery('1', 'b', 30));
    expect((await pendingDeliveries(db, 5)).map(({ id, target }) => [id, target])).toEqual([
      ['1', 'a'],
      ['2', 'a'],
    ]);
    await markDelivered(db, '1', 50, { messageId: 'm' });
    await postponeDelivery(db, '2', 1_000, 'rate-limited');
    expect(await pendingDeliveries(db, 999)).toEqual([]);
    expect((await pendingDeliveries(db, 1_000))[0]?.attempts).toBe(1);
    await closeDelivery(db, '2', 'failed', 'gone');
    expect(await pendingDeliveries(db, 5_000)).toEqual([]);
  });

  it('lets no failing place stop another, and no message overtake one before it', async () => {
    const { db } = await memoryStore();
    for (const [id, target] of [
      ['1', 'bad'],
      ['2', 'bad'],
      ['3', 'good'],
      ['4', 'good'],
    ] as const) {
      await addDelivery(db, delivery(id, target, Number(id)));
    }
    const tried: string[] = [];
    const deliver = (sent: { id: string; target: string }): Promise<DeliveryOutcome> => {
      tried.push(sent.id);
      return Promise.resolve(
        sent.target === 'bad'
          ? { code: 'retry-later', afterMs: 100, cause: 'down' }
          : { code: 'delivered', messageId: 'm' },
      );
    };
    expect(await deliverPending(db, deliver, noChanges, () => 10)).toEqual({
      delivered: 2,
      postponed: 1,
      failed: 0,
    });
    expect(tried.sort()).toEqual(['1', '3', '4']);
    expect((await pendingDeliveries(db, 200)).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('tells the subscriptions of a place that refuses or is gone', async () => {
    const { db } = await memoryStore();
    const calls: string[] = [];
    const changes = {
      pauseSubscription: (id: string, cause: string) =>
        Promise.resolve(void calls.push(`pause ${id} ${cause}`)),
      removeSubscription: (id: string, cause: string) =>
        Promise.resolve(void calls.push(`remove ${id} ${cause}`)),
      forgetGuild: (id: string) => Promise.resolve(void calls.push(`forget ${id}`)),
    };
    const outcomes: Record<string, DeliveryOutcome> = {
      a: { code: 'pause-subscription', cause: 'no-permission' },
      b: { code: 'remove-subscription', cause: 'channel-gone' },
      c: { code: 'forget-guild', guildId: 'g' },
      d: { code: 'failed', cause: 'too-long' },
    };
    for (const target of Object.keys(outcomes)) await addDelivery(db, delivery(target, target));
    const deliver = ({ target }: { target: string }) =>
      Promise.resolve(outcomes[target] ?? { code: 'failed' as const, cause: 'none' });
    expect(await deliverPending(db, deliver, changes, () => 10)).toEqual({
      delivered: 0,
      postponed: 1,
      failed: 3,
    });
    expect(calls.sort()).toEqual(['forget g', 'pause s-a no-permission', 'remove s-b channel-gone']);
  });
});
