import { afterEach, beforeEach, expect, test } from 'vitest';
import { dueDigests, scheduleDigest } from '../../src/desk/digests.ts';
import { subscribe } from '../../src/desk/subscribe.ts';
import { isTrouble } from '../../src/desk/trouble.ts';
import { markDigestDone } from '../../src/store/digests.ts';
import { openDeskWorld, seoulAt, seoulShift, storeShift } from '../support/desk-world.ts';
import type { DeskWorld } from '../support/desk-world.ts';

let world: DeskWorld;
const who = { userId: '7', guildId: '100' };
const schedule = { cadence: 'business-days', weekday: 1, hour: 8, zone: 'Asia/Seoul' } as const;
const nextMorning = Date.parse('2024-10-23T08:00:00+09:00');

beforeEach(async () => {
  world = await openDeskWorld();
  await storeShift(world, seoulShift);
  world.setNow(seoulAt - 3_600_000);
});
afterEach(() => world.store.close());

test('a digest is due from its hour on, until it is marked, and tells what came since the last one', async () => {
  const made = await scheduleDigest(world.desk, who, { schedule, target: { channelId: '5' } });
  if (isTrouble(made)) throw new Error(made.trouble);
  expect(made.next).toBe(nextMorning);
  expect(await dueDigests(world.desk, nextMorning - 1)).toEqual([]);
  const [due] = await dueDigests(world.desk, nextMorning + 60_000);
  expect(due).toMatchObject({ due: nextMorning, view: { every: 'day', to: nextMorning } });
  expect(due?.view.moved.map(({ id }) => id)).toEqual(['shift-seoul']);
  expect(await dueDigests(world.desk, nextMorning + 120_000)).toHaveLength(1);
  await markDigestDone(world.store.db, made.row.id, nextMorning);
  expect(await dueDigests(world.desk, nextMorning + 180_000)).toEqual([]);
  const [later] = await dueDigests(world.desk, nextMorning + 86_400_000);
  expect(later?.view).toMatchObject({ from: nextMorning, moved: [] });
});

test('what was missed while the bot was down comes in one digest', async () => {
  await scheduleDigest(world.desk, who, { schedule, target: { channelId: '5' } });
  const due = await dueDigests(world.desk, nextMorning + 5 * 86_400_000);
  expect(due).toHaveLength(1);
  expect(due[0]?.view.moved).toHaveLength(1);
});

test('where subscriptions gather into it, it tells what they ask for', async () => {
  await scheduleDigest(world.desk, who, { schedule, target: { userId: '7' } });
  const wish = { target: { userId: '7' }, mode: 'digest', zone: 'UTC' } as const;
  await subscribe(world.desk, who, { ...wish, government: 'JPN', floor: 'reported' });
  await subscribe(world.desk, who, { ...wish, government: 'KOR', floor: 'announced' });
  expect((await dueDigests(world.desk, nextMorning))[0]?.view.moved).toEqual([]);
  await subscribe(world.desk, who, { ...wish, region: 'East Asia', floor: 'considered' });
  const region = world.desk.catalogue().watches[0]?.government.region ?? '';
  await subscribe(world.desk, who, { ...wish, region, floor: 'considered' });
  expect((await dueDigests(world.desk, nextMorning))[0]?.view.moved).toHaveLength(1);
});
