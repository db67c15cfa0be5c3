import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../support/feed-server.ts';
import { answer, openRawServer, redirect, status } from '../support/feed-server.ts';
import { openTestTools } from '../support/open-test-tools.ts';
import { testStart, watchSource } from '../support/watch-source.ts';
import type { Watched } from '../support/watch-source.ts';
import { entry, rss } from '../support/write-feeds.ts';

const tools = openTestTools({
  limits: { connectMs: 2000, headersMs: 1500, idleMs: 1500, totalMs: 4000, bodyBytes: 200_000 },
});
const minute = 60_000;

async function watch(...answers: readonly Answer[]): Promise<readonly Watched[]> {
  return watchSource(tools.server.serve(tools.newHost(), '/feed', ...answers), answers.length, tools);
}
async function once(one: Answer): Promise<Watched> {
  const [watched] = await watch(one);
  if (!watched) throw new Error('one poll was asked for');
  return watched;
}

const feed = rss([entry(2), entry(1)]);
const longer = rss([entry(3), entry(2), entry(1)]);

describe('compressed answers', () => {
  it.each([
    ['gzip', gzipSync(feed)],
    ['x-gzip', gzipSync(feed)],
    ['deflate', deflateSync(feed)],
    ['deflate', deflateRawSync(feed)],
    ['br', brotliCompressSync(feed)],
    ['zstd', zstdCompressSync(feed)],
    ['gzip, br', brotliCompressSync(gzipSync(feed))],
    ['identity', Buffer.from(feed)],
  ])('in %s are read', async (encoding, body) => {
    expect((await once(answer(body, { 'content-encoding': encoding }))).fresh).toHaveLength(2);
  });

  const bomb = Buffer.alloc(50_000_000, 0x20);
  it.each([
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['zstd', zstdCompressSync(bomb)],
    ['gzip, gzip', gzipSync(gzipSync(bomb))],
  ])('that are a bomb in %s are let go', async (encoding, body) => {
    expect((await once(answer(body, { 'content-encoding': encoding }))).code).toBe('too-large');
  });

  it.each([
    ['that are cut off', gzipSync(feed).subarray(0, 100), 'gzip'],
    ['that are not compressed at all', Buffer.from(feed), 'gzip'],
    ['in an encoding nobody knows', Buffer.from(feed), 'compress'],
    ['compressed three times', gzipSync(gzipSync(gzipSync(feed))), 'gzip, gzip, gzip'],
  ])('%s are bad answers', async (_, body, encoding) => {
    expect((await once(answer(body, { 'content-encoding': encoding }))).code).toBe('bad-answer');
  });
});

describe('answers that do not end or do not come', () => {
  it('an endless body is let go at the limit', async () => {
    const endless: Answer = (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('<item>'.repeat(5000)));
      };
      response.on('drain', more);
      more();
    };
    expect((await once(endless)).code).toBe('too-large');
  });

  it('a slow drip ends with the time for the whole', async () => {
    const drip: Answer = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('<'), 100);
      response.on('close', () => clearInterval(timer));
    };
    expect((await once(drip)).code).toBe('timeout');
  });

  it('a body that stops half-way ends with the time for a pause', async () => {
    expect((await once((_, response) => void response.writeHead(200).write('<rss>'))).code).toBe('timeout');
  });

  it('a server that says nothing ends with the time for headers', async () => {
    expect((await once(() => undefined)).code).toBe('timeout');
  });

  it('a body shorter than it says is no feed', async () => {
    const short: Answer = (_, response) => {
      response.writeHead(200, { 'content-length': String(feed.length + 100) });
      response.write(feed);
      setTimeout(() => response.destroy(), 50);
    };
    expect((await once(short)).code).toMatch(/unreachable|bad-answer/);
  });

  it('a huge header is a bad answer', async () => {
    expect((await once(answer(feed, { 'x-huge': 'a'.repeat(20_000) }))).code).toBe('bad-answer');
  });

  it.each([
    ['a line of nonsense', 'HELLO\r\n\r\n', 'bad-answer'],
    ['a status nobody knows', 'HTTP/1.1 299 Odd\r\ncontent-length: 0\r\n\r\n', 'bad-answer'],
    [
      'a body of two lengths',
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef',
      'bad-answer',
    ],
    ['a broken chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n', 'bad-answer'],
    ['a hang-up', '', 'unreachable'],
  ])('%s is named', async (_, words, code) => {
    const raw = await openRawServer((socket) => socket.end(words));
    const [watched] = await watchSource(`http://${tools.newHost()}:${raw.port}/feed`, 1, tools);
    raw.server.close();
    expect(watched?.code).toBe(code);
  });

  it('a host without a name, and a port where nobody listens, are unreachable', async () => {
    const [nobody] = await watchSource('http://nowhere.invalid/feed', 1, tools);
    const [closed] = await watchSource(`http://${tools.newHost()}:9/feed`, 1, tools);
    expect([nobody?.code, closed?.code]).toEqual(['unreachable', 'unreachable']);
  });
});

describe('conditional requests', () => {
  it('send back what the server gave, and take 304 for unchanged', async () => {
    const host = tools.newHost();
    const given = { etag: '"v1"', 'last-modified': 'Tue, 22 Oct 2024 10:00:00 GMT' };
    const url = tools.server.serve(host, '/feed', answer(feed, given), status(304), answer(longer));
    const watched = await watchSource(url, 3, tools);
    expect(watched.map(({ code }) => code)).toEqual(['entries', 'unchanged', 'entries']);
    expect(watched[2]?.fresh).toEqual([entry(3).title]);
    const [first, second] = tools.server.requests(host);
    expect(first?.headers).not.toHaveProperty('if-none-match');
    expect(second?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': given['last-modified'],
    });
  });

  it('a 304 that carries a body does not spoil the next answer', async () => {
    const withBody: Answer = (request) => {
      request.socket.write(`HTTP/1.1 304 Not Modified\r\ncontent-length: ${feed.length}\r\n\r\n${feed}`);
    };
    const watched = await watch(answer(feed, { etag: '"v1"' }), withBody, answer(longer));
    expect(watched.map(({ code }) => code)).toEqual(['entries', 'unchanged', 'entries']);
  });

  it('a 304 that nobody asked for is a bad answer', async () => {
    expect((await once(status(304))).code).toBe('bad-answer');
  });

  it('a server without validators that sends the same body is unchanged, without being read again', async () => {
    expect((await watch(answer(feed), answer(feed))).map(({ code }) => code)).toEqual([
      'entries',
      'unchanged',
    ]);
  });

  it('an ETag that changes over the same body is unchanged, and the new one is sent', async () => {
    const host = tools.newHost();
    const tag = (at: number): Answer => answer(feed, { etag: `"${at}"` });
    const watched = await watchSource(tools.server.serve(host, '/feed', tag(1), tag(2), tag(3)), 3, tools);
    expect(watched.map(({ code }) => code)).toEqual(['entries', 'unchanged', 'unchanged']);
    expect(tools.server.requests(host).map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      '"2"',
    ]);
  });

  it('an ETag that stays over a changed body loses nothing', async () => {
    const watched = await watch(answer(feed, { etag: '"v"' }), answer(longer, { etag: '"v"' }));
    expect(watched[1]?.fresh).toEqual([entry(3).title]);
  });

  it('an empty feed leaves no validator behind', async () => {
    const host = tools.newHost();
    await watchSource(tools.server.serve(host, '/feed', answer(rss([]), { etag: '"e"' })), 2, tools);
    expect(tools.server.requests(host)[1]?.headers).not.toHaveProperty('if-none-match');
  });
});

describe('redirects', () => {
  it('of every kind are followed', async () => {
    for (const code of [301, 302, 303, 307, 308]) {
      const host = tools.newHost();
      tools.server.serve(host, '/new', answer(feed));
      const [watched] = await watchSource(
        tools.server.serve(host, '/feed', redirect(code, '/new')),
        1,
        tools,
      );
      expect(watched?.fresh).toHaveLength(2);
    }
  });

  it('in a loop end', async () => {
    expect((await once(redirect(302, '/feed'))).code).toBe('bad-redirect');
  });

  it('without an address or to nonsense end', async () => {
    expect((await once(redirect(302, 'http://[broken'))).code).toBe('bad-redirect');
    expect((await once(status(302))).code).toBe('bad-answer');
  });

  it('to another scheme are refused', async () => {
    for (const target of [
      'file:///etc/passwd',
      'ftp://x.test/',
      'gopher://127.0.0.1/',
      'data:text/xml,<rss/>',
    ])
      expect((await once(redirect(302, target))).code).toBe('refused-address');
  });

  it('that are permanent move the source after three polls, and no entry is new for it', async () => {
    const host = tools.newHost();
    const target = tools.server.serve(host, '/new', answer(feed), answer(feed), answer(feed), answer(longer));
    const url = tools.server.serve(host, '/feed', redirect(301, '/new'));
    const watched = await watchSource(url, 5, tools);
    expect(watched.map(({ memory }) => memory.moved?.to)).toEqual([
      undefined,
      undefined,
      target,
      target,
      target,
    ]);
    expect(watched.map(({ fresh }) => fresh.length)).toEqual([2, 0, 0, 1, 0]);
    expect(watched.flatMap(({ notices }) => notices.map(({ to }) => to))).toEqual(['moved']);
    expect(tools.server.requests(host).filter(({ url }) => url === '/feed')).toHaveLength(3);
  });

  it('that are temporary, or permanent only in part, move nothing', async () => {
    const host = tools.newHost();
    tools.server.serve(host, '/new', answer(feed));
    tools.server.serve(host, '/middle', redirect(301, '/new'));
    const watched = await watchSource(tools.server.serve(host, '/feed', redirect(302, '/middle')), 4, tools);
    expect(watched.at(-1)?.memory.moved).toBeUndefined();
  });

  it('that are permanent and lead to a page move nothing', async () => {
    const host = tools.newHost();
    tools.server.serve(host, '/login', answer('<html><body>Log in</body></html>'));
    const watched = await watchSource(tools.server.serve(host, '/feed', redirect(301, '/login')), 4, tools);
    expect(watched.at(-1)?.memory).toMatchObject({ health: { state: 'not-a-feed' } });
    expect(watched.at(-1)?.memory.moved).toBeUndefined();
  });

  it('that moved a source are given up when the new address stays dead', async () => {
    const host = tools.newHost();
    const ok = answer(feed);
    tools.server.serve(host, '/new', ok, ok, ok, status(404));
    const url = tools.server.serve(
      host,
      '/feed',
      redirect(308, '/new'),
      redirect(308, '/new'),
      redirect(308, '/new'),
      ok,
    );
    const watched = await watchSource(url, 9, tools);
    expect(watched[3]?.memory.moved).toBeDefined();
    expect(watched.at(-1)).toMatchObject({ code: 'unchanged', memory: { health: { state: 'well' } } });
  });
});

describe('refusals', () => {
  it('410 retires the source at once: told, and never polled again', async () => {
    const watched = await once(status(410));
    expect(watched).toMatchObject({
      code: 'gone',
      memory: { nextCheck: null, health: { state: 'retired' } },
    });
    expect(watched.notices).toMatchObject([{ to: 'retired' }]);
  });

  it('429 with seconds and with a date is waited for', async () => {
    const seconds = await once(status(429, { 'retry-after': '7200' }));
    const date = await once(
      status(429, {
        date: new Date(testStart).toUTCString(),
        'retry-after': new Date(testStart + 180 * minute).toUTCString(),
      }),
    );
    expect(seconds.memory.nextCheck).toBe(testStart + 120 * minute);
    expect(date.memory.nextCheck).toBe(testStart + 180 * minute);
  });

  it('429 with a wait of a year is not believed', async () => {
    const { memory } = await once(status(429, { 'retry-after': '31536000' }));
    expect(memory.nextCheck).toBeLessThanOrEqual(testStart + 2 * 24 * 60 * minute);
  });

  it('503 backs off further each time, and is forgotten when it is well', async () => {
    const ok = answer(feed);
    const watched = await watch(...Array.from({ length: 6 }, () => status(503)), ok);
    const waits = watched.map(({ memory: { nextCheck, checked } }) => (nextCheck ?? 0) - (checked ?? 0));
    expect(waits.slice(0, 6)).toEqual(waits.slice(0, 6).toSorted((a, b) => a - b));
    expect(waits[5]).toBeGreaterThan(3 * (waits[6] ?? 0));
    expect(watched.flatMap(({ notices }) => notices.map(({ from, to }) => `${from} → ${to}`))).toEqual([
      'well → down',
      'down → well',
    ]);
  });

  it('a single 500 is told to nobody and loses nothing', async () => {
    const watched = await watch(answer(feed), status(500), answer(longer));
    expect(watched.flatMap(({ notices }) => notices)).toEqual([]);
    expect(watched[2]?.fresh).toEqual([entry(3).title]);
  });

  it('403 is blocked, a page is not a feed, no entries is empty, 404 is down: each told once, and its end', async () => {
    const ok = answer(feed);
    const told = async (bad: Answer): Promise<string[]> =>
      (await watch(ok, bad, bad, bad, bad, bad, ok, ok)).flatMap(({ notices }) =>
        notices.map(({ from, to }) => `${from} → ${to}`),
      );
    expect(await told(status(403))).toEqual(['well → blocked', 'blocked → well']);
    expect(await told(answer('<html></html>'))).toEqual(['well → not-a-feed', 'not-a-feed → well']);
    expect(await told(answer(rss([])))).toEqual(['well → empty', 'empty → well']);
    expect(await told(status(404))).toEqual(['well → down', 'down → well']);
  });
});

describe('a fetch is polite', () => {
  it('and says who we are, and where our operator is to be found', async () => {
    const host = tools.newHost();
    await watchSource(tools.server.serve(host, '/feed', answer(feed)), 1, tools);
    expect(tools.server.requests(host)[0]?.headers['user-agent']).toMatch(/^Weathervane\//);
  });
});
