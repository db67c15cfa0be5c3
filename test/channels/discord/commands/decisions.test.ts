import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptMessage } from '../../../support/discord/world.ts';
import { renderAlert } from '../../../../src/channels/discord/render-alert.ts';
import { labelFeedback } from '../../../../src/desk/label-feedback.ts';
import { listReviews } from '../../../../src/store/reviews.ts';
import { findWatchState } from '../../../../src/store/watch-states.ts';
import { scenarioSchema } from '../../../../src/evaluation/scenario.ts';
import {
  itemOf,
  readingOf,
  seoul,
  seoulAt,
  seoulShift,
  storeItem,
  storeReading,
  storeShift,
} from '../../../support/desk-world.ts';
import { openCommands, wordsOf } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

let open: OpenCommands;
let alert: KeptMessage;

beforeEach(async () => {
  open = await openCommands();
  const view = await storeShift(open.world, seoulShift);
  const channel = await open.client.channels.fetch(open.channel.id);
  if (channel?.isSendable() !== true) throw new Error('no channel');
  const { embeds = [], components = [] } = renderAlert(view, 'en');
  const sent = await channel.send({ embeds, components });
  const kept = open.channel.messages.get(sent.id);
  if (kept === undefined) throw new Error('no message');
  alert = kept;
});
afterEach(() => open.close());

const pair = { government: 'KOR', topic: 'arms-for-ukraine' };
const stateIn = async (scope: string) => (await findWatchState(open.world.desk.db, seoul.id, scope))?.state;

describe('the buttons of an alert', () => {
  test('Confirm settles the position in this guild, and in no other', async () => {
    const elsewhere = open.standIn.addGuild();
    open.standIn.invite(elsewhere);
    const there = open.standIn.addChannel(elsewhere);
    const seen = await open.manager.press(alert, 'Confirm');
    expect(seen.isEphemeral).toBe(true);
    expect(wordsOf(seen)).toContain('stands at **considering**, confirmed');
    expect(wordsOf(await open.member.slash('stance', pair))).toContain('confirmed by a person');
    const other = open.seat({ channel: there });
    expect(wordsOf(await other.slash('stance', pair))).toContain('provisional, not confirmed');
    expect((await stateIn(open.guild.id))?.settled).toBe('considering');
    expect((await stateIn('shared'))?.settled).toBe('non-lethal');
    expect(wordsOf(await open.manager.press(alert, 'Confirm'))).toContain('decided the same');
    expect(await listReviews(open.world.desk.db)).toHaveLength(1);
    expect(open.world.nudges()).toBe(1);
  });

  test('Correct asks for the position', async () => {
    const asked = await open.manager.press(alert, 'Correct…');
    const menu = `correct-to:${seoulShift.id}`;
    const done = await open.manager.select(asked.message, menu, ['lethal']);
    expect(wordsOf(done)).toContain('stands at **lethal**, corrected');
    expect(wordsOf(await open.member.slash('stance', pair))).toContain('**lethal**');
    expect((await stateIn(open.guild.id))?.held).toBe('lethal');
    expect(wordsOf(await open.member.slash('history', pair))).toContain('~~considering~~');
  });

  test('Not a shift asks why, undoes the move and is learned from', async () => {
    const asked = await open.manager.press(alert, 'Not a shift…');
    const done = await open.manager.select(asked.message, `dismiss-for:${seoulShift.id}`, ['speculation']);
    expect(wordsOf(done)).toContain('no shift of **South Korea · Arms for Ukraine**');
    expect(wordsOf(await open.member.slash('stance', pair))).toContain('**non-lethal**');
    const state = await stateIn(open.guild.id);
    expect(state).toMatchObject({ held: 'non-lethal', settled: 'non-lethal' });
    expect(state?.moves[0]?.review).toBe('dismissed');
    const [scenario] = await labelFeedback(open.world.desk.db);
    expect(scenarioSchema.parse(scenario)).toMatchObject({
      watch: { government: 'KOR', baseline: { position: 'non-lethal' } },
      items: [{ gold: { verdict: 'none', reason: 'speculation' } }],
    });
    expect(wordsOf(await open.member.slash('status'))).toContain(
      '0 % · 0 confirmed, 0 corrected, 1 dismissed',
    );
  });

  test('a change of mind replaces the decision, and both stay on record', async () => {
    const asked = await open.manager.press(alert, 'Not a shift…');
    await open.manager.select(asked.message, `dismiss-for:${seoulShift.id}`, ['routine']);
    await open.manager.press(alert, 'Confirm');
    expect(await stateIn(open.guild.id)).toMatchObject({ held: 'considering', settled: 'considering' });
    expect((await listReviews(open.world.desk.db)).map(({ kind }) => kind)).toEqual([
      'dismissed',
      'confirmed',
    ]);
    expect(wordsOf(await open.member.slash('status'))).toContain('100 %');
    const [scenario] = await labelFeedback(open.world.desk.db);
    expect(scenario?.items[0]?.gold).toEqual({
      verdict: 'shift',
      direction: 'up',
      to: 'considering',
      signal: 'considered',
    });
  });

  test('Why and Mute', async () => {
    expect(wordsOf(await open.member.press(alert, 'Why?'))).toContain('supply weighed');
    const asked = await open.manager.press(alert, 'Mute');
    const done = await open.manager.select(asked.message, `mute-for:${seoulShift.id}`, ['168']);
    expect(wordsOf(done)).toContain('No alerts on South Korea · Arms for Ukraine');
  });

  test('a member without the right is refused, also where an administrator opened the command', async () => {
    expect(wordsOf(await open.member.press(alert, 'Confirm'))).toContain('You may not do this here');
    const opened = open.seat({ overridden: true });
    const set = { ...pair, position: 'none', statement: 'x' };
    expect(wordsOf(await opened.slash('baseline set', set))).toContain('You may not do this here');
    expect(wordsOf(await opened.slash('watch add', { government: 'KOR' }))).toContain('You may not');
    expect(await listReviews(open.world.desk.db)).toHaveLength(0);
  });

  test('a button of an alert that is gone says so', async () => {
    const elsewhere = JSON.stringify(alert.components).replaceAll('shift-seoul', 'gone');
    const old = { ...alert, components: JSON.parse(elsewhere) as NonNullable<KeptMessage['components']> };
    expect(wordsOf(await open.manager.press(old, 'Confirm'))).toContain('/shifts');
  });
});

describe('/baseline', () => {
  test('set puts a position on record for this server; confirm settles what stands', async () => {
    const statement = 'We will give no weapons, and no shells either.';
    const set = await open.manager.slash('baseline set', {
      ...pair,
      position: 'none',
      statement,
      link: 'https://president.example/1',
    });
    expect(wordsOf(set)).toContain(statement);
    expect(wordsOf(set)).toContain(`set by <@${open.managerId}>`);
    expect((await stateIn(open.guild.id))?.held).toBe('none');
    const confirmed = await open.manager.slash('baseline confirm', pair);
    expect(wordsOf(confirmed)).toContain('confirmed by a person');
    expect((await stateIn('shared'))?.held).toBe('considering');
  });

  test('a position of the past corrects the ledger and leaves today alone', async () => {
    await open.manager.slash('baseline set', {
      ...pair,
      position: 'none',
      statement: 'Nothing.',
      date: '2022-03-01',
    });
    expect(wordsOf(await open.member.slash('stance', { ...pair, date: '2022-06-01' }))).toContain('**none**');
    expect(wordsOf(await open.member.slash('stance', pair))).toContain('**considering**');
    expect((await stateIn(open.guild.id))?.held).toBe('considering');
  });

  test('refuses what cannot be', async () => {
    const wish = { ...pair, position: 'maybe', statement: 'x' };
    expect(wordsOf(await open.manager.slash('baseline set', wish))).toContain('non-lethal');
    const future = { ...wish, position: 'none', date: '2031-01-01' };
    expect(wordsOf(await open.manager.slash('baseline set', future))).toContain('I cannot read the day');
    const hostile = { ...wish, position: 'none', link: 'javascript:alert(1)' };
    expect(wordsOf(await open.manager.slash('baseline set', hostile))).toContain('no web address');
    const offered = await open.manager.type('baseline set', 'position', 'non', pair);
    expect(offered.map(({ value }) => value)).toContain('non-lethal');
  });
});

describe('/review', () => {
  async function storeUnsure(id: string): Promise<void> {
    const item = itemOf({
      id,
      title: 'Seoul hints at more',
      content: 'South Korea might send more than gas masks, an aide said.',
      at: seoulAt + 600_000,
    });
    await storeItem(open.world, item);
    const words = 'South Korea might send more than gas masks';
    const reading = readingOf({ ...seoulShift, item, from: 'considering', to: 'lethal', words });
    await storeReading(open.world, { kind: 'unsure', reason: 'too-weak', confidence: 0.4, reading });
  }

  test('walks the queue: a move enters the ledger, no shift leaves it, the last word is that nothing waits', async () => {
    await storeUnsure('unsure-1');
    await storeUnsure('unsure-2');
    const first = await open.manager.slash('review');
    expect(wordsOf(first)).toContain('2 waiting');
    expect(wordsOf(first)).toContain('Perhaps: considering → lethal');
    const why = await open.manager.press(first.message, 'No shift');
    expect(wordsOf(why)).toContain('South Korea might send more than gas masks');
    const reasons = JSON.stringify(why.message?.components).match(/review-no:[^"]+/)?.[0] ?? '';
    const second = await open.manager.select(why.message, reasons, ['routine']);
    const [labelled] = await labelFeedback(open.world.desk.db);
    expect(scenarioSchema.parse(labelled).items[0]?.gold).toEqual({ verdict: 'none', reason: 'routine' });
    const [kept] = await listReviews(open.world.desk.db, open.guild.id);
    expect(kept).toMatchObject({ kind: 'no-shift', reason: 'routine', user_id: open.managerId });
    expect(kept?.at).toBe(open.world.desk.now());
    expect(wordsOf(second)).toContain('Recorded: no shift');
    expect(wordsOf(second)).toContain('1 waiting');
    const menu = JSON.stringify(second.message?.components).match(/review-move:[^"]+/)?.[0] ?? '';
    const done = await open.manager.select(second.message, menu, ['lethal']);
    expect(wordsOf(done)).toContain('moved to lethal');
    expect(wordsOf(done)).toContain('Nothing waits');
    expect(wordsOf(await open.member.slash('stance', pair))).toContain('**lethal**');
    expect((await stateIn(open.guild.id))?.moves).toHaveLength(2);
  });

  test('is for those who review: the role that /settings names', async () => {
    expect(wordsOf(await open.member.slash('review'))).toContain('You may not');
    const role = open.standIn.addRole(open.guild, 'reviewers');
    await open.manager.slash('settings', { 'review-role': role });
    expect(wordsOf(await open.manager.slash('settings'))).toContain(`<@&${role}>`);
  });
});
