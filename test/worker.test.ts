import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config/read-config.ts';
import { readFeedFolder } from '../src/demo/read-feed-folder.ts';
import { openNewsroom } from './support/newsroom.ts';

const { config } = readConfig('config');
const recorded = readFeedFolder('config/demo', config.governments);
const seoul = recorded.sources.filter(({ file }) => /han-river|pacific-press|mid-rus/.test(file));

it('takes a story from recorded feeds to one message in Discord that is edited as it is told again', async () => {
  const { governments } = config;
  const room = await openNewsroom({ feeds: seoul, governments, watches: recorded.watches });
  onTestFinished(() => room.close());
  const { standIn } = room;
  const guild = standIn.addGuild();
  const channel = standIn.addChannel(guild);
  standIn.invite(guild);
  const boss = standIn.person({ user: standIn.addUser('boss'), channel, permissions: ['ManageGuild'] });
  await boss.slash('subscribe', { topic: 'arms-for-ukraine', channel: channel.id });
  await room.passUntil((now) => now > Date.UTC(2024, 10, 6));
  const posted = standIn.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith(`/channels/${channel.id}/messages`),
  );
  expect(posted).toHaveLength(1);
  expect(JSON.stringify(posted[0]?.body)).toContain('South Korea · Arms for Ukraine');
  const edits = standIn.requests.filter(
    ({ method, path }) => method === 'PATCH' && path.includes(`/channels/${channel.id}/messages/`),
  );
  expect(edits.length).toBeGreaterThan(0);
}, 60_000);
