import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { readFeedFolder } from '../../src/demo/read-feed-folder.ts';
import { openNewsroom } from '../support/newsroom.ts';

const { config } = readConfig('config');
const { watches } = readFeedFolder('config/demo', config.governments);

const entry = (at: string, title: string, text: string): string =>
  `<item><title>${title}</title><link>https://wire.example/${at}</link><guid>${at}</guid>
  <pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`;

const wire = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>https://wire.example</link>
${entry(
  '2024-10-22T09:00:00Z',
  'South Korea considers supplying weapons to Ukraine',
  'South Korea is considering supplying weapons to Ukraine, the presidential office said on Tuesday.',
)}
${entry(
  '2024-11-01T09:00:00Z',
  'South Korea approves lethal weapons for Ukraine',
  'South Korea’s cabinet on Friday approved the supply of lethal weapons to Ukraine, dropping a long-held policy, the presidential office said in a statement.',
)}</channel></rss>`;

test('a story goes on in its message, through whole passes with the real client: edited, and called a second time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  writeFileSync(join(folder, 'wire.xml'), wire);
  const feeds = readFeedFolder(folder, config.governments).sources;
  const room = await openNewsroom({ feeds, governments: config.governments, watches });
  const { standIn } = room;
  try {
    const guild = standIn.addGuild();
    const channel = standIn.addChannel(guild);
    const role = standIn.addRole(guild, 'night desk');
    standIn.invite(guild);
    const editor = standIn.person({
      user: standIn.addUser('chief'),
      channel,
      permissions: ['ManageGuild'],
    });
    await editor.slash('subscribe', { topic: 'arms-for-ukraine', role });

    const message = () => [...channel.messages.values()][0];
    const headline = () => message()?.embeds[0]?.title ?? '';
    await room.passUntil(() => channel.messages.size > 0);
    expect(headline()).toContain('South Korea · Arms for Ukraine: non-lethal → considering');
    expect(message()?.pings.roles).toEqual([role]);

    await room.passUntil(() => headline().includes('→ lethal'));
    expect(headline()).toContain('considering → lethal');
    expect(channel.messages.size).toBe(1);
    const thread = standIn.world.channels.get(message()?.id ?? '');
    const rung = [...(thread?.messages.values() ?? [])].filter(({ pings }) => pings.roles.includes(role));
    expect(rung).toHaveLength(1);

    // The buttons of the edited message decide on the step that it shows now.
    await editor.press(message(), 'Confirm');
    await vi.waitFor(() => expect(JSON.stringify(message()?.embeds)).toContain('Confirmed by'), 5_000);
    const stance = await editor.slash('stance', { government: 'KOR', topic: 'arms-for-ukraine' });
    expect(JSON.stringify(stance.message?.embeds)).toContain('**lethal**');
  } finally {
    await room.close();
    rmSync(folder, { recursive: true });
  }
}, 60_000);
