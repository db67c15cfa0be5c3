import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemOf, openDeskWorld, seoulAt, seoulItem, storeItem } from '../../../support/desk-world.ts';
import { openCommands, wordsOf } from './open-commands.ts';
import type { OpenCommands } from './open-commands.ts';

let open: OpenCommands;

beforeAll(async () => {
  open = await openCommands(await openDeskWorld());
  await storeItem(open.world, seoulItem);
});
afterAll(() => open.close());

describe('/subscribe, /subscriptions, /unsubscribe', () => {
  test('a channel is set up by those who manage the guild, with everything that can be asked for', async () => {
    const role = open.standIn.addRole(open.guild, 'desk');
    const seen = await open.manager.slash('subscribe', {
      topic: 'arms-for-ukraine',
      government: 'KOR',
      floor: 'reported',
      direction: 'up',
      channel: open.channel.id,
      role,
      quiet: '22:00-07:00',
      zone: 'Asia/Seoul',
    });
    const words = wordsOf(seen);
    expect(seen.isEphemeral).toBe(true);
    expect(words).toContain(`<#${open.channel.id}>: **South Korea · Arms for Ukraine · from “Reported” up**`);
    expect(words).toContain(`moves up only · pings <@&${role}> · quiet 22:00–07:00 Asia/Seoul`);
    expect(wordsOf(await open.member.slash('subscribe'))).toContain('You may not do this here');
  });

  test('anybody subscribes themselves; the same wish is kept once', async () => {
    await open.member.slash('subscribe', { direct: true, region: 'europe' });
    await open.member.slash('subscribe', { direct: true, region: 'europe' });
    const words = wordsOf(await open.member.slash('subscriptions'));
    expect(words).toContain('2 subscriptions');
    expect(words).toContain('you, by direct message: **Europe');
  });

  test('what cannot be read is told with the cure', async () => {
    const manager = open.manager;
    expect(wordsOf(await manager.slash('subscribe', { quiet: 'at night' }))).toContain('22:00-07:00');
    expect(wordsOf(await manager.slash('subscribe', { zone: 'Seoul' }))).toContain('Asia/Seoul');
    expect(wordsOf(await manager.slash('subscribe', { topic: 'cheese' }))).toContain('/suggest topic');
    expect(wordsOf(await manager.slash('subscribe', { region: 'Atlantis' }))).toContain('I know no region');
    expect((await manager.type('subscribe', 'zone', 'seoul')).map(({ value }) => value)).toEqual([
      'Asia/Seoul',
    ]);
    expect((await manager.type('subscribe', 'region', 'eur')).map(({ name }) => name)).toContain('Europe');
  });

  test('one is ended by picking it', async () => {
    const [first] = await open.manager.type('unsubscribe', 'which', 'korea');
    expect(first?.name).toContain('South Korea · Arms for Ukraine');
    const which = String(first?.value);
    expect(wordsOf(await open.member.slash('unsubscribe', { which }))).toContain('You may not');
    expect(wordsOf(await open.manager.slash('unsubscribe', { which }))).toContain('South Korea');
    expect(wordsOf(await open.manager.slash('unsubscribe', { which }))).toContain('/subscriptions');
  });

  test('a paused one is resumed from the list, and told by /status', async () => {
    await open.manager.slash('subscribe', { topic: 'arms-for-ukraine' });
    await open.world.desk.db
      .updateTable('subscriptions')
      .set({ state: 'paused', paused_code: 'no-permission', paused_at: seoulAt })
      .where('channel_id', '=', open.channel.id)
      .execute();
    expect(wordsOf(await open.manager.slash('status'))).toContain(
      'I may not write there. Give my role "Send Messages"',
    );
    const list = await open.manager.slash('subscriptions');
    expect(wordsOf(list)).toContain('⏸ paused');
    const { id } = await open.world.desk.db
      .selectFrom('subscriptions')
      .select('id')
      .where('state', '=', 'paused')
      .executeTakeFirstOrThrow();
    const resumed = await open.manager.select(list.message, 'resume', [id]);
    expect(wordsOf(resumed)).not.toContain('paused');
  });

  test('one that gathers sets up a digest', async () => {
    await open.member.slash('subscribe', { direct: true, mode: 'digest', zone: 'Asia/Seoul' });
    expect(wordsOf(await open.member.slash('digest list'))).toContain('business days at 08:00 Asia/Seoul');
  });
});

test('/mute silences and lifts', async () => {
  const done = await open.manager.slash('mute', { hours: 48, government: 'KOR' });
  expect(wordsOf(done)).toContain('No alerts on South Korea for');
  expect(wordsOf(await open.manager.slash('mute', { lift: true }))).toContain('Lifted 1 mute');
  expect(wordsOf(await open.member.slash('mute', { hours: 1 }))).toContain('You may not');
});

describe('/digest', () => {
  test('is scheduled, listed, shown at once, and stopped', async () => {
    const made = await open.manager.slash('digest schedule', { every: '1', hour: 9, zone: 'Asia/Seoul' });
    expect(wordsOf(made)).toContain('Mondays at 09:00 Asia/Seoul');
    expect(wordsOf(await open.manager.slash('digest now'))).toContain('Nothing moved');
    const choices = await open.manager.type('digest stop', 'which', '');
    const mondays = choices.find(({ name }) => name.startsWith('Mondays'));
    const stopped = await open.manager.slash('digest stop', { which: String(mondays?.value) });
    expect(wordsOf(stopped)).toContain('Digest ended');
  });
});

describe('/watch', () => {
  const form = {
    name: 'Steel tariffs',
    keywords: 'steel, tariff',
    baseline: 'Japan applies no extra duty on steel.',
    positions:
      '* none: Japan applies no extra duty\nweighing: Japan weighs a duty\nduty: Japan applies a duty',
    since: '2024-03-01 https://meti.example/steel',
  };

  test('a form opens, a draft is shown, tried on what was read, and saved', async () => {
    const opened = await open.manager.slash('watch add', { government: 'Japan' });
    expect(opened.modal?.title).toContain('Japan');
    const draft = await open.manager.submit(opened.modal, form);
    expect(draft.isEphemeral).toBe(true);
    expect(wordsOf(draft)).toContain('Draft: Japan · Steel tariffs');
    await storeItem(
      open.world,
      itemOf({
        id: 'steel',
        title: 'Japan to impose tariff on steel',
        content:
          'TOKYO — Japan will impose a tariff on steel imports from May, the government announced on Tuesday.',
        at: seoulAt,
      }),
    );
    const tried = await open.manager.press(draft.message, 'Test on the last 30 days');
    expect(wordsOf(tried)).toContain('Read 1 item of the last 30 days');
    const saved = await open.manager.press(draft.message, 'Save');
    expect(wordsOf(saved)).toContain('is watched from the next pass on');
    expect(
      wordsOf(await open.member.slash('stance', { government: 'JPN', topic: 'Steel tariffs' })),
    ).toContain('Japan applies no extra duty on steel.');
    expect(wordsOf(await open.manager.press(draft.message, 'Save'))).toContain('/watch add');
  });

  test('is seen in its own guild only', async () => {
    const elsewhere = open.standIn.addGuild();
    open.standIn.invite(elsewhere);
    const other = open.seat({ channel: open.standIn.addChannel(elsewhere) });
    const asked = { government: 'JPN', topic: 'Steel tariffs' };
    expect(wordsOf(await other.slash('stance', asked))).toContain('No topic “Steel tariffs” is watched here');
  });

  test('a form with flaws comes back with all of them and what was typed', async () => {
    const opened = await open.manager.slash('watch add', { government: 'Japan' });
    const flawed = { ...form, positions: 'none: a\nnone: b', since: 'last spring' };
    const words = wordsOf(await open.manager.submit(opened.modal, flawed));
    expect(words).toContain('mark the one position held now');
    expect(words).toContain('the same short name');
    expect(words).toContain('Since when: write a day like 2024-10-01');
    const korean = open.seat({ permissions: ['ManageGuild'], locale: 'ko' });
    const form2 = await korean.slash('watch add', { government: 'Japan' });
    expect(wordsOf(await korean.submit(form2.modal, flawed))).toContain('입장 단계: 현재 단계 하나에 별표');
    expect(words).toContain('last spring');
  });

  test('list, edit, test on a pasted text, remove', async () => {
    expect(wordsOf(await open.manager.slash('watch list'))).toContain('★ Japan · Steel tariffs');
    const edited = await open.manager.slash('watch edit', { watch: 'jpn-steel-tariffs' });
    const values = JSON.stringify(edited.modal?.components);
    expect(values).toContain('* none: Japan applies no extra duty');
    const pasting = await open.manager.slash('watch test', { watch: 'jpn-steel-tariffs', paste: true });
    const trial = await open.manager.submit(pasting.modal, { text: 'A recipe for soup\nBoil water.' });
    expect(wordsOf(trial)).toContain('No alert would have been sent');
    const run = await open.manager.slash('watch test', { watch: 'Japan · Steel tariffs', days: 7 });
    expect(wordsOf(run)).toContain('last 7 days');
    expect(wordsOf(await open.manager.slash('watch remove', { watch: 'kor-arms-for-ukraine' }))).toContain(
      '/mute',
    );
    expect(await open.manager.type('watch remove', 'watch', '')).toHaveLength(1);
    const removed = await open.manager.slash('watch remove', { watch: 'jpn-steel-tariffs' });
    expect(wordsOf(removed)).toContain('Its ledger is kept');
  });
});

describe('/source', () => {
  test('adds what answers as a feed, for this guild alone', async () => {
    const url = 'https://ministry.example/rss';
    open.world.probes.set(url, {
      ok: true,
      title: 'Ministry',
      entries: 12,
      titles: ['[x](https://evil.example)'],
    });
    const added = await open.manager.slash('source add', { url, kind: 'official', government: 'KOR' });
    expect(wordsOf(added)).toContain('Added: Ministry');
    expect(wordsOf(added)).not.toContain('[x](');
    expect(wordsOf(await open.manager.slash('source add', { url }))).toContain('read already');
    expect(wordsOf(await open.manager.slash('source list'))).toContain('★ Ministry · official');
    expect(wordsOf(await open.manager.slash('source test', { source: 'Ministry' }))).toContain('12 entries');
    expect(wordsOf(await open.manager.slash('source health'))).toContain('🟢 well **Ministry**');
    expect(wordsOf(await open.manager.slash('source remove', { source: 'Northline Wire' }))).toContain(
      'read for every server',
    );
    const [own] = await open.manager.type('source remove', 'source', '');
    expect(own?.name).toBe('Ministry');
    expect(wordsOf(await open.manager.slash('source remove', { source: 'Ministry' }))).toContain(
      'not read any more',
    );
  });

  test('a hostile address gets the same words as one that does not answer', async () => {
    const hostile = wordsOf(await open.manager.slash('source add', { url: 'http://169.254.169.254/latest' }));
    const dead = wordsOf(await open.manager.slash('source test', { source: 'https://nobody.example/' }));
    expect(hostile).toBe(dead);
    expect(wordsOf(await open.manager.slash('source list'))).not.toContain('169.254');
  });
});

test('/suggest is for everybody; the desk accepts or declines', async () => {
  const made = await open.member.slash('suggest topic', { text: 'Watch @everyone on **steel**' });
  expect(made.isEphemeral).toBe(false);
  expect(wordsOf(made)).not.toContain('@everyone');
  expect(wordsOf(await open.manager.slash('suggest list'))).toContain('1 suggestion waiting');
  await open.member.press(made.message, 'Accept');
  expect(wordsOf(await open.manager.slash('suggest list'))).toContain('1 suggestion waiting');
  const accepted = await open.manager.press(made.message, 'Accept');
  expect(wordsOf(accepted)).toContain('Accepted by');
  expect(wordsOf(await open.manager.slash('suggest list'))).toContain('No suggestion waits');
});

test('/settings keeps what is set', async () => {
  const set = await open.manager.slash('settings', { language: 'ko', zone: 'Asia/Seoul', pictures: 'light' });
  expect(wordsOf(set)).toContain('Korean');
  expect(wordsOf(set)).toContain('Asia/Seoul');
  expect(wordsOf(await open.manager.slash('settings'))).toContain('for a light Discord');
});

test('everything was answered within a second, and nothing failed', () => {
  expect(open.reports.filter(({ kind }) => kind !== 'answered')).toEqual([]);
});
