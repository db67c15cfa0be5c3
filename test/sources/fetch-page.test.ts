import { describe, expect, it } from 'vitest';
import { fetchPage } from '../../src/sources/fetch-page.ts';
import type { PageOutcome } from '../../src/sources/fetch-page.ts';
import { openRobots } from '../../src/sources/fetching/open-robots.ts';
import { sourceSchema } from '../../src/sources/source.ts';
import { answer, redirect, status } from '../support/feed-server.ts';
import type { Answer } from '../support/feed-server.ts';
import { openTestTools } from '../support/open-test-tools.ts';
import { speech } from '../support/write-feeds.ts';

const tools = openTestTools();
const html = { 'content-type': 'text/html; charset=utf-8' };
const page = answer(
  `<!doctype html><html><head><title>A turn</title><script>steal()</script></head><body><nav><a href="/">Home</a> <a href="/subscribe">Subscribe</a></nav><article><h1>A turn</h1>${speech(1)}${speech(2)}</article><footer>No charges during your trial</footer></body></html>`,
  html,
);

async function read(
  answers: { robots?: Answer; page: Answer; hosts?: string },
  addedBy: 'operator' | 'user' = 'operator',
): Promise<PageOutcome> {
  const host = answers.hosts ?? tools.newHost();
  if (answers.robots) tools.server.serve(host, '/robots.txt', answers.robots);
  const link = tools.server.serve(host, '/news/1', answers.page);
  const source = sourceSchema.parse({
    id: 'a',
    name: 'A',
    kind: 'official',
    url: link,
    addedBy,
    fullText: true,
  });
  return fetchPage(source, link, { ...tools, mayRead: openRobots(tools.fetcher, () => 0) });
}
const plain = { 'content-type': 'text/plain' };

describe('fetchPage', () => {
  it('gives the article without the furniture, and the page as it came', async () => {
    const outcome = await read({ page });
    if (outcome.code !== 'page') throw new Error(outcome.code);
    const { title, content, raw } = outcome.article;
    expect(title).toBe('A turn');
    for (const paragraph of speech(1).match(/[^<>]{40,}/g) ?? []) expect(content).toContain(paragraph);
    expect(content).not.toMatch(/steal|trial|Subscribe/);
    expect(raw).toContain('No charges during your trial');
  });

  it('heeds robots.txt, for us by name and for all', async () => {
    const forbid = (agent: string): Answer => answer(`User-agent: ${agent}\nDisallow: /news/`, plain);
    expect((await read({ page, robots: forbid('*') })).code).toBe('robots');
    expect((await read({ page, robots: forbid('Weathervane') })).code).toBe('robots');
    expect((await read({ page, robots: forbid('OtherBot') })).code).toBe('page');
  });

  it('reads nothing while robots.txt cannot be had, and everything where there is none', async () => {
    expect((await read({ page, robots: status(503) })).code).toBe('robots');
    expect((await read({ page, robots: status(404) })).code).toBe('page');
  });

  it('names what is no article', async () => {
    expect((await read({ page: answer('<html><body><p>Accept cookies</p></body></html>', html) })).code).toBe(
      'no-article',
    );
    expect((await read({ page: answer('%PDF-1.7', { 'content-type': 'application/pdf' }) })).code).toBe(
      'not-a-page',
    );
    expect((await read({ page: answer('', html) })).code).toBe('no-article');
    expect((await read({ page: status(404) })).code).toBe('missing');
  });

  it('is guarded like any fetch', async () => {
    expect((await read({ page: redirect(302, 'http://127.0.0.1/') })).code).toBe('refused-address');
    expect((await read({ page }, 'user')).code).not.toBe('page');
  });
});
