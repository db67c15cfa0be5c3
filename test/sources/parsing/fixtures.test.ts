import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/sources/parsing/parse-feed.ts';

const folder = new URL('../../fixtures/feeds/', import.meta.url);
const feeds = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

/** Each feed stands beside what is to be read from it. A new one: write the feed, run with WRITE_FIXTURES=1, read what was written. */
describe('a feed is read as it stands beside it', () => {
  it.each(feeds)('%s', async (name) => {
    const outcome = await parseFeed({
      body: readFileSync(new URL(name, folder)),
      contentType: name.endsWith('.json') ? 'application/feed+json' : 'text/xml',
      address: 'https://feeds.example/news/rss',
      now: Date.UTC(2024, 10, 1),
    });
    const expected = new URL(`${name}.expected.json`, folder);
    const read = JSON.parse(JSON.stringify(outcome, readably)) as unknown;
    if (process.env['WRITE_FIXTURES'] === '1' && !existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

/** Times as a person reads them; what an entry came as has a test of its own. */
function readably(key: string, value: unknown): unknown {
  if (key === 'raw') return undefined;
  return (key === 'published' || key === 'updated') && typeof value === 'number'
    ? new Date(value).toISOString()
    : value;
}
