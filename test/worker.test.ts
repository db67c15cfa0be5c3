import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config/read-config.ts';
import { Secret } from '../src/config/secret.ts';
import { settingsSchema } from '../src/config/settings.ts';
import { datesIn } from '../src/demo/cut-at-time.ts';
import { readFeedFolder } from '../src/demo/read-feed-folder.ts';
import { serveFeeds } from '../src/demo/serve-feeds.ts';
import { discordOutlet } from '../src/outlets/discord-outlet.ts';
import { openLog } from '../src/log.ts';
import { openDesk } from '../src/outlets/open-desk.ts';
import { openWorker } from '../src/worker.ts';
import { startStandIn } from './support/discord/stand-in.ts';
import { memoryStore } from './support/memory-store.ts';

const { config } = readConfig('config');
const recorded = readFeedFolder('config/demo', config.governments);
const seoul = recorded.sources.filter(({ file }) => /han-river|pacific-press|mid-rus/.test(file));

it('takes a story from recorded feeds to one message in Discord that is edited as others tell it too', async () => {
  const standIn = await startStandIn();
  const guild = standIn.addGuild();
  const channel = standIn.addChannel(guild);
  const boss = standIn.person({ user: standIn.addUser('boss'), channel, permissions: ['ManageGuild'] });
  let now = Date.UTC(2024, 9, 20);
  const clock = (): number => now;
  const server = await serveFeeds(
    seoul.map(({ file }) => file),
    clock,
  );
  const store = await memoryStore();
  const catalogue = {
    governments: config.governments,
    watches: recorded.watches,
    sources: seoul.map(({ at }) => at(server.origin)),
  };
  const worker = await openWorker({
    folder: 'config',
    settings: settingsSchema.parse({ allowedPrivateRanges: ['127.0.0.0/8'] }),
    catalogue,
    store,
    log: openLog('silent'),
    clock,
    openOutlet: (tools) =>
      discordOutlet({
        token: new Secret(standIn.token),
        apiUrl: standIn.api,
        desk: openDesk(store.db, catalogue, tools),
        log: openLog('silent'),
      }),
  });
  onTestFinished(async () => {
    await worker.stop();
    await server.stop();
    await standIn.stop();
  });
  await boss.slash('subscribe', { topic: 'arms-for-ukraine', channel: channel.id });
  const moments = seoul
    .flatMap(({ file }) => datesIn(readFileSync(file)))
    .map((at) => at + 600_000)
    .filter((at) => at > now && at < Date.UTC(2024, 9, 24))
    .sort((a, b) => a - b);
  for (const moment of moments) {
    now = moment;
    await worker.runPass();
  }
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
