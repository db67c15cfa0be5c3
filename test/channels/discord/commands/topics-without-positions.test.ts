import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderAlert } from '../../../../src/channels/discord/render-alert.ts';
import type { AlertView } from '../../../../src/alerts/alert-view.ts';
import { guildView } from '../../../../src/desk/guild-view.ts';
import { labelFeedback } from '../../../../src/desk/label-feedback.ts';
import { scenarioSchema } from '../../../../src/evaluation/scenario.ts';
import { findWatchState } from '../../../../src/store/watch-states.ts';
import type { Topic } from '../../../../src/watches/topic.ts';
import type { Watch } from '../../../../src/watches/watch.ts';
import {
  governments,
  itemOf,
  openDeskWorld,
  readingOf,
  seoulAt,
  storeItem,
  storeReading,
  storeShift,
} from '../../../support/desk-world.ts';
import type { Found } from '../../../support/desk-world.ts';
import { openCommands, wordsOf } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

const topic: Topic = {
  id: 'visa-rules',
  name: 'Visa rules',
  description: '',
  keywords: ['visa', 'entry'],
};
const [japan] = governments.filter(({ id }) => id === 'JPN');
if (japan === undefined) throw new Error('JPN is not configured');
const watch: Watch = {
  id: 'jpn-visa-rules',
  government: japan,
  topic,
  baseline: { statement: 'Japan asks every visitor for a visa.', asOf: '2023-07-15' },
};
const item = itemOf({
  id: 'item-visa',
  title: 'Tokyo drops visas',
  content: 'Japan will no longer ask visitors for a visa, the minister said.',
  at: seoulAt,
});
const found: Found = {
  id: 'shift-visa',
  item,
  watch,
  from: 'as-stated',
  to: 'changed',
  words: 'Japan will no longer ask visitors for a visa',
  signal: 'announced',
};
const pair = { government: 'JPN', topic: 'visa-rules' };

let open: OpenCommands;
let view: AlertView;
beforeAll(async () => {
  open = await openCommands(await openDeskWorld([watch]));
  view = await storeShift(open.world, found);
});
afterAll(() => open.close());

const held = async () =>
  (await findWatchState(open.world.desk.db, watch.id, open.guild.id))?.state.held ?? 'none';

test('an alert names the two rungs in the language of its reader, and its Correct button asks why it is none', async () => {
  expect(renderAlert(view, 'en').embeds?.[0]?.title).toContain('Visa rules: as stated → changed');
  expect(renderAlert(view, 'ko').embeds?.[0]?.title).toContain('Visa rules: 기존대로 → 바뀜');
  const channel = await open.client.channels.fetch(open.channel.id);
  if (channel?.isSendable() !== true) throw new Error('no channel');
  const { embeds = [], components = [] } = renderAlert(view, 'en');
  const message = open.channel.messages.get((await channel.send({ embeds, components })).id);
  const korean = open.seat({ permissions: ['ManageGuild'], locale: 'ko' });
  const asked = await korean.press(message, 'Correct…');
  expect(wordsOf(asked)).toContain('이 주제에는 단계가 없습니다');
  const done = await open.manager.select(asked.message, `dismiss-for:${found.id}`, ['routine']);
  expect(wordsOf(done)).toContain('no shift of **Japan · Visa rules**');
  expect(await held()).toBe('as-stated');
  expect((await guildView(open.world.desk.db, found.id, open.guild.id))?.review).toMatchObject({
    says: 'dismissed',
    reason: 'routine',
  });
});

test('/baseline set offers both, takes either name, and puts it on record', async () => {
  const offered = await open.manager.type('baseline set', 'position', '', pair);
  expect(offered).toEqual([
    { name: 'as stated: The policy on record stands', value: 'as-stated' },
    { name: 'changed: The policy on record is changed', value: 'changed' },
  ]);
  const statement = 'No visas any more.';
  const set = await open.manager.slash('baseline set', { ...pair, position: 'changed', statement });
  expect(wordsOf(set)).toContain('**changed**\nThe policy on record is changed');
  expect(await held()).toBe('changed');
  const korean = open.seat({ permissions: ['ManageGuild'], locale: 'ko' });
  const back = await korean.slash('baseline set', { ...pair, position: '기존대로', statement });
  expect(wordsOf(back)).toContain('**기존대로**\n기록된 정책이 유지됨');
  expect(await held()).toBe('as-stated');
  const wrong = await open.manager.slash('baseline set', { ...pair, position: 'half', statement });
  expect(wordsOf(wrong)).toContain('as-stated, changed');
});

test('/history and /compare put the two on a ladder', async () => {
  const history = await open.member.slash('history', pair);
  expect(wordsOf(history)).toContain('**as stated**');
  expect(history.message?.bytes.size).toBe(1);
  expect(wordsOf(await open.seat({ locale: 'ko' }).slash('compare', { topic: 'Visa rules' }))).toContain(
    '기존대로',
  );
});

test('/review moves to either, and the decision is a labelled item', async () => {
  const unsure = itemOf({
    id: 'item-unsure',
    title: 'Tokyo weighs visas',
    content: 'Japan may drop visas for all, an aide said.',
    at: seoulAt + 3_000,
  });
  await storeItem(open.world, unsure);
  const reading = readingOf({ ...found, item: unsure, words: 'Japan may drop visas for all' });
  await storeReading(open.world, { kind: 'unsure', reason: 'too-weak', confidence: 0.4, reading });
  const queue = await open.manager.slash('review');
  expect(wordsOf(queue)).toContain('Perhaps: as stated → changed');
  const menu = `review-move:item-unsure:${watch.id}`;
  const done = await open.manager.select(queue.message, menu, ['changed']);
  expect(wordsOf(done)).toContain('moved to changed');
  expect(await held()).toBe('changed');
  const labelled = (await labelFeedback(open.world.desk.db)).find(({ items }) => items[0]?.id === unsure.id);
  expect(scenarioSchema.parse(labelled).items[0]?.gold).toMatchObject({ verdict: 'shift', direction: 'up' });
});
