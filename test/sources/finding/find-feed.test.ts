import { describe, expect, it } from 'vitest';
import { findFeed } from '../../../src/sources/finding/find-feed.ts';
import type { FindOutcome } from '../../../src/sources/finding/find-feed.ts';
import { answer, redirect, status } from '../../support/feed-server.ts';
import { openTestTools } from '../../support/open-test-tools.ts';
import { entry, rss } from '../../support/write-feeds.ts';

const tools = openTestTools();
const feed = answer(rss([entry(2), entry(1)]));
const page = (head: string, body = ''): ReturnType<typeof answer> =>
  answer(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {
    'content-type': 'text/html',
  });

function find(address: string): Promise<FindOutcome> {
  const { hostname } = new URL(address);
  return findFeed(address, { ...tools, clock: () => Date.UTC(2024, 10, 1) }, hostname);
}
const urls = (outcome: FindOutcome): string[] =>
  outcome.code === 'found' ? outcome.feeds.map(({ url }) => url) : [];

describe('findFeed', () => {
  it('takes a feed for what it is', async () => {
    const url = tools.server.serve(tools.newHost(), '/feed', feed);
    expect(await find(url)).toEqual({
      code: 'found',
      feeds: [
        {
          url,
          title: 'Ministry',
          entries: 2,
          titles: [entry(2).title, entry(1).title],
          latest: Date.UTC(2024, 9, 3, 9),
        },
      ],
    });
  });

  it('finds the feeds that a page declares, its own before the one of its comments', async () => {
    const host = tools.newHost();
    const comments = tools.server.serve(host, '/comments/feed', feed);
    const news = tools.server.serve(host, '/news.xml', feed);
    const at = tools.server.serve(
      host,
      '/',
      page(
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate stylesheet" type="text/css" href="/x.css"><link rel="ALTERNATE" type="application/rss+xml" href="news.xml">',
      ),
    );
    expect(urls(await find(at))).toEqual([news, comments]);
  });

  it('finds a feed that a page only links to', async () => {
    const host = tools.newHost();
    const linked = tools.server.serve(host, '/en/rss.aspx?id=7', feed);
    const at = tools.server.serve(
      host,
      '/en/',
      page('', '<a href="rss.aspx?id=7">RSS</a> <a href="/about">About</a>'),
    );
    expect(urls(await find(at))).toEqual([linked]);
  });

  it('finds a feed at the usual place of a page that says nothing', async () => {
    const host = tools.newHost();
    const usual = tools.server.serve(host, '/atom.xml', feed);
    expect(urls(await find(tools.server.serve(host, '/', page(''))))).toEqual([usual]);
  });

  it('offers only what could be fetched and read', async () => {
    const host = tools.newHost();
    tools.server.serve(host, '/dead', status(404));
    tools.server.serve(host, '/page', page(''));
    const at = tools.server.serve(
      host,
      '/',
      page(
        '<link rel="alternate" type="application/rss+xml" href="/dead"><link rel="alternate" type="application/atom+xml" href="/page">',
      ),
    );
    expect(await find(at)).toMatchObject({ code: 'not-a-feed' });
  });

  it('takes the address that a feed has moved to for good', async () => {
    const host = tools.newHost();
    const moved = tools.server.serve(host, '/new', feed);
    expect(urls(await find(tools.server.serve(host, '/old', redirect(301, '/new'))))).toEqual([moved]);
  });

  it('asks a server ten times at most', async () => {
    const host = tools.newHost();
    const links = Array.from(
      { length: 500 },
      (_, at) => `<link rel="alternate" type="application/rss+xml" href="/f${at}">`,
    );
    await find(tools.server.serve(host, '/', page(links.join(''))));
    expect(tools.server.requests(host).length).toBeLessThanOrEqual(11);
  });

  it('reaches nothing inside for a user', async () => {
    const inside = tools.server.serve(tools.newHost(), '/', feed);
    const refused = await findFeed(inside, { ...tools, clock: Date.now });
    expect(refused.code).toBe('refused-address');
  });

  it('completes what people write', async () => {
    const dead = await findFeed('nowhere.invalid/news', { ...tools, clock: Date.now });
    expect(dead.code).toBe('unreachable');
  });
});
