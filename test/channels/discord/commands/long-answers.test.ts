import { ChannelType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageOf, readPage } from '../../../../src/channels/discord/commands/pages.ts';
import { addBaselineVersion } from '../../../../src/store/ledger.ts';
import {
  armsTopic,
  governments,
  itemOf,
  openDeskWorld,
  quoteIn,
  readingOf,
  seoul,
  seoulAt,
  seoulItem,
  seoulShift,
  storeItem,
  storeReading,
  storeShift,
  watchOn,
} from '../../../support/desk-world.ts';
import { openCommands, wordsOf } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

/** Seventy governments on one topic, and one government on twenty topics. */
const topics = Array.from({ length: 20 }, (_, at) => ({
  ...armsTopic,
  id: `question-${at}`,
  name: `Question ${String(at).padStart(2, '0')}`,
}));
const watches = [
  seoul,
  ...governments
    .filter(({ id }) => id !== 'KOR')
    .slice(0, 69)
    .map(({ id }) => watchOn(id, armsTopic, 'non-lethal', 'It sends blankets.')),
  ...topics.map((topic) => watchOn('KOR', topic, 'none', 'It gives nothing.')),
];

let open: OpenCommands;
beforeAll(async () => {
  open = await openCommands(await openDeskWorld(watches));
});
afterAll(() => open.close());

/** Presses through to the end, and gives the words of every page. */
async function leaf(first: Awaited<ReturnType<OpenCommands['member']['slash']>>): Promise<string[]> {
  const pages = [wordsOf(first)];
  let seen = first;
  while (JSON.stringify(seen.message?.components).includes('"label":"Next →","style":2,"disabled":false')) {
    seen = await open.member.press(seen.message, 'Next →');
    pages.push(wordsOf(seen));
  }
  return pages;
}

test('/compare names every government, page by page, with its picture', async () => {
  const first = await open.member.slash('compare', { topic: armsTopic.name });
  const pages = await leaf(first);
  expect(pages).toHaveLength(3);
  const all = pages.join('\n');
  for (const { government, topic } of watches)
    if (topic === armsTopic) expect(all).toContain(government.name);
  expect(pages[2]).toContain('Page 3 of 3');
});

test('/government pages through what it is watched on', async () => {
  const pages = await leaf(await open.member.slash('government', { name: 'South Korea' }));
  expect(pages).toHaveLength(2);
  for (const { name } of topics) expect(pages.join('\n')).toContain(name);
});

test('/history pages through every version', async () => {
  const { db } = open.world.desk;
  await storeShift(open.world, seoulShift);
  for (let n = 0; n < 30; n += 1)
    await addBaselineVersion(db, {
      watch: seoul.id,
      scope: 'shared',
      position: n % 2 === 0 ? 'lethal' : 'none',
      statement: 'S',
      quote: quoteIn(seoulItem, 'Ukraine'),
      asOf: seoulAt + n * 60_000,
      setAt: seoulAt + n * 60_000,
      setBy: 'weathervane',
      status: 'standing',
    });
  const pages = await leaf(await open.member.slash('history', { government: 'KOR', topic: armsTopic.name }));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join('\n').match(/found by Weathervane/gu)).toHaveLength(31);
  expect(pages.at(-1)).toContain('from the configuration');
});

test('/why tells every reading, the shift before what is unrelated', async () => {
  for (const topic of topics.slice(0, 6)) {
    const watch = watchOn('KOR', topic, 'none', 'It gives nothing.');
    const reading = readingOf({ ...seoulShift, watch });
    await storeReading(open.world, { kind: 'unrelated', reason: 'off-topic', confidence: 0.99, reading });
  }
  const pages = await leaf(await open.member.slash('why', { what: seoulItem.id }));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/South Korea · Arms for Ukraine[\s\S]*Shift[\s\S]*Unrelated/u);
  for (const { name } of topics.slice(0, 6)) expect(pages.join('\n')).toContain(name);
});

test('/search pages with Korean words, whose buttons fit into Discord’s hundred characters', async () => {
  for (let n = 0; n < 7; n += 1)
    await storeItem(
      open.world,
      itemOf({
        id: `ko-${n}`,
        title: `소식 ${n}`,
        content: '우크라이나 무기 지원 검토 대통령실 고위 관계자 발표',
        at: seoulAt + n,
      }),
    );
  const words = '우크라이나 무기 지원 검토 대통령실 고위 관계자 발표';
  expect(await leaf(await open.member.slash('search', { words, since: '2024-01-01' }))).toHaveLength(2);
});

test('/why completes on older shifts too', async () => {
  for (let n = 0; n < 8; n += 1)
    await storeShift(open.world, {
      ...seoulShift,
      id: `older-${n}`,
      item: itemOf({
        id: `older-item-${n}`,
        title: 'Seoul weighs arms',
        content: 'South Korea may begin to arm Ukraine, an official said.',
        at: seoulAt - (n + 1) * 86_400_000,
      }),
      words: 'South Korea may begin to arm Ukraine',
    });
  expect(await open.member.type('why', 'what', '2024-10-14')).toHaveLength(1);
});

test('/suggest list pages, goes on after a decision, is open to reviewers, and does not overflow', async () => {
  for (let n = 0; n < 10; n += 1) await open.member.slash('suggest topic', { text: `Suggestion ${n}` });
  expect(wordsOf(await open.member.slash('suggest topic', { text: 'One more' }))).toContain('10 suggestions');
  const list = await open.manager.slash('suggest list');
  expect(wordsOf(list)).toContain('Page 1 of 3');
  const second = await open.manager.press(list.message, 'Next →');
  expect(wordsOf(second)).toContain('**5.** Suggestion 4');
  const decided = await open.manager.press(second.message, '5. Accept');
  expect(wordsOf(decided)).toMatch(
    /Suggestion 4[\s\S]*Accepted by[\s\S]*9 suggestions waiting[\s\S]*Suggestion 5/u,
  );
});

test('/digest list names what it is about', async () => {
  await open.member.slash('digest schedule', {
    every: '1',
    hour: 7,
    direct: true,
    government: 'KOR',
    topic: armsTopic.id,
  });
  expect(wordsOf(await open.member.slash('digest list'))).toContain('South Korea · Arms for Ukraine');
  expect(await open.member.type('digest stop', 'which', 'korea')).toHaveLength(1);
  expect(await open.member.type('digest stop', 'which', 'france')).toHaveLength(0);
});

test('/subscribe tells what the bot may not do in the channel, here and elsewhere', async () => {
  const closed = open.standIn.addChannel(open.guild, { denied: ['EmbedLinks', 'MentionEveryone'] });
  open.standIn.changeChannel(closed);
  const role = open.standIn.addRole(open.guild, 'night desk', false);
  const there = wordsOf(await open.manager.slash('subscribe', { channel: closed.id, role }));
  expect(there).toContain(`I may not post in <#${closed.id}> yet: give my role “Embed Links” there`);
  expect(there).toContain('Not everyone may mention this role');
  // Where the bot may call every role, a closed one rings as well.
  expect(wordsOf(await open.manager.slash('subscribe', { role }))).not.toContain('⚠');
});

test('in a direct message a guild’s own topic has its name and its server, and can be muted', async () => {
  const opened = await open.manager.slash('watch add', { government: 'Japan' });
  const form = {
    name: 'Steel quotas',
    keywords: 'steel, quota',
    baseline: 'Japan sets no quota on steel.',
    positions: '* none: sets none\nsome: sets some',
    since: '2024-01-01',
  };
  const draft = await open.manager.submit(opened.modal, form);
  await open.manager.press(draft.message, 'Save');
  const user = open.standIn.addUser('reader');
  await open.seat({ user }).slash('subscribe', { direct: true, topic: 'Steel quotas' });
  const dm = open.standIn.addChannel(undefined, { recipientId: user.id, type: ChannelType.DM });
  const alone = open.seat({ user, channel: dm });
  const list = wordsOf(await alone.slash('subscriptions'));
  expect(list).toContain('Steel quotas');
  expect(list).toContain(`made in ${open.guild.name}`);
  expect((await alone.type('mute', 'topic', 'steel')).map(({ name }) => name)).toEqual(['Steel quotas']);
  expect(wordsOf(await alone.slash('mute', { topic: 'Steel quotas' }))).toContain('Steel quotas');
});

test('a page beyond the end is the last one, as after something was removed', () => {
  expect(pageOf([1, 2, 3, 4, 5], 7, 2)).toEqual({ shown: [5], page: 2, pages: 3, hasMore: false });
  expect(pageOf([], readPage('x'), 2)).toEqual({ shown: [], page: 0, pages: 1, hasMore: false });
});
