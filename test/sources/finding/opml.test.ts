import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml } from '../../../src/sources/finding/read-opml.ts';
import { writeOpml } from '../../../src/sources/finding/write-opml.ts';
import { sourceKinds, sourceSchema } from '../../../src/sources/source.ts';

const opml = (body: string): string => `<?xml version="1.0"?><opml version="2.0"><body>${body}</body></opml>`;

describe('readOpml', () => {
  it('reads feeds in the order of the list, with the folders they are in', () => {
    const text = opml(
      '<outline text="Asia"><outline text="Korea"><outline type="rss" text="Office &amp; staff" xmlUrl="https://a.test/?a=1&amp;b=2"/></outline><outline title="Tokyo" text="x" xmlURL="https://b.test/feed"/></outline><outline text="Top" xmlUrl="feed://c.test/rss"/><outline text="Also" xmlUrl="feed:https://d.test/rss"/>',
    );
    expect(readOpml(text)).toEqual({
      feeds: [
        { name: 'Office & staff', url: 'https://a.test/?a=1&b=2', folders: ['Asia', 'Korea'] },
        { name: 'Tokyo', url: 'https://b.test/feed', folders: ['Asia'] },
        { name: 'Also', url: 'https://d.test/rss', folders: [] },
      ],
      refused: [{ name: 'Top', reason: 'address' }],
    });
  });

  it('keeps the good feeds of a list and says which it refuses', () => {
    const text = opml(
      '<outline text="A" xmlUrl="https://a.test/"/><outline text="B" xmlUrl="https://a.test"/><outline text="C" xmlUrl="file:///etc/passwd"/><outline text="D" xmlUrl=""/>',
    );
    expect(readOpml(text)).toEqual({
      feeds: [{ name: 'A', url: 'https://a.test/', folders: [] }],
      refused: [
        { name: 'B', reason: 'twice' },
        { name: 'C', reason: 'address' },
        { name: 'D', reason: 'address' },
      ],
    });
  });

  it('says that something else is no OPML', () => {
    expect(readOpml('<html></html>')).toBeUndefined();
    expect(readOpml('')).toBeUndefined();
  });

  it('reads folders that nest 20,000 deep', () => {
    const deep = `${'<outline text="x">'.repeat(20_000)}<outline text="A" xmlUrl="https://a.test/"/>${'</outline>'.repeat(20_000)}`;
    expect(readOpml(opml(deep))?.feeds).toHaveLength(1);
  });

  it('takes back what writeOpml wrote, whatever the names', () => {
    const source = fc
      .record({
        name: fc.string({ minLength: 1, unit: 'binary' }),
        kind: fc.constantFrom(...sourceKinds),
        path: fc.webPath(),
      })
      // XML cannot hold control characters or lone surrogates, and attributes fold white space.
      .filter(({ name }) => /^[^\s\p{C}]+$/u.test(name));
    fc.assert(
      fc.property(fc.uniqueArray(source, { selector: ({ path }) => path }), (given) => {
        const sources = given.map(({ name, kind, path }, at) =>
          sourceSchema.parse({ id: `s-${at}`, name, kind, url: `https://a.test/${at}${path}` }),
        );
        const feeds = readOpml(writeOpml('Sources', sources))?.feeds ?? [];
        const byUrl = new Map(feeds.map(({ url, name }) => [url, name]));
        for (const { url, name } of sources) expect(byUrl.get(new URL(url).href)).toBe(name);
      }),
    );
  });
});
