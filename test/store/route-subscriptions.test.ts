import { afterEach, beforeEach, expect, test } from 'vitest';
import { mute } from '../../src/desk/mute.ts';
import { subscribe } from '../../src/desk/subscribe.ts';
import type { Wish } from '../../src/desk/subscribe.ts';
import { isTrouble } from '../../src/desk/trouble.ts';
import { forgetGuild } from '../../src/store/forget-guild.ts';
import { routeSubscriptions } from '../../src/store/route-subscriptions.ts';
import type { RoutedShift } from '../../src/store/route-subscriptions.ts';
import { pauseSubscription, removeChannel } from '../../src/store/subscriptions.ts';
import { takeOverWatch } from '../../src/store/take-over-watch.ts';
import { openDeskWorld, seoul } from '../support/desk-world.ts';
import type { DeskWorld } from '../support/desk-world.ts';

let world: DeskWorld;
const shift: RoutedShift = {
  scope: 'shared',
  watch: seoul.id,
  government: 'KOR',
  region: seoul.government.region,
  topic: 'arms-for-ukraine',
  direction: 'up',
  signal: 'considered',
};

beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.store.close());

async function add(channelId: string, guildId: string, wish: Partial<Wish> = {}): Promise<string> {
  const made = await subscribe(
    world.desk,
    { userId: '1', guildId },
    { floor: 'considered', mode: 'instant', zone: 'UTC', target: { channelId }, ...wish },
  );
  if (isTrouble(made)) throw new Error(made.trouble);
  return made.row.id;
}

async function heard(more: Partial<RoutedShift> = {}): Promise<readonly (string | null)[]> {
  const rows = await routeSubscriptions(world.store.db, { ...shift, ...more }, world.desk.now());
  return rows.map(({ channel_id: channel, user_id: user }) => channel ?? user);
}

test('each wish narrows what is heard', async () => {
  await add('all', 'g');
  await add('korea', 'g', { government: 'South Korea' });
  await add('japan', 'g', { government: 'Japan' });
  await add('topic', 'g', { topic: 'Arms for Ukraine' });
  await add('region', 'g', { region: seoul.government.region });
  await add('down', 'g', { direction: 'down' });
  await add('sure', 'g', { floor: 'announced' });
  await add('gathered', 'g', { mode: 'digest' });
  await add('', 'g', { target: { userId: 'person' } });
  expect(await heard()).toEqual(['all', 'korea', 'topic', 'region', 'person']);
  expect(await heard({ signal: 'reported' })).toEqual([]);
  expect(await heard({ signal: 'announced', direction: 'down' })).toContain('sure');
});

test('a mute silences its place, for what it names, until it ends', async () => {
  await add('a', 'g');
  await add('b', 'g');
  const done = await mute(
    world.desk,
    { userId: '1', guildId: 'g' },
    { target: { channelId: 'a' }, government: 'KOR', hours: 2 },
  );
  expect(isTrouble(done)).toBe(false);
  expect(await heard()).toEqual(['b']);
  expect(await heard({ government: 'JPN', watch: 'jpn-arms-for-ukraine' })).toEqual(['a', 'b']);
  world.setNow(world.desk.now() + 2 * 3_600_000);
  expect(await heard()).toEqual(['a', 'b']);
});

test('a guild that has taken a watch over hears its own shifts of it, others the shared ones', async () => {
  await add('mine', 'g1');
  await add('theirs', 'g2');
  await takeOverWatch(world.store.db, 'g1', seoul.id, { userId: '1', at: 1 });
  expect(await heard()).toEqual(['theirs']);
  expect(await heard({ scope: 'g1' })).toEqual(['mine']);
  expect(await heard({ watch: 'jpn-arms-for-ukraine', government: 'JPN' })).toEqual(['mine', 'theirs']);
});

test('paused, removed and forgotten ones hear nothing', async () => {
  const paused = await add('paused', 'g1');
  await add('gone', 'g1');
  await add('kicked', 'g2');
  await add('stays', 'g1');
  await pauseSubscription(world.store.db, paused, '50013', 1);
  await removeChannel(world.store.db, 'gone');
  await forgetGuild(world.store.db, 'g2');
  expect(await heard()).toEqual(['stays']);
});
