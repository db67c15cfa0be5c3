import { randomUUID } from 'node:crypto';
import type { Catalogue, Desk, Probe, SourceHealth } from '../desk/desk.ts';
import { openReader } from '../desk/open-reader.ts';
import type { OutletTools } from '../worker.ts';
import { findFeed } from '../sources/finding/find-feed.ts';
import type { PollTools } from '../sources/polling/poll-source.ts';
import type { Database } from '../store/open-store.ts';
import { listSourceMemories } from '../store/source-memory.ts';

/** The desk that people ask and set things through, over the worker's own store, reader and fetching. */
export function openDesk(db: Database, catalogue: Catalogue, tools: OutletTools): Desk {
  return {
    db,
    catalogue: () => catalogue,
    reader: openReader(tools.openReader),
    probe: (url) => probeAddress(url, tools.pollTools),
    health: (sources) => healthOf(db, sources),
    deliverSoon: tools.deliverSoon,
    now: tools.pollTools.clock,
    newId: () => randomUUID().replaceAll('-', '').slice(0, 20),
  };
}

/** An address that somebody gave: fetched once, with the guard for foreign addresses and never the operator's own. */
async function probeAddress(url: string, tools: PollTools): Promise<Probe> {
  const found = await findFeed(url, tools);
  if (found.code === 'found') {
    const [feed] = found.feeds;
    if (feed === undefined) return { ok: false, code: 'not-a-feed' };
    const newest = feed.latest === undefined ? {} : { newest: feed.latest };
    const { title, entries, titles } = feed;
    return { ok: true, url: feed.url, title, entries, titles, ...newest };
  }
  switch (found.code) {
    case 'not-a-feed':
    case 'too-large':
    case 'gone':
      return { ok: false, code: found.code };
    case 'throttled':
    case 'unreadable':
      return { ok: false, code: 'busy' };
    default:
      return { ok: false, code: 'no-answer' };
  }
}

async function healthOf(db: Database, sources: readonly string[]): Promise<SourceHealth[]> {
  const memories = await listSourceMemories(db);
  return sources.map((source): SourceHealth => {
    const memory = memories.get(source);
    if (memory?.checked === undefined) return { source, state: 'new' };
    return {
      source,
      state: memory.health.state,
      since: memory.health.since,
      ...(memory.nextCheck === null ? {} : { nextCheck: memory.nextCheck }),
    };
  });
}
