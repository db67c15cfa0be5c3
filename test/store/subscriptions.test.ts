import { expect, it, onTestFinished } from 'vitest';
import { addSubscription, dropRole, findSubscription } from '../../src/store/subscriptions.ts';
import { memoryStore } from '../support/memory-store.ts';

const subscription = {
  guild_id: '1',
  channel_id: '2',
  user_id: null,
  government_id: null,
  topic_id: null,
  region: null,
  floor: 2,
  direction: null,
  mode: 'instant',
  quiet_from: null,
  quiet_to: null,
  zone: 'UTC',
  created_at: 0,
  created_by: '9',
  state: 'active',
  paused_code: null,
  paused_at: null,
} as const;

it('keeps the subscriptions of a role that is gone, and lets them ring nobody', async () => {
  const store = await memoryStore();
  onTestFinished(() => store.close());
  await addSubscription(store.db, { ...subscription, id: 'one', role_id: '7' });
  await addSubscription(store.db, { ...subscription, id: 'two', role_id: '8' });
  await dropRole(store.db, '7');
  const roles = [await findSubscription(store.db, 'one'), await findSubscription(store.db, 'two')];
  expect(roles.map((row) => row?.role_id)).toEqual([null, '8']);
});
