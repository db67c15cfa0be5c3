import { describe, expect, it } from 'vitest';
import { answer } from '../support/feed-server.ts';
import { openTestTools } from '../support/open-test-tools.ts';
import { watchSource } from '../support/watch-source.ts';
import type { Watched } from '../support/watch-source.ts';
import { atom, entry, rss, speech } from '../support/write-feeds.ts';
import type { WrittenEntry } from '../support/write-feeds.ts';

const tools = openTestTools();

/** One poll for each feed that the server shows. */
async function watch(...feeds: readonly string[]): Promise<readonly Watched[]> {
  const url = tools.server.serve(tools.newHost(), '/feed', ...feeds.map((feed) => answer(feed)));
  return watchSource(url, feeds.length, tools);
}

const title = (number: number): string => entry(number).title;
const titles = (...numbers: readonly number[]): string[] => numbers.map(title);
const feedOf = (change: (number: number) => Partial<WrittenEntry>, ...numbers: readonly number[]): string =>
  rss(numbers.map((number) => entry(number, change(number))));
const plain = (...numbers: readonly number[]): string => feedOf(() => ({}), ...numbers);

describe('an entry is known again, and a new one beside it is still seen', () => {
  /** The feed misbehaves in its second showing, where entry 4 is new. */
  const cases: Readonly<Record<string, (number: number) => Partial<WrittenEntry>>> = {
    'when every GUID changes': (number) => ({ guid: `urn:other:${number}` }),
    'when every link moves to another host': (number) => ({ link: `https://new.test/n?id=${number}` }),
    'when links gain tracking parameters and GUIDs change': (number) => ({
      guid: `v2-${number}`,
      link: `https://www.ministry.test/statements/${number}/?utm_source=rss&fbclid=x`,
    }),
    'when GUID and link both change': (number) => ({
      guid: `urn:other:${number}`,
      link: `https://new.test/${number}`,
    }),
    'when GUIDs and links disappear': () => ({ guid: undefined, link: undefined }) as unknown as WrittenEntry,
    'when every entry is redated to now': () => ({ date: 'Fri, 01 Nov 2024 01:00:00 GMT' }),
    'when dates become unparsable': () => ({ date: 'a fortnight hence' }),
    'when dates disappear': () => ({ date: undefined }) as unknown as WrittenEntry,
    'when all entries get the same GUID': () => ({ guid: 'urn:ministry' }),
    'when all entries get the home page for a link': () => ({ link: 'https://ministry.test/' }),
    'when GUIDs become the home page and links stay': () => ({ guid: 'https://ministry.test/' }),
    'when the GUIDs change and a clock ticks in the text': (number) => ({
      guid: `t${number}`,
      body: `${speech(number)}<p>Updated 5 minutes ago, at 10:0${number}</p>`,
    }),
  };
  it.each(Object.entries(cases))('%s', async (_, change) => {
    const [first, second, third] = await watch(
      plain(3, 2, 1),
      feedOf(change, 4, 3, 2, 1),
      plain(5, 4, 3, 2, 1),
    );
    expect(first?.fresh).toEqual(titles(3, 2, 1));
    expect(second?.fresh).toEqual(titles(4));
    expect(third?.fresh).toEqual(titles(5));
    expect(third?.vanished).toEqual([]);
  });

  it('when the entries come in another order', async () => {
    const [, second] = await watch(plain(1, 2, 3), plain(3, 1, 4, 2));
    expect(second?.fresh).toEqual(titles(4));
  });

  it('when one of 220 entries changes by one figure', async () => {
    const advisory = (number: number, level: number): WrittenEntry =>
      entry(number, {
        title: `Country ${number} - Level ${level}`,
        body: `Level ${level}. Reconsider travel.`,
      });
    const table = (changed: number): string =>
      rss(Array.from({ length: 220 }, (_, at) => advisory(at, at === changed ? 4 : 2)));
    const [first, second] = await watch(table(-1), table(77));
    expect(first?.fresh).toHaveLength(220);
    expect(second?.fresh).toEqual([]);
    expect(second?.edited).toEqual(['Country 77 - Level 4']);
  });

  it('when the format turns from RSS to Atom', async () => {
    const [, second] = await watch(plain(2, 1), atom([entry(3), entry(2), entry(1)]));
    expect(second?.fresh).toEqual(titles(3));
  });

  it('when the feed carries everything twice', async () => {
    const [first, second] = await watch(plain(2, 1, 2, 1), plain(3, 2, 1, 3, 2, 1));
    expect(first?.fresh).toEqual(titles(2, 1));
    expect(second?.fresh).toEqual(titles(3));
  });

  it('when it comes back after the feed was empty', async () => {
    const watched = await watch(plain(2, 1), rss([]), plain(3, 2, 1));
    expect(watched.map(({ code }) => code)).toEqual(['entries', 'empty', 'entries']);
    expect(watched[2]?.fresh).toEqual(titles(3));
  });
});

describe('different entries stay different', () => {
  it('in a feed of one entry that is replaced under the same GUID and link', async () => {
    const latest = (number: number): string =>
      rss([entry(number, { guid: 'latest', link: 'https://ministry.test/latest' })]);
    const watched = await watch(latest(1), latest(2), latest(3));
    expect(watched.map(({ fresh }) => fresh)).toEqual([titles(1), titles(2), titles(3)]);
  });

  it('when a GUID is used again for another text', async () => {
    const [, second] = await watch(plain(2, 1), rss([entry(3, { guid: 'urn:ministry:1' }), entry(2)]));
    expect(second?.fresh).toEqual(titles(3));
  });

  it('under the same heading every week', async () => {
    const briefing = (number: number): WrittenEntry =>
      entry(number, { title: 'Press briefing', body: 'Read the transcript.' });
    const [first, second] = await watch(rss([briefing(1)]), rss([briefing(2), briefing(1)]));
    expect(first?.fresh).toHaveLength(1);
    expect(second?.fresh).toHaveLength(1);
  });

  it('in a bulletin that is filled in anew each day', async () => {
    const bulletin = (number: number): WrittenEntry =>
      entry(number, { title: 'Daily rates', body: `${speech(7)}<p>Rate: ${4000 + number}</p>` });
    const watched = await watch(
      rss([bulletin(1)]),
      rss([bulletin(2), bulletin(1)]),
      rss([bulletin(3), bulletin(2)]),
    );
    expect(watched.map(({ fresh }) => fresh.length)).toEqual([1, 1, 1]);
  });

  it('without GUID, link or date', async () => {
    const bare = (number: number): WrittenEntry => ({ title: title(number), body: speech(number) });
    const [, second] = await watch(rss([bare(1)]), rss([bare(2), bare(1)]));
    expect(second?.fresh).toEqual(titles(2));
  });
});

describe('what a government changes afterwards is recorded', () => {
  it('a silent edit is no new entry, and is told as an edit', async () => {
    const edited = entry(2, { body: speech(2).replace('would meet', 'would never meet') });
    const [, second, third] = await watch(
      plain(3, 2, 1),
      rss([entry(3), edited, entry(1)]),
      rss([entry(4), entry(3), edited, entry(1)]),
    );
    expect(second).toMatchObject({ fresh: [], edited: titles(2) });
    expect(third).toMatchObject({ fresh: titles(4), edited: [] });
  });

  it('a new title over the same text is an edit', async () => {
    const [, second] = await watch(plain(2, 1), rss([entry(2, { title: 'Correction' }), entry(1)]));
    expect(second).toMatchObject({ fresh: [], edited: ['Correction'] });
  });

  it('an entry taken out from among older ones has vanished, once two feeds lack it', async () => {
    const watched = await watch(
      plain(5, 4, 3, 2, 1),
      plain(5, 3, 2, 1),
      plain(6, 5, 3, 2, 1),
      plain(7, 6, 5, 3, 2, 1),
    );
    expect(watched.map(({ vanished }) => vanished.length)).toEqual([0, 0, 1, 0]);
    expect(watched[2]?.vanished[0]?.guid).toBe('urn:ministry:4');
  });

  it('an entry that slides off the end has not vanished', async () => {
    const watched = await watch(plain(4, 3, 2, 1), plain(5, 4, 3, 2), plain(6, 5, 4, 3), plain(7, 6, 5, 4));
    expect(watched.flatMap(({ vanished }) => vanished)).toEqual([]);
  });

  it('an entry that a lagging cache lacks once has not vanished, and is not new when it returns', async () => {
    const watched = await watch(plain(4, 3, 2, 1), plain(3, 2, 1), plain(4, 3, 2, 1), plain(5, 4, 3, 2, 1));
    expect(watched.flatMap(({ vanished }) => vanished)).toEqual([]);
    expect(watched.map(({ fresh }) => fresh)).toEqual([titles(4, 3, 2, 1), [], [], titles(5)]);
  });

  it('a pinned old entry does not make every other one vanish', async () => {
    const watched = await watch(
      plain(0, 9, 8, 7, 6, 5, 4, 3, 2, 1),
      plain(0, 10, 9, 8, 7, 6, 5, 4, 3, 2),
      plain(0, 11, 10, 9, 8, 7, 6, 5, 4, 3),
      plain(0, 12, 11, 10, 9, 8, 7, 6, 5, 4),
    );
    expect(watched.flatMap(({ vanished }) => vanished)).toEqual([]);
  });
});
