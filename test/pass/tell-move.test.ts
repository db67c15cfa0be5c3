import { expect, test } from 'vitest';
import { tellingSchema } from '../../src/alerts/telling.ts';
import { reviewShift } from '../../src/desk/review-shift.ts';
import { subscribe } from '../../src/desk/subscribe.ts';
import { discordAddressing } from '../../src/outlets/discord-addressing.ts';
import { tellNews } from '../../src/pass/tell-news.ts';
import { tellMove } from '../../src/pass/tell-move.ts';
import { deliveredOf, markDelivered, pendingDeliveries } from '../../src/store/outbox.ts';
import { forgetGuild } from '../../src/store/forget-guild.ts';
import { findShiftIds } from '../../src/store/find-shifts.ts';
import { listBaselineVersions } from '../../src/store/ledger.ts';
import { findReview } from '../../src/store/reviews.ts';
import { addEvidence, latestShift } from '../../src/store/shifts.ts';
import { takeOverWatch } from '../../src/store/take-over-watch.ts';
import type { DeskWorld } from '../support/desk-world.ts';
import {
  evidenceOfItem,
  itemOf,
  openDeskWorld,
  seoulAt,
  seoulShift,
  storeItem,
  storeShift,
} from '../support/desk-world.ts';

const region = seoulShift.watch.government.region;

async function storeNextMove(world: DeskWorld) {
  const item = itemOf({
    id: 'item-lethal',
    title: 'Seoul to send shells',
    content: 'South Korea will send shells to Ukraine, the president said.',
    at: seoulAt + 600_000,
  });
  const move = { ...seoulShift, id: 'shift-lethal', item, from: 'considering', to: 'lethal' };
  return storeShift(world, { ...move, words: 'South Korea will send shells to Ukraine' });
}

test('the next move of a story edits its message and calls the channel again; other places get their own', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const now = desk.now();
  const considering = await storeShift(world, seoulShift);
  const wish = { floor: 'considered', mode: 'instant', zone: 'UTC' } as const;
  const who = { userId: '7', guildId: '100' };
  await subscribe(desk, who, { ...wish, target: { channelId: '1005' }, roleId: '9' });
  const place = { scope: 'shared', region, continued: undefined };
  await tellMove(store.db, considering, place, discordAddressing, now);
  const [first] = await pendingDeliveries(store.db, now);
  await markDelivered(store.db, first?.id ?? '', now, { messageId: '555' });
  // This one comes too late for the first move, and has no message yet.
  await subscribe(desk, who, { ...wish, target: { channelId: '1006' } });

  const lethal = await storeNextMove(world);
  const next = { ...place, continued: considering.id };
  for (let pass = 0; pass < 2; pass += 1) await tellMove(store.db, lethal, next, discordAddressing, now);

  const told = (await pendingDeliveries(store.db, now)).map(({ kind, messageId, target, payload }) => {
    const telling = tellingSchema.parse(JSON.parse(payload));
    return {
      kind,
      messageId,
      channel: /"channelId":"(\d+)"/u.exec(target)?.[1],
      rings: telling.kind === 'update' && telling.rings,
      to: telling.kind === 'alert' || telling.kind === 'update' ? telling.view.to.id : '',
    };
  });
  expect(told.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { kind: 'alert', messageId: undefined, channel: '1006', rings: false, to: 'lethal' },
    { kind: 'update', messageId: '555', channel: '1005', rings: true, to: 'lethal' },
  ]);
  // From now on the message is the new alert's: nothing of the old one writes over it.
  expect(await deliveredOf(store.db, considering.id)).toEqual([]);
  expect((await deliveredOf(store.db, lethal.id)).map(({ messageId }) => messageId)).toEqual(['555']);
  await store.close();
});

test('a guild that has taken the watch over keeps its message: it goes on with the guild’s own copy of the story', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const now = desk.now();
  const considering = await storeShift(world, seoulShift);
  const wish = { floor: 'considered', mode: 'instant', zone: 'UTC' } as const;
  for (const guildId of ['100', '200'])
    await subscribe(desk, { userId: '7', guildId }, { ...wish, target: { channelId: `${guildId}5` } });
  const place = { scope: 'shared', region, continued: undefined };
  await tellMove(store.db, considering, place, discordAddressing, now);
  for (const { id } of await pendingDeliveries(store.db, now))
    await markDelivered(store.db, id, now, { messageId: `${id}-message` });
  await takeOverWatch(store.db, '200', considering.watch, { userId: '7', at: now });

  const lethal = await storeNextMove(world);
  await tellMove(store.db, lethal, { ...place, continued: considering.id }, discordAddressing, now);

  const told = await pendingDeliveries(store.db, now);
  expect(told.map(({ messageId }) => messageId)).toEqual([`${considering.id}-1005-message`]);
  expect(await deliveredOf(store.db, considering.id)).toEqual([]);
  const own = await latestShift(store.db, considering.watch, '200');
  expect(own).toMatchObject({ scope: '200', life: 'signal', shift: { to: 'considering' } });
  const ofGuild = await deliveredOf(store.db, own?.id ?? '');
  expect(ofGuild.map(({ messageId }) => messageId)).toEqual([`${considering.id}-2005-message`]);

  // What follows for the guild alone is told in that message.
  const item = itemOf({ id: 'again', title: 'Seoul weighs arms', content: 'Arms.', at: seoulAt + 700_000 });
  await storeItem(world, item);
  await addEvidence(store.db, { ...evidenceOfItem(own?.id ?? '', item, now), kind: 'repeat' });
  await tellNews(store.db, { id: own?.id ?? '', life: 'signal' }, discordAddressing, now);
  const news = (await pendingDeliveries(store.db, now)).filter(({ alert }) => alert === own?.id);
  expect(news.map(({ kind, messageId }) => ({ kind, messageId }))).toEqual([
    { kind: 'update', messageId: `${considering.id}-2005-message` },
  ]);
  await store.close();
});

test('a button of a message from before a guild took the watch over decides on the guild’s own copy', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  const { id, watch } = await storeShift(world, seoulShift);
  const who = { userId: '7', guildId: '100' };
  await takeOverWatch(store.db, '100', watch, { userId: '7', at: desk.now() });
  const decided = await reviewShift(desk, who, id, { kind: 'confirmed' });
  const own = await latestShift(store.db, watch, '100');
  expect(decided).toMatchObject({ shift: { id: own?.id, scope: '100' } });
  expect(await findReview(store.db, '100', own?.id ?? '')).toMatchObject({ kind: 'confirmed' });
  // It is listed once, for the guild as for everybody else.
  const search = { told: true, limit: 9, offset: 0 };
  expect((await findShiftIds(store.db, { ...search, guildId: '100' })).ids).toEqual([own?.id]);
  expect((await findShiftIds(store.db, { ...search, guildId: '200' })).ids).toEqual([id]);
  // The ledger says by which shift it moved, and whose.
  const versions = await listBaselineVersions(store.db, watch, '100');
  expect(versions.at(-1)).toMatchObject({ status: 'confirmed', shift: own?.id });
  expect(versions.some(({ shift }) => shift === id)).toBe(false);
  // A guild that has left and comes back sees the shared shift again, and no copy of its own.
  await forgetGuild(store.db, '100');
  expect((await findShiftIds(store.db, { ...search, guildId: '100' })).ids).toEqual([id]);
  await store.close();
});
