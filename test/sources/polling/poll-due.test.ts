import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pollDue } from '../../../src/sources/polling/poll-due.ts';
import { newMemory } from '../../../src/sources/source-memory.ts';
import { sourceSchema } from '../../../src/sources/source.ts';
import { answer } from '../../support/feed-server.ts';
import type { Answer } from '../../support/feed-server.ts';
import { openTestTools } from '../../support/open-test-tools.ts';
import { entry, rss } from '../../support/write-feeds.ts';

const tools = openTestTools();
const polling = () => ({ ...tools, clock: () => Date.UTC(2024, 10, 1) });

function due(url: string, id: string) {
  const source = sourceSchema.parse({ id, name: id, url, kind: 'wire' });
  return { source, memory: newMemory(source, 0) };
}

/** Answers after a while, and keeps the most that were under way at once. */
function slowly(ms: number, count: { now: number; most: number }): Answer {
  return (request, response) => {
    count.now += 1;
    count.most = Math.max(count.most, count.now);
    setTimeout(() => {
      count.now -= 1;
      answer(rss([entry(1)]))(request, response);
    }, ms);
  };
}

describe('pollDue', () => {
  it('asks one thing of a host at a time, and many hosts at once', async () => {
    const all = { now: 0, most: 0 };
    const each = Array.from({ length: 8 }, () => ({ now: 0, most: 0 }));
    const sources = each.flatMap((count, host) => {
      const name = tools.newHost();
      return [1, 2, 3].map((path) => {
        const both: Answer = (request, response) => {
          all.now += 1;
          all.most = Math.max(all.most, all.now);
          response.on('finish', () => (all.now -= 1));
          slowly(30, count)(request, response);
        };
        return due(tools.server.serve(name, `/${path}`, both), `s-${host}-${path}`);
      });
    });
    const seen: string[] = [];
    for await (const { source, outcome } of pollDue(sources, polling())) {
      expect(outcome.code).toBe('entries');
      seen.push(source.id);
    }
    expect(new Set(seen).size).toBe(24);
    expect(each.map(({ most }) => most)).toEqual(each.map(() => 1));
    expect(all.most).toBeGreaterThan(4);
  });

  it('asks a host one thing at a time even when another host redirects to it', async () => {
    const count = { now: 0, most: 0 };
    const busy = tools.newHost();
    const target = tools.server.serve(busy, '/feed', slowly(40, count));
    const sources = [due(target, 'direct')];
    for (const id of ['one', 'two', 'three'])
      sources.push(
        due(
          tools.server.serve(tools.newHost(), '/', (_, response) =>
            response.writeHead(302, { location: target }).end(),
          ),
          id,
        ),
      );
    for await (const { source, outcome } of pollDue(sources, polling()))
      // Only the operator's own host is trusted on this network: the redirects are refused, not raced.
      expect(outcome.code).toBe(source.id === 'direct' ? 'entries' : 'refused-address');
    expect(count.most).toBe(1);
  });

  it('does not wait for a slow host to hand on a quick one', async () => {
    const slow = due(tools.server.serve(tools.newHost(), '/', slowly(400, { now: 0, most: 0 })), 'slow');
    const quick = due(tools.server.serve(tools.newHost(), '/', answer(rss([entry(1)]))), 'quick');
    const order: string[] = [];
    for await (const { source } of pollDue([slow, quick], polling())) order.push(source.id);
    expect(order).toEqual(['quick', 'slow']);
  });

  it('waits for a slow reader instead of piling up feeds', async () => {
    let asked = 0;
    const counting: Answer = (request, response) => {
      asked += 1;
      answer(rss([entry(1)]))(request, response);
    };
    const sources = Array.from({ length: 30 }, (_, at) =>
      due(tools.server.serve(tools.newHost(), '/', counting), `s-${at}`),
    );
    for await (const polled of pollDue(sources, polling(), { hosts: 2 })) {
      await sleep(100);
      expect(polled.outcome.code).toBe('entries');
      break;
    }
    expect(asked).toBeLessThanOrEqual(5);
  });

  it('begins nothing more once it is told to stop', async () => {
    const sources = Array.from({ length: 20 }, (_, at) =>
      due(tools.server.serve(tools.newHost(), '/', answer(rss([entry(1)]))), `s-${at}`),
    );
    const stop = new AbortController();
    let polled = 0;
    for await (const { source } of pollDue(sources, polling(), { hosts: 1, signal: stop.signal })) {
      expect(source.id).toMatch(/^s-/);
      polled += 1;
      stop.abort();
    }
    expect(polled).toBeLessThanOrEqual(2);
  });

  it('ends at once when nothing is due', async () => {
    for await (const polled of pollDue([], polling())) throw new Error(polled.source.id);
  });

  it('hands on every outcome when one source of many is broken in each way', async () => {
    const bad = [
      answer('<html>'),
      answer(''),
      (_: unknown, response: { destroy: () => void }) => response.destroy(),
    ];
    const sources = [...bad, answer(rss([entry(1)]))].map((one, at) =>
      due(tools.server.serve(tools.newHost(), '/', one), `s-${at}`),
    );
    const codes: string[] = [];
    for await (const { outcome } of pollDue(sources, polling())) codes.push(outcome.code);
    expect(codes.toSorted()).toEqual(['entries', 'not-a-feed', 'not-a-feed', 'unreachable']);
  });
});
