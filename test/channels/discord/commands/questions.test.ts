import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  itemOf,
  seoulAt,
  seoulItem,
  seoulShift,
  storeItem,
  storeShift,
} from '../../../support/desk-world.ts';
import { openCommands, wordsOf } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

let open: OpenCommands;

beforeAll(async () => {
  open = await openCommands();
  await storeShift(open.world, seoulShift);
  for (let at = 0; at < 12; at += 1) {
    const title = `Briefing ${at} on grain`;
    const content = 'The minister spoke about *grain* exports & @everyone [here](https://evil.example).';
    await storeItem(open.world, itemOf({ id: `grain-${at}`, title, content, at: seoulAt - at * 86_400_000 }));
  }
});
afterAll(() => open.close());

const pair = { government: 'KOR', topic: 'arms-for-ukraine' };

describe('/stance', () => {
  test('tells the position on record, since when, from whom and with which words', async () => {
    const seen = await open.member.slash('stance', pair);
    const words = wordsOf(seen);
    expect(seen.isEphemeral).toBe(false);
    expect(words).toContain('South Korea · Arms for Ukraine');
    expect(words).toContain('**considering**');
    expect(words).toContain('> South Korea may begin to arm Ukraine in stages');
    expect(words).toContain('provisional, not confirmed');
    expect(words).toContain('found by Weathervane');
  });

  test('answers as of a day, by names as they are typed', async () => {
    const asked = { government: 'south korea', topic: 'arms for ukraine', date: '2024-10-21' };
    const words = wordsOf(await open.member.slash('stance', asked));
    expect(words).toContain('**non-lethal**');
    expect(words).toContain('from the configuration');
    expect(words).toContain('As of 2024-10-21');
    expect(wordsOf(await open.member.slash('stance', { ...pair, date: 'yesterday' }))).toContain(
      'non-lethal',
    );
  });

  test('says what to do where nothing is found', async () => {
    const nobody = await open.member.slash('stance', { ...pair, government: 'South Koera' });
    expect(wordsOf(nobody)).toContain('Did you mean South Korea');
    expect(wordsOf(await open.member.slash('stance', { ...pair, government: 'France' }))).toContain(
      'Watched on it: South Korea, Japan, Germany',
    );
    expect(wordsOf(await open.member.slash('stance', { ...pair, date: '2020-01-01' }))).toContain(
      '/baseline set',
    );
    expect(wordsOf(await open.member.slash('stance', { ...pair, date: '21.10.2024' }))).toContain(
      '2024-10-21',
    );
  });

  test('offers names while somebody types', async () => {
    const governments = await open.member.type('stance', 'government', 'kor');
    expect(governments.map(({ name }) => name)).toContain('South Korea');
    const topics = await open.member.type('stance', 'topic', '', { government: 'KOR' });
    expect(topics).toEqual([{ name: 'Arms for Ukraine', value: 'arms-for-ukraine' }]);
    expect((await open.member.type('stance', 'government', '')).length).toBe(25);
  });

  test('speaks the language of the person', async () => {
    const korean = open.seat({ locale: 'ko' });
    expect(wordsOf(await korean.slash('stance', pair))).toContain('잠정, 미확정');
  });

  test('works in a direct message', async () => {
    const user = open.standIn.addUser('alone');
    const direct = open.standIn.addChannel(undefined, { recipientId: user.id });
    const words = wordsOf(await open.standIn.person({ user, channel: direct }).slash('stance', pair));
    expect(words).toContain('considering');
  });
});

test('/history lists every version and draws the timeline', async () => {
  const seen = await open.member.slash('history', pair);
  expect(wordsOf(seen)).toMatch(/\*\*considering\*\* · provisional[\s\S]*\*\*non-lethal\*\* · on record/);
  const png = [...(seen.message?.bytes.values() ?? [])][0];
  expect(png?.subarray(1, 4).toString()).toBe('PNG');
});

test('/compare puts all governments on one ladder', async () => {
  const seen = await open.member.slash('compare', { topic: 'Arms for Ukraine' });
  const words = wordsOf(seen);
  expect(words.indexOf('Germany')).toBeLessThan(words.indexOf('South Korea'));
  expect(words.indexOf('South Korea')).toBeLessThan(words.indexOf('Japan'));
  expect(seen.message?.bytes.size).toBe(1);
});

test('/shifts lists what was told, and pages', async () => {
  expect(wordsOf(await open.member.slash('shifts'))).toContain('non-lethal → considering');
  expect(wordsOf(await open.member.slash('shifts', { government: 'Japan' }))).toContain('No shift was told');
  expect(wordsOf(await open.member.slash('shifts', { since: '2024-11-01' }))).toContain('No shift');
  for (let at = 1; at <= 6; at += 1) {
    const item = { ...seoulItem, id: `item-more-${at}`, published: seoulAt - at * 86_400_000 };
    const { db } = open.world.store;
    await db.deleteFrom('baselines').execute();
    await storeShift(open.world, { ...seoulShift, id: `more-${at}`, item });
  }
  const first = await open.member.slash('shifts');
  expect(wordsOf(first)).toContain('Page 1 of 2');
  const second = await open.member.press(first.message, 'Next →');
  expect(wordsOf(second)).toContain('Page 2 of 2');
});

describe('/search', () => {
  test('finds words, pages, and lets nothing of a feed ring or link', async () => {
    const first = await open.member.slash('search', { words: 'grain exports' });
    const words = wordsOf(first);
    expect(words).toContain('**grain**');
    expect(words).not.toMatch(/@everyone/);
    expect(words).not.toContain('[here](');
    const second = await open.member.press(first.message, 'Next →');
    expect(wordsOf(second)).toContain('Page 2');
    expect(wordsOf(await open.member.press(second.message, '← Previous'))).toContain('Page 1');
  });

  test.each(['"unclosed', 'NEAR(', 'a* OR b', 'text:grain', '-grain', "'; drop table items", '***', '😀'])(
    'takes %s for words',
    async (typed) => {
      const seen = await open.member.slash('search', { words: typed });
      expect(wordsOf(seen)).not.toBe('');
      expect(open.reports.filter(({ kind }) => kind !== 'answered')).toEqual([]);
    },
  );

  test('says what to do where nothing is found', async () => {
    expect(wordsOf(await open.member.slash('search', { words: 'zirconium' }))).toContain('Try fewer words');
  });
});

test('/why tells what decided on a shift, and on an item found by its words', async () => {
  const shift = await open.member.slash('why', { what: 'shift-seoul' });
  expect(wordsOf(shift)).toContain('Shift');
  expect(wordsOf(shift)).toContain('supply weighed');
  expect(wordsOf(await open.member.slash('why', { what: 'Briefing grain' }))).toContain(
    'near enough to read it',
  );
  expect(wordsOf(await open.member.slash('why', { what: 'zirconium' }))).toContain('/search');
  const choices = await open.member.type('why', 'what', 'korea');
  expect(choices.map(({ value }) => value)).toContain('shift-seoul');
});

test('/government shows who speaks and where it stands', async () => {
  const words = wordsOf(await open.member.slash('government', { name: 'South Korea' }));
  expect(words).toContain('South Korea (KOR)');
  expect(words).toContain('**Arms for Ukraine**');
  expect(await open.member.type('government', 'name', 'jap')).toEqual([{ name: 'Japan', value: 'JPN' }]);
});

test('/status and /help answer the person alone', async () => {
  const status = await open.member.slash('status');
  expect(status.isEphemeral).toBe(true);
  expect(wordsOf(status)).toContain('3 watches, 0 of your own');
  expect(wordsOf(await open.member.slash('help'))).toContain('/subscribe');
});
