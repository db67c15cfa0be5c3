import { describe, expect, it } from 'vitest';
import { answer } from '../support/feed-server.ts';
import { openTestTools } from '../support/open-test-tools.ts';
import { watchSource } from '../support/watch-source.ts';
import type { Watched } from '../support/watch-source.ts';
import { entry, rss } from '../support/write-feeds.ts';

const tools = openTestTools({
  limits: { bodyBytes: 25_000_000 },
  parser: { timeLimitMs: 60_000 },
});

async function poll(body: string): Promise<Watched> {
  const url = tools.server.serve(tools.newHost(), '/feed', answer(body));
  const [watched] = await watchSource(url, 1, tools);
  if (!watched) throw new Error('one poll was asked for');
  return watched;
}

/** Feeds that are meant to burst a reader; the limit on bytes is lifted, so that they reach the parser. */
describe('the reader holds out', { timeout: 90_000 }, () => {
  it('under 300,000 nested tags', async () => {
    const { outcome } = await poll(
      `<rss version="2.0"><channel><item><title>Deep</title><description>${'<b>'.repeat(300_000)}${'</b>'.repeat(300_000)}</description></item></channel></rss>`,
    );
    expect(outcome).toMatchObject({ code: 'entries', entries: [{ title: 'Deep' }] });
  });

  it('under 300,000 tags that never close', async () => {
    expect((await poll(`<rss version="2.0"><channel><item>${'<b>'.repeat(300_000)}`)).code).toMatch(
      /not-a-feed|unreadable/,
    );
  });

  it('under 300,000 entries that never close', async () => {
    expect((await poll(`<rss version="2.0"><channel>${'<item>'.repeat(300_000)}`)).code).toMatch(
      /not-a-feed|unreadable|empty/,
    );
  });

  it('under 100,000 entries, of which the first 5,000 are kept and the rest counted', async () => {
    const { outcome } = await poll(
      `<rss version="2.0"><channel>${'<item><title>Many</title></item>'.repeat(100_000)}</channel></rss>`,
    );
    expect(outcome).toMatchObject({ code: 'entries', notes: [{ code: 'too-many-entries', count: 95_000 }] });
  });

  it('under a title of 20 MB, which is cut', async () => {
    const { entries } = await poll(rss([entry(1, { title: 'A'.repeat(20_000_000) })]));
    expect(entries[0]?.title).toHaveLength(1000);
  });

  it('under an entity bomb, which is not expanded', async () => {
    const levels = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const { outcome } = await poll(
      `<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]><rss version="2.0"><channel><item><title>Bomb &l10;</title></item></channel></rss>`,
    );
    expect(outcome).toMatchObject({ code: 'entries', entries: [{ title: 'Bomb' }] });
  });

  it('under an entity that names a file, which is not opened', async () => {
    const { outcome } = await poll(
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>File &file;</title></item></channel></rss>',
    );
    expect(JSON.stringify(outcome)).not.toContain('root:');
  });

  it('under a million ampersands', async () => {
    const { outcome } = await poll(
      `<rss version="2.0"><channel><item><title>Ands</title><description>${'& '.repeat(1_000_000)}</description></item></channel></rss>`,
    );
    expect(outcome.code).toBe('entries');
  });

  it('under a million attributes', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ');
    const { outcome } = await poll(
      `<rss version="2.0"><channel><item ${many}><title>Attributes</title></item></channel></rss>`,
    );
    expect(outcome.code).toBe('entries');
  });
});
