import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { recogniseEntries } from '../../../src/items/recognise-entries.ts';
import type { ParseOutcome } from '../../../src/sources/parsing/parsed-feed.ts';
import { parseDate } from '../../../src/sources/parsing/parse-date.ts';
import { parseFeed } from '../../../src/sources/parsing/parse-feed.ts';
import { atom, entry, rss } from '../../support/write-feeds.ts';

const now = Date.UTC(2024, 10, 1);
const day = 86_400_000;

const parse = (body: Uint8Array, contentType: string): Promise<ParseOutcome> =>
  parseFeed({ body, contentType, address: 'https://fuzz.test/feed', now });

/** What holds for every outcome, whatever the bytes were. */
function expectSound(outcome: ParseOutcome): void {
  if (outcome.code === 'not-a-feed') return;
  for (const one of outcome.feed.entries) {
    expect(one.title + one.content).not.toBe('');
    expect(one.title).not.toMatch(/[\0\u0008\n]/);
    if (one.link !== undefined) expect(one.link).toMatch(/^https?:\/\//);
    for (const date of [one.published, one.updated])
      if (date !== undefined) expect(date > 0 && date <= now + day).toBe(true);
  }
  const found = recogniseEntries('fuzz', outcome.feed.entries, [], now);
  const again = recogniseEntries('fuzz', outcome.feed.entries, found.known, now + 1);
  expect(again.fresh).toEqual([]);
  expect(again.vanished).toEqual([]);
}

const charsets = [
  '',
  'text/xml',
  'text/xml; charset=euc-kr',
  'text/xml; charset=utf-16',
  'application/json; charset=x',
];
const pieces = fc.constantFrom(
  '<rss version="2.0">',
  '<channel>',
  '<item>',
  '</item>',
  '</channel>',
  '</rss>',
  '<title>',
  '</title>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '</entry>',
  '</feed>',
  '<link href="',
  '"/>',
  '<link>https://a.test/</link>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE rss [',
  '<!ENTITY a "b">',
  ']>',
  '&a;',
  '&amp;',
  '&',
  '<',
  '>',
  '&#0;',
  '&#x110000;',
  '<pubDate>',
  '</pubDate>',
  '2024-10-22',
  '<content type="xhtml">',
  '</content>',
  '<div>',
  '</div>',
  'xml:base="//x"',
  '<rdf:RDF>',
  '<guid>',
  '</guid>',
  '{"version":"https://jsonfeed.org/version/1","items":[',
  '{"id":1}',
  ']}',
  '\0',
  '\ufeff',
  'words',
  '<description>',
  '</description>',
  '<__proto__>',
  '</__proto__>',
  '<ttl>1e999</ttl>',
  '<skipHours><hour>99</hour></skipHours>',
);

describe('whatever the bytes are, there is a feed or a named problem', { timeout: 60_000 }, () => {
  it('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...charsets), async (body, type) =>
        expectSound(await parse(body, type)),
      ),
      { numRuns: 300 },
    );
  });

  it('for any pieces of feeds in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }),
        fc.constantFrom(...charsets),
        async (parts, type) => expectSound(await parse(Buffer.from(parts.join('')), type)),
      ),
      { numRuns: 300 },
    );
  });

  it('for a good feed with bytes changed, taken out and put in', async () => {
    const good = [
      rss([entry(1), entry(2)]),
      atom([entry(1), entry(2)]),
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', content_text: 'x', date_published: '2024-10-22' }],
      }),
    ];
    const change = fc.record({ at: fc.nat(4000), byte: fc.nat(255), remove: fc.nat(30) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(change, { maxLength: 12 }),
        async (text, changes) => {
          const bytes = [...Buffer.from(text)];
          for (const { at, byte, remove } of changes) bytes.splice(at % bytes.length, remove, byte);
          expectSound(await parse(Uint8Array.from(bytes), 'text/xml'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('for a good feed that ends anywhere: the entries before the end are kept', async () => {
    const text = rss([1, 2, 3, 4].map((number) => entry(number)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: text.length }), async (end) => {
        const cut = text.slice(0, end);
        const whole = cut.split('</item>').length - 1;
        const outcome = await parse(Buffer.from(cut), 'text/xml');
        if (whole === 0) return;
        expect(outcome).toMatchObject({ code: 'feed' });
        if (outcome.code === 'feed') expect(outcome.feed.entries.length).toBeGreaterThanOrEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('for a title of any letters, which comes back as it was, in every encoding that has them', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('가나다라마바사 абвгд äöüß éè あいう 中文 AZaz09')),
      minLength: 2,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        letters,
        fc.constantFrom('utf-8', 'utf-16', 'euc-kr', 'gb18030', 'shift_jis'),
        async (title, encoding) => {
          const wanted = title.replace(/\s+/g, ' ').trim();
          const text = `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>${title}</title><guid>1</guid><description>x</description></item></channel></rss>`;
          const body = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16' });
          fc.pre(iconv.decode(body, encoding).includes(title));
          const outcome = await parse(body, 'text/xml');
          expect(outcome.code === 'feed' ? outcome.feed.entries[0]?.title : outcome).toBe(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('parseDate', () => {
  it('takes any text, and gives a time that can be or none', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string(),
        fc.nat(9999).map(String),
        fc.constantFrom('Oct', '년', '월', ':', '-', '/', '+0900', 'PM', '오후', 'GMT', 'T', 'Z', ' ', '.'),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        parts.map((all) => all.join('')),
        (text) => {
          const date = parseDate(text, now);
          if (date !== undefined)
            expect(Number.isInteger(date) && date >= Date.UTC(1990, 0, 1) && date <= now + day).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('reads back every moment in the forms that programs write', () => {
    const moment = fc.integer({ min: Date.UTC(1990, 0, 2), max: now }).map((ms) => ms - (ms % 1000));
    fc.assert(
      fc.property(moment, fc.integer({ min: -12 * 60, max: 14 * 60 }), (ms, offset) => {
        const date = new Date(ms);
        expect(parseDate(date.toUTCString(), now)).toBe(ms);
        expect(parseDate(date.toISOString(), now)).toBe(ms);
        expect(parseDate(date.toISOString().replace('T', ' ').replace('.000Z', ''), now)).toBe(ms);
        const there = new Date(ms + offset * 60_000);
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
        expect(parseDate(there.toUTCString().replace('GMT', zone), now)).toBe(ms);
      }),
      { numRuns: 300 },
    );
  });
});
