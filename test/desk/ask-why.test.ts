import { expect, test } from 'vitest';
import { askWhy } from '../../src/desk/ask-why.ts';
import { addDelivery, markDelivered } from '../../src/store/outbox.ts';
import { openDeskWorld, seoulShift, storeShift } from '../support/desk-world.ts';

test('a direct message explains what its guild found to the person it was sent to, and to nobody else', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const now = desk.now();
  await storeShift(world, { ...seoulShift, scope: '100' });
  const target = JSON.stringify({ channel: 'discord', userId: '7' });
  const delivery = { id: 'd', alert: seoulShift.id, kind: 'alert', target, payload: '{}' } as const;
  await addDelivery(store.db, { ...delivery, notBefore: now, createdAt: now });
  await markDelivered(store.db, 'd', now, { messageId: '1' });
  expect(await askWhy(desk, { userId: '7' }, seoulShift.id)).toHaveProperty('item');
  expect(await askWhy(desk, { userId: '8' }, seoulShift.id)).toEqual({ trouble: 'gone', what: 'item' });
  expect(await askWhy(desk, { userId: '7', guildId: '200' }, seoulShift.id)).toHaveProperty('trouble');
  await store.close();
});
