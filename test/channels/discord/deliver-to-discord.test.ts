import { ChannelType } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AlertView } from '../../../src/alerts/alert-view.ts';
import type { Telling } from '../../../src/alerts/telling.ts';
import { deliverToDiscord } from '../../../src/channels/discord/deliver-to-discord.ts';
import type { DeliveryOutcome } from '../../../src/channels/delivery-outcome.ts';
import { seoulView } from '../../support/seoul-view.ts';
import { delivery, inChannel, openDesk } from './open-desk.ts';
import type { DeskWish, OpenDesk } from './open-desk.ts';

let desk: OpenDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

async function open(wish?: DeskWish): Promise<OpenDesk> {
  desk = await openDesk(wish);
  return desk;
}

const messages = '/channels/:channel/messages';

function messageOf(outcome: DeliveryOutcome): string {
  if (outcome.code !== 'delivered') throw new Error(outcome.code);
  return outcome.messageId ?? '';
}

const expired: AlertView = { ...seoulView, life: 'expired' };

describe('delivering an alert', () => {
  it('puts one message into the channel, with its buttons, and rings only the role that was asked for', async () => {
    const { office, channel, standIn, guild } = await open();
    const roleId = standIn.addRole(guild, 'desk');
    const outcome = await deliverToDiscord(office, delivery(inChannel(channel, { roleId })));
    const [message] = channel.messages.values();
    expect(outcome).toEqual({ code: 'delivered', messageId: message?.id });
    expect(message?.embeds[0]?.title).toBe(
      'South Korea · Arms for Ukraine: non-lethal only → considering weapons',
    );
    expect(message?.content).toContain('considering weapons');
    expect(message?.pings).toEqual({ everyone: false, users: [], roles: [roleId] });
    expect(JSON.stringify(message?.components)).toContain('alert:confirm:alert-kor-arms-1');
  });

  it('speaks the language of the guild, or the one the guild chose', async () => {
    const { office, channel } = await open({ locale: 'ko' });
    await deliverToDiscord(office, delivery(inChannel(channel)));
    await deliverToDiscord(
      office,
      delivery(inChannel(channel, { language: 'en' }), undefined, { id: 'two' }),
    );
    const [korean, english] = [...channel.messages.values()].map(({ embeds }) => embeds[0]?.author?.name);
    expect(korean).toContain('검토');
    expect(english).toContain('Considered');
  });

  it('is harmless when it is repeated', async () => {
    const { office, channel } = await open();
    const first = await deliverToDiscord(office, delivery(inChannel(channel)));
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toEqual(first);
    expect(channel.messages.size).toBe(1);
  });

  it('makes a post in a forum, with the tags that fit, once', async () => {
    const tags = [{ name: 'news' }, { name: 'Considered' }, { name: 'South Korea', moderated: true }];
    const { office, channel, standIn } = await open({
      channel: { type: ChannelType.GuildForum, tags, requiresTag: true },
    });
    const row = delivery(inChannel(channel), undefined, { createdAt: Date.now() - 2 * 86_400_000 });
    const first = await deliverToDiscord(office, row);
    expect(await deliverToDiscord(office, row)).toEqual(first);
    const posts = [...standIn.world.channels.values()].filter(({ parentId }) => parentId === channel.id);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.name).toContain('South Korea');
    expect(posts[0]?.appliedTags).toEqual([channel.tags[1]?.id]);
    expect(first).toEqual({ code: 'delivered', messageId: posts[0]?.id, threadId: posts[0]?.id });
  });

  it('sends a delivery that is asked for twice at the same time once, even to a forum', async () => {
    const { office, channel, standIn } = await open({ channel: { type: ChannelType.GuildForum } });
    const row = delivery(inChannel(channel));
    const outcomes = await Promise.all([deliverToDiscord(office, row), deliverToDiscord(office, row)]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(standIn.requestsTo('POST', '/channels/:channel/threads')).toHaveLength(1);
  });

  it('publishes in an announcement channel, and stands where publishing is refused', async () => {
    const { office, channel, standIn, events } = await open({
      channel: { type: ChannelType.GuildAnnouncement },
    });
    await deliverToDiscord(office, delivery(inChannel(channel)));
    expect([...channel.messages.values()][0]?.flags).toBe(1);
    const limit = { kind: 'rate-limit', retryAfterMs: 3_600_000 } as const;
    standIn.fault({ method: 'POST', route: `${messages}/:message/crosspost`, does: limit });
    const outcome = await deliverToDiscord(office, delivery(inChannel(channel), undefined, { id: 'two' }));
    expect(outcome.code).toBe('delivered');
    expect(events).toContainEqual({
      kind: 'part-refused',
      delivery: 'two',
      part: 'crosspost',
      cause: 'rate-limit',
    });
  });

  it('reaches a person, and pauses where they take no messages', async () => {
    const { office, standIn } = await open();
    const [ada, bob] = [standIn.addUser('ada'), standIn.addUser('bob', true)];
    expect((await deliverToDiscord(office, delivery({ channel: 'discord', userId: ada.id }))).code).toBe(
      'delivered',
    );
    expect(await deliverToDiscord(office, delivery({ channel: 'discord', userId: bob.id }))).toEqual({
      code: 'pause-subscription',
      cause: 'no-direct-messages',
    });
    expect(await deliverToDiscord(office, delivery({ channel: 'discord', userId: '1' }))).toEqual({
      code: 'remove-subscription',
      cause: 'unknown-user',
    });
  });

  it('refuses a row that it cannot read', async () => {
    const { office, channel } = await open();
    const row = delivery(inChannel(channel));
    expect(await deliverToDiscord(office, { ...row, payload: '{' })).toEqual({
      code: 'failed',
      cause: 'unreadable',
    });
    expect(await deliverToDiscord(office, { ...row, target: '{"channel":"console"}' })).toEqual({
      code: 'failed',
      cause: 'unreadable',
    });
  });
});

describe('delivering a digest or a notice', () => {
  const digestOf = (moved: AlertView[]): Telling => ({
    kind: 'digest',
    view: { every: 'day', from: 0, to: 86_400_000, moved, reaffirmed: [], unsure: [], waiting: 2 },
  });

  it('puts a digest into a channel, or into a forum that wants a tag', async () => {
    const { office, channel, standIn, guild } = await open();
    await deliverToDiscord(office, delivery(inChannel(channel), digestOf([seoulView])));
    expect([...channel.messages.values()][0]?.embeds[0]?.title).toBe('The day in policy');
    const forum = standIn.addChannel(guild, {
      type: ChannelType.GuildForum,
      requiresTag: true,
      tags: [{ name: 'any' }],
    });
    standIn.invite(guild);
    const row = delivery(inChannel(forum), digestOf([]), { id: 'two' });
    expect((await deliverToDiscord(office, row)).code).toBe('delivered');
    const post = [...standIn.world.channels.values()].find(({ parentId }) => parentId === forum.id);
    expect(post?.name).toBe('The day in policy');
    expect(post?.appliedTags).toEqual([forum.tags[0]?.id]);
  });

  it.each([
    ['subscription-paused', { code: 'subscription-paused', channelId: '5', cause: 'no-permission' }, '<#5>'],
    [
      'source-changed',
      { code: 'source-changed', source: 'MOFA *feed*', state: 'silent', since: 0 },
      'MOFA \\*feed\\*',
    ],
  ] as const)('tells a person of %s, with the cure', async (_code, notice, words) => {
    const { office, standIn } = await open();
    const ada = standIn.addUser('ada');
    const row = delivery({ channel: 'discord', userId: ada.id, language: 'en' }, { kind: 'notice', notice });
    expect((await deliverToDiscord(office, row)).code).toBe('delivered');
    const direct = [...standIn.world.channels.values()].find(({ recipientId }) => recipientId === ada.id);
    const [message] = direct?.messages.values() ?? [];
    expect(message?.content).toContain(words);
    expect(message?.content).toMatch(/`\/(subscriptions|source health)`/);
  });
});

describe('what Discord refuses', () => {
  it.each([
    ['ViewChannel', 'no-access'],
    ['SendMessages', 'no-permission'],
    ['EmbedLinks', 'no-permission'],
  ] as const)(
    'pauses without %s, and does not ask again until somebody mends it',
    async (permission, cause) => {
      const { office, channel, standIn } = await open({ channel: { denied: [permission] } });
      const row = delivery(inChannel(channel));
      expect(await deliverToDiscord(office, row)).toEqual({ code: 'pause-subscription', cause });
      expect(await deliverToDiscord(office, row)).toEqual({ code: 'pause-subscription', cause });
      expect(standIn.requestsTo('POST', messages)).toHaveLength(1);
      channel.denied.clear();
      standIn.changeChannel(channel);
      await vi.waitUntil(() => office.refusals.size === 0);
      expect((await deliverToDiscord(office, row)).code).toBe('delivered');
    },
  );

  it('removes the subscription of a deleted channel, and forgets a guild that is gone', async () => {
    const { office, channel, standIn, guild } = await open();
    standIn.world.channels.delete(channel.id);
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toEqual({
      code: 'remove-subscription',
      cause: 'unknown-channel',
    });
    standIn.world.channels.set(channel.id, channel);
    standIn.world.guilds.delete(guild.id);
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toEqual({
      code: 'forget-guild',
      guildId: guild.id,
    });
  });

  it('pauses a forum that wants a tag and has none', async () => {
    const { office, channel } = await open({ channel: { type: ChannelType.GuildForum, requiresTag: true } });
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toEqual({
      code: 'pause-subscription',
      cause: 'tag-required',
    });
  });

  it('waits through an outage of the guild without a request', async () => {
    const { office, channel, standIn, guild, event } = await open();
    standIn.outage(guild);
    await event('guild-outage');
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toMatchObject({
      code: 'retry-later',
      cause: 'guild-outage',
    });
    expect(standIn.requestsTo('POST', messages)).toHaveLength(0);
    standIn.recover(guild);
    await event('guild-back');
    expect((await deliverToDiscord(office, delivery(inChannel(channel)))).code).toBe('delivered');
  });

  it('sends nothing more after the token was refused', async () => {
    const { office, channel, standIn, events } = await open();
    standIn.fault({
      method: 'POST',
      route: messages,
      does: { kind: 'answer', status: 401, body: { message: 'no', code: 0 } },
    });
    for (const id of ['one', 'two'])
      expect(await deliverToDiscord(office, delivery(inChannel(channel), undefined, { id }))).toMatchObject({
        code: 'retry-later',
        cause: 'token-refused',
      });
    expect(standIn.requestsTo('POST', messages)).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === 'token-refused')).toHaveLength(1);
  });
});

describe('trouble on the way', () => {
  it('makes exactly one message when the answer comes too late', async () => {
    const { office, channel, standIn } = await open({ client: { requestMs: 200 } });
    standIn.fault({ method: 'POST', route: messages, times: 2, does: { kind: 'late', afterMs: 500 } });
    const outcome = await deliverToDiscord(office, delivery(inChannel(channel)));
    expect(outcome).toEqual({ code: 'delivered', messageId: [...channel.messages.keys()][0] });
    expect(standIn.requestsTo('POST', messages)).toHaveLength(3);
    expect(channel.messages.size).toBe(1);
  });

  it('makes exactly one post in a forum when the answer comes too late', async () => {
    const { office, channel, standIn } = await open({
      channel: { type: ChannelType.GuildForum },
      client: { requestMs: 200 },
    });
    standIn.fault({
      method: 'POST',
      route: '/channels/:channel/threads',
      does: { kind: 'late', afterMs: 500 },
    });
    const first = await deliverToDiscord(office, delivery(inChannel(channel)));
    expect(first).toMatchObject({ code: 'retry-later', cause: 'network' });
    expect((await deliverToDiscord(office, delivery(inChannel(channel)))).code).toBe('delivered');
    const posts = [...standIn.world.channels.values()].filter(({ parentId }) => parentId === channel.id);
    expect(posts).toHaveLength(1);
  });

  it.each(['undone', 'done'] as const)(
    'makes exactly one message when the line is cut with the work %s',
    async (work) => {
      const { office, channel, standIn } = await open();
      standIn.fault({ method: 'POST', route: messages, does: { kind: 'cut', work } });
      const outcome = await deliverToDiscord(office, delivery(inChannel(channel)));
      expect(outcome).toEqual({ code: 'retry-later', afterMs: 5000, cause: 'network' });
      expect((await deliverToDiscord(office, delivery(inChannel(channel)))).code).toBe('delivered');
      expect(channel.messages.size).toBe(1);
    },
  );

  it('comes back later when Discord is down', async () => {
    const { office, channel, standIn } = await open();
    standIn.fault({ method: 'POST', route: messages, times: 9, does: { kind: 'answer', status: 503 } });
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toEqual({
      code: 'retry-later',
      afterMs: 30_000,
      cause: 'discord-down',
    });
  });

  it('comes back later when something else than Discord answers', async () => {
    const { office, channel, standIn } = await open();
    standIn.fault({
      method: 'POST',
      route: messages,
      does: { kind: 'answer', status: 200, body: { hello: 'proxy' } },
    });
    expect(await deliverToDiscord(office, delivery(inChannel(channel)))).toMatchObject({
      code: 'retry-later',
      cause: 'strange-answer',
    });
  });

  it('waits for a short rate limit, and leaves a long one to the outbox', async () => {
    const { office, channel, standIn, events } = await open();
    standIn.fault({ method: 'POST', route: messages, does: { kind: 'rate-limit', retryAfterMs: 900 } });
    expect((await deliverToDiscord(office, delivery(inChannel(channel)))).code).toBe('delivered');
    standIn.fault({ method: 'POST', route: messages, does: { kind: 'rate-limit', retryAfterMs: 60_000 } });
    const outcome = await deliverToDiscord(office, delivery(inChannel(channel), undefined, { id: 'two' }));
    expect(outcome).toMatchObject({ code: 'retry-later', cause: 'rate-limit' });
    expect(outcome.code === 'retry-later' && outcome.afterMs).toBeGreaterThanOrEqual(60_000);
    expect(channel.messages.size).toBe(1);
    expect(events.filter(({ kind }) => kind === 'client-error')).toEqual([]);
  });

  it('lets one failing channel stop no other', async () => {
    const { office, channel, standIn, guild } = await open({ channel: { denied: ['SendMessages'] } });
    const other = standIn.addChannel(guild);
    const outcomes = await Promise.all(
      [channel, other].map((each, at) =>
        deliverToDiscord(office, delivery(inChannel(each), undefined, { id: String(at) })),
      ),
    );
    expect(outcomes.map(({ code }) => code)).toEqual(['pause-subscription', 'delivered']);
  });
});

describe('the life of a shift', () => {
  const update = (
    view: AlertView,
    news: number[] = [],
    rings = false,
    turned = true,
  ): Parameters<typeof delivery>[1] => ({
    kind: 'update',
    view,
    news,
    rings,
    turned,
  });

  it('edits the message, keeps the evidence in one thread, and rings again only for a changed rung', async () => {
    const { office, channel, standIn, guild } = await open();
    const roleId = standIn.addRole(guild, 'desk');
    const target = inChannel(channel, { roleId });
    const first: AlertView = {
      ...seoulView,
      life: 'signal',
      publishers: 1,
      evidence: seoulView.evidence.slice(0, 1),
    };
    const sent = await deliverToDiscord(office, delivery(target, { kind: 'alert', view: first }));
    const messageId = messageOf(sent);
    const step = (id: string, telling: ReturnType<typeof update>): ReturnType<typeof deliverToDiscord> =>
      deliverToDiscord(office, delivery(target, telling, { id, messageId }));

    expect(await step('second', update(seoulView, [1]))).toEqual({ code: 'delivered', messageId });
    expect(channel.messages.size).toBe(1);
    const message = channel.messages.get(messageId);
    expect(message?.embeds[0]?.footer?.text).toBe('signal › corroborated');
    const thread = standIn.world.channels.get(messageId);
    expect(thread?.parentId).toBe(channel.id);
    const contents = (): string[] => [...(thread?.messages.values() ?? [])].map(({ content }) => content);
    expect(contents()[0]).toContain('pacific.example');

    const lethal = seoulView.ladder[3] ?? seoulView.to;
    await step('third', update({ ...seoulView, to: lethal, life: 'confirmed' }, [], true));
    expect([...(thread?.messages.values() ?? [])].map(({ pings }) => pings.roles)).toEqual([[], [roleId]]);
    await step('third', update({ ...seoulView, to: lethal, life: 'confirmed' }, [], true));
    expect(contents()).toHaveLength(2);
    await step('fourth', update(expired));
    expect(channel.messages.get(messageId)?.embeds[0]?.footer?.text).toBe('signal › corroborated › expired');
    expect(standIn.requestsTo('POST', `${messages}/:message/threads`)).toHaveLength(1);
  });

  it('writes into the post of a forum, and opens it again where it was archived', async () => {
    const { office, channel, standIn } = await open({ channel: { type: ChannelType.GuildForum } });
    await deliverToDiscord(office, delivery(inChannel(channel)));
    const post = [...standIn.world.channels.values()].find(({ parentId }) => parentId === channel.id);
    if (post === undefined) throw new Error('no post');
    const place = { messageId: post.id, threadId: post.id };
    post.archived = true;
    const outcome = await deliverToDiscord(
      office,
      delivery(inChannel(channel), update(expired, [1]), { id: 'two', ...place }),
    );
    expect(outcome).toEqual({ code: 'delivered', ...place });
    expect(post.archived).toBe(false);
    expect(post.messages.size).toBe(2);
  });

  it('edits without a thread where threads are refused, and tells so', async () => {
    const { office, channel, events } = await open({ channel: { denied: ['CreatePublicThreads'] } });
    const sent = await deliverToDiscord(office, delivery(inChannel(channel)));
    const messageId = messageOf(sent);
    const outcome = await deliverToDiscord(
      office,
      delivery(inChannel(channel), update(expired, [1]), { id: 'two', messageId }),
    );
    expect(outcome.code).toBe('delivered');
    expect(events).toContainEqual({
      kind: 'part-refused',
      delivery: 'two',
      part: 'thread',
      cause: 'no-permission',
    });
  });

  it('gives up on a message that somebody deleted, and sends an update whose alert never arrived', async () => {
    const { office, channel } = await open();
    const gone = await deliverToDiscord(
      office,
      delivery(inChannel(channel), update(expired), { messageId: '5' }),
    );
    expect(gone).toEqual({ code: 'failed', cause: 'message-deleted' });
    const fresh = await deliverToDiscord(
      office,
      delivery(inChannel(channel), update(expired), { id: 'two' }),
    );
    expect(fresh.code).toBe('delivered');
    expect(channel.messages.size).toBe(1);
  });

  it('makes one thread when the answer about it comes too late', async () => {
    const { office, channel, standIn } = await open({ client: { requestMs: 200 } });
    const sent = await deliverToDiscord(office, delivery(inChannel(channel)));
    const messageId = messageOf(sent);
    standIn.fault({
      method: 'POST',
      route: `${messages}/:message/threads`,
      does: { kind: 'late', afterMs: 500 },
    });
    await deliverToDiscord(
      office,
      delivery(inChannel(channel), update(expired, [1]), { id: 'two', messageId }),
    );
    expect(standIn.world.channels.get(messageId)?.messages.size).toBe(1);
  });
});
