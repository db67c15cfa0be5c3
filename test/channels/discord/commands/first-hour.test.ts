import { expect, test, vi } from 'vitest';
import { readConfig } from '../../../../src/config/read-config.ts';
import { readFeedFolder } from '../../../../src/demo/read-feed-folder.ts';
import { writeWatchForm } from '../../../../src/desk/draft-watch.ts';
import { openNewsroom } from '../../../support/newsroom.ts';
import { wordsOf } from './open-commands.ts';

const { config } = readConfig('config');
const recorded = readFeedFolder('config/demo', config.governments);
const feeds = recorded.sources.filter(({ file }) => /han-river|pacific-press/.test(file));
const modelled = recorded.watches.find(({ id }) => id === 'kor-arms-for-ukraine');

test('the first hour of a desk: invite, subscribe, watch, alert, why, confirm, stance, history, digest, unsubscribe', async () => {
  const room = await openNewsroom({ feeds, governments: config.governments, watches: [] });
  const { standIn } = room;
  try {
    const guild = standIn.addGuild({ name: 'The desk' });
    const channel = standIn.addChannel(guild, { name: 'alerts' });
    standIn.invite(guild);
    const chief = standIn.addUser('chief');
    const editor = standIn.person({ user: chief, channel, permissions: ['ManageGuild'] });

    const subscribed = await editor.slash('subscribe', { government: 'South Korea' });
    expect(wordsOf(subscribed)).toContain(`<#${channel.id}>: **South Korea`);

    if (modelled === undefined) throw new Error('the recorded feeds come without their watch');
    const form = await editor.slash('watch add', { government: 'South Korea' });
    const { name, keywords, baseline, positions, since } = writeWatchForm(modelled);
    const draft = await editor.submit(form.modal, { name, keywords, baseline, positions, since });
    const saved = await editor.press(draft.message, 'Save');
    expect(wordsOf(saved)).toContain('is watched from the next pass on');

    await room.passUntil(() => channel.messages.size > 0);
    const [alert] = channel.messages.values();
    const message = JSON.stringify(alert?.embeds);
    expect(message).toContain('South Korea · Arms for Ukraine: non-lethal → considering');

    const why = await editor.press(alert, 'Why?');
    expect(wordsOf(why)).toContain('Shift');

    const confirmed = await editor.press(alert, 'Confirm');
    expect(wordsOf(confirmed)).toContain('stands at **considering**, confirmed');
    await vi.waitFor(
      () =>
        expect(JSON.stringify([...channel.messages.values()][0]?.embeds)).toContain(
          `Confirmed by <@${chief.id}>`,
        ),
      5_000,
    );

    const pair = { government: 'KOR', topic: 'arms-for-ukraine' };
    expect(wordsOf(await editor.slash('stance', { ...pair, date: 'yesterday' }))).toContain('**non-lethal**');
    const today = wordsOf(await editor.slash('stance', pair));
    expect(today).toContain('**considering**');
    expect(today).toContain(`set by <@${chief.id}>`);

    const history = await editor.slash('history', pair);
    const [picture] = [...(history.message?.bytes.values() ?? [])];
    expect(picture?.subarray(1, 4).toString('latin1')).toBe('PNG');

    expect(wordsOf(await editor.slash('digest now', { days: 2 }))).toContain(
      'South Korea · Arms for Ukraine',
    );
    await editor.slash('digest schedule', { every: 'business-days', hour: 8, zone: 'Asia/Seoul' });
    room.setNow(Date.parse('2024-10-23T08:05:00+09:00'));
    await room.worker.runPass();
    const posts = [...channel.messages.values()].map(({ embeds }) => JSON.stringify(embeds));
    expect(posts.filter((post) => post.includes('Top story') || post.includes('Nothing moved'))).toHaveLength(
      1,
    );

    const [choice] = await editor.type('unsubscribe', 'which', 'korea');
    const ended = await editor.slash('unsubscribe', { which: String(choice?.value) });
    expect(wordsOf(ended)).toContain('Unsubscribed');
    expect(wordsOf(await editor.slash('subscriptions'))).toContain('There is no subscription yet');
  } finally {
    await room.close();
  }
}, 90_000);
