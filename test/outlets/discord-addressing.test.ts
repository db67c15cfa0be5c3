import { expect, test } from 'vitest';
import { tellingSchema } from '../../src/alerts/telling.ts';
import { reviewShift } from '../../src/desk/review-shift.ts';
import { subscribe } from '../../src/desk/subscribe.ts';
import { discordAddressing } from '../../src/outlets/discord-addressing.ts';
import { addDelivery, markDelivered, pendingDeliveries } from '../../src/store/outbox.ts';
import { latestShift } from '../../src/store/shifts.ts';
import { openDeskWorld, seoulShift, storeShift } from '../support/desk-world.ts';

test('news of a shift leaves what a guild decided on its own message, and on no other', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const now = desk.now();
  const view = await storeShift(world, seoulShift);
  for (const guildId of ['100', '200']) {
    const target = { channelId: `${guildId}5` };
    const wish = { floor: 'considered', mode: 'instant', zone: 'UTC', target } as const;
    await subscribe(desk, { userId: '7', guildId }, wish);
  }
  const place = { scope: 'shared', region: seoulShift.watch.government.region };
  for (const delivery of await discordAddressing.addressAlert(store.db, view, place, now)) {
    await addDelivery(store.db, delivery);
    await markDelivered(store.db, delivery.id, now, { messageId: `${delivery.id}-message` });
  }
  await reviewShift(desk, { userId: '7', guildId: '100' }, seoulShift.id, { kind: 'confirmed' });
  const posted = await pendingDeliveries(store.db, now);
  expect(posted.map(({ messageId }) => messageId)).toEqual(['shift-seoul-1005-message']);

  const news = { evidence: [], turned: true };
  const own = await latestShift(store.db, view.watch, '100');
  const seen = [];
  for (const id of [view.id, own?.id ?? '']) {
    const later = { ...view, id, life: 'corroborated', publishers: 2 } as const;
    for (const { target, payload } of await discordAddressing.addressUpdate(store.db, later, news, now)) {
      const telling = tellingSchema.parse(JSON.parse(payload));
      if (telling.kind !== 'update') throw new Error(telling.kind);
      const guild = target.includes('"100"') ? '100' : '200';
      seen.push([guild, telling.view.review?.says, telling.view.publishers]);
    }
  }
  // The guild that decided hears of its own copy, which keeps its decision; the other of the shared one.
  expect(seen).toEqual([
    ['200', undefined, 2],
    ['100', 'confirmed', 2],
  ]);
  await store.close();
});

test('several subscriptions of one channel are one message, which rings and comes as the most urgent one asks', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const now = desk.now();
  const view = await storeShift(world, seoulShift);
  const who = { userId: '7', guildId: '100' };
  const minute = new Date(now).getUTCHours() * 60 + new Date(now).getUTCMinutes();
  const quiet = { from: minute, to: (minute + 60) % 1440, zone: 'UTC' };
  const wish = { floor: 'considered', mode: 'instant', zone: 'UTC' } as const;
  await subscribe(desk, who, { ...wish, target: { channelId: '1005' }, quiet });
  await subscribe(desk, who, { ...wish, target: { channelId: '1005' }, roleId: '9', topic: view.topic.id });
  const place = { scope: 'shared', region: seoulShift.watch.government.region };
  const deliveries = await discordAddressing.addressAlert(store.db, view, place, now);
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]?.target).toContain('"roleId":"9"');
  expect(deliveries[0]?.notBefore).toBe(now);
  await store.close();
});
