import { describe, expect, it } from 'vitest';
import { openParser } from '../../../src/sources/parsing/open-parser.ts';
import { entry, rss } from '../../support/write-feeds.ts';

const job = (text: string) => ({
  body: Buffer.from(text),
  contentType: 'text/xml',
  address: 'https://a.test/',
  now: Date.UTC(2024, 10, 1),
});
const good = job(rss([entry(1)]));
/** Some seconds of work. */
const heavy = job(
  `<rss version="2.0"><channel><item>${'<b>'.repeat(1_500_000)}${'</b>'.repeat(1_500_000)}</item></channel></rss>`,
);

describe('openParser', { timeout: 60_000 }, () => {
  it('ends what takes too long, and reads the next feed', async () => {
    const parser = openParser({ timeLimitMs: 3000 });
    expect(await parser.parse(good)).toMatchObject({ code: 'feed' });
    const [bad, next] = await Promise.all([parser.parse(heavy), parser.parse(good)]);
    expect(bad).toMatchObject({ code: 'gave-up' });
    expect(next).toMatchObject({ code: 'feed' });
    await parser.close();
  });

  it('does not hold up the thread that asks', async () => {
    const parser = openParser({ timeLimitMs: 2000 });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    await parser.parse(heavy);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(20);
    await parser.close();
  });

  it('gives everybody who waits an answer when it is closed', async () => {
    const parser = openParser();
    const waiting = [parser.parse(heavy), parser.parse(good)];
    await parser.close();
    const closed = { code: 'gave-up', reason: 'closed' };
    expect(await Promise.all([...waiting, parser.parse(good)])).toEqual([closed, closed, closed]);
  });
});
