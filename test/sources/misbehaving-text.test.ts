import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../src/sources/entry.ts';
import { answer } from '../support/feed-server.ts';
import { openTestTools } from '../support/open-test-tools.ts';
import { watchSource } from '../support/watch-source.ts';
import type { Watched } from '../support/watch-source.ts';
import { entry, rss, rssItem } from '../support/write-feeds.ts';

const tools = openTestTools();

async function poll(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Watched> {
  const url = tools.server.serve(
    tools.newHost(),
    '/feed',
    answer(body, { 'content-type': 'text/xml', ...headers }),
  );
  const [watched] = await watchSource(url, 1, tools);
  if (!watched) throw new Error('one poll was asked for');
  return watched;
}

async function onlyEntry(
  body: string | Uint8Array,
  headers?: Readonly<Record<string, string>>,
): Promise<FeedEntry> {
  const { entries, outcome } = await poll(body, headers);
  const [first] = entries;
  if (!first || entries.length > 1) throw new Error(`${entries.length} entries: ${JSON.stringify(outcome)}`);
  return first;
}

const korean = '정부, 우크라이나에 무기 지원 검토';
const russian = 'Заявление министерства';
const german = 'Erklärung über Lieferungen';
const document = (title: string, encoding?: string): string =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>x</title>${rssItem({ title, link: 'https://x.test/1' })}</channel></rss>`;

describe('the text is right', () => {
  const bom = '\ufeff';
  const cases: Readonly<Record<string, [body: Uint8Array, title: string, type?: string]>> = {
    'EUC-KR that only the declaration names': [iconv.encode(document(korean, 'euc-kr'), 'euc-kr'), korean],
    'EUC-KR that nothing names': [iconv.encode(document(korean), 'euc-kr'), korean],
    'EUC-KR that the header alone names': [
      iconv.encode(document(korean), 'euc-kr'),
      korean,
      'text/xml; charset=EUC-KR',
    ],
    Shift_JIS: [iconv.encode(document('日本政府の声明', 'Shift_JIS'), 'shift_jis'), '日本政府の声明'],
    'GB2312 with characters of GBK': [
      iconv.encode(document('外交部發言人鎔', 'gb2312'), 'gbk'),
      '外交部發言人鎔',
    ],
    'windows-1251': [iconv.encode(document(russian, 'windows-1251'), 'windows-1251'), russian],
    'KOI8-R': [iconv.encode(document(russian, 'koi8-r'), 'koi8-r'), russian],
    'UTF-8 that the header calls Latin-1': [
      Buffer.from(document(german)),
      german,
      'text/xml; charset=iso-8859-1',
    ],
    'UTF-8 that the header calls us-ascii': [
      Buffer.from(document(german)),
      german,
      'text/xml; charset=us-ascii',
    ],
    'windows-1252 that the declaration calls UTF-8': [
      iconv.encode(document('Erklärung “heute” – über', 'utf-8'), 'windows-1252'),
      'Erklärung “heute” – über',
    ],
    'windows-1252 that nothing names': [iconv.encode(document(german), 'windows-1252'), german],
    'a charset that does not exist': [
      Buffer.from(document(german, 'x-klingon')),
      german,
      'text/xml; charset=none',
    ],
    'UTF-8 with a byte order mark': [Buffer.from(bom + document(german)), german],
    'UTF-8 with a mark under a wrong declaration': [Buffer.from(bom + document(korean, 'euc-kr')), korean],
    'UTF-16 little-endian with a mark': [iconv.encode(bom + document(korean, 'utf-16'), 'utf-16le'), korean],
    'UTF-16 big-endian with a mark': [iconv.encode(bom + document(korean, 'utf-16'), 'utf-16be'), korean],
    'UTF-16 without a mark': [iconv.encode(document(korean), 'utf-16le'), korean],
    'UTF-32 with a mark': [iconv.encode(bom + document(german), 'utf-32le'), german],
    'UTF-8 that declares UTF-16': [Buffer.from(document(german, 'utf-16')), german],
    'UTF-8 with one broken byte': [
      Buffer.from(document(`${korean}@`)).map((byte) => (byte === 0x40 ? 0xff : byte)),
      `${korean}\ufffd`,
    ],
  };
  it.each(Object.entries(cases))('of %s', async (_, [body, title, type = 'text/xml']) => {
    expect((await onlyEntry(body, { 'content-type': type })).title).toBe(title);
  });
});

describe('a broken document gives what it holds', () => {
  const item = (inside: string): string =>
    `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
  const good = '<title>Good</title><link>https://x.test/1</link>';
  const cases: Readonly<Record<string, [body: string, expected: Partial<FeedEntry>]>> = {
    'with a bare ampersand': [item('<title>Trade & aid</title>'), { title: 'Trade & aid' }],
    'with an entity of HTML': [
      item('<title>Caf&eacute;&nbsp;&mdash; talks</title>'),
      { title: 'Café — talks' },
    ],
    'with an unknown entity': [item('<title>A &foo; B</title>'), { title: 'A &foo; B' }],
    'with a less-than sign in the text': [
      item('<title>Growth < 2 per cent</title>'),
      { title: 'Growth < 2 per cent' },
    ],
    'with text before the declaration': [
      `\n\n  PHP Warning: x in y\n<?xml version="1.0"?>${item(good)}`,
      { title: 'Good' },
    ],
    'with text after the end': [`${item(good)}\n<!-- cached --> debug output`, { title: 'Good' }],
    'cut off in its second entry': [
      `<?xml version="1.0"?><rss version="2.0"><channel><item>${good}</item><item><title>Cut o`,
      { title: 'Good' },
    ],
    'cut off in a CDATA section': [
      `<rss version="2.0"><channel><item>${good}</item><item><description><![CDATA[half a`,
      { title: 'Good' },
    ],
    'with tags that do not match': [
      `<rss version="2.0"><channel><item>${good}</item><item><title>Bad</titel></item></channel></rss>`,
      { title: 'Good' },
    ],
    'with unescaped HTML in it': [
      item('<title>Good</title><description><p>One<br>two</p><p>three</description>'),
      { title: 'Good', content: '<p>One<br>two</p><p>three' },
    ],
    'with control characters and NUL': [item('<title>Go\u0000od\u0008\u001b</title>'), { title: 'Good' }],
    'with references to characters that XML forbids': [
      item('<title>Go&#0;od&#x1F;</title>'),
      { title: 'Good' },
    ],
    'RSS without a version': [`<rss><channel><item>${good}</item></channel></rss>`, { title: 'Good' }],
    'RSS 0.91 with a DTD': [
      `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item>${good}</item></channel></rss>`,
      { title: 'Good' },
    ],
    'RSS 3.14': [`<rss version="3.14"><channel><item>${good}</item></channel></rss>`, { title: 'Good' }],
    'RSS with its items beside the channel': [
      `<rss version="2.0"><channel/><item>${good}</item></rss>`,
      { title: 'Good' },
    ],
    'RSS in upper-case tags of Atom inside': [
      item(`${good}<atom:link href="https://y.test/" rel="self"/>`),
      { link: 'https://x.test/1' },
    ],
    'RSS 1.0 (RDF)': [
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel><item rdf:about="https://x.test/1">${good}<dc:date>2024-10-22T10:00+09:00</dc:date></item></rdf:RDF>`,
      { guid: 'https://x.test/1', published: Date.UTC(2024, 9, 22, 1) },
    ],
    'Atom 0.3 with issued and modified': [
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped">Good</title><id>a</id><issued>2024-10-22T10:00:00+09:00</issued><modified>2024-10-23T10:00:00Z</modified></entry></feed>',
      { title: 'Good', published: Date.UTC(2024, 9, 22, 1), updated: Date.UTC(2024, 9, 23, 10) },
    ],
    'Atom with a prefix on every tag': [
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>Good</atom:title><atom:link href="https://x.test/1"/></atom:entry></atom:feed>',
      { title: 'Good', link: 'https://x.test/1' },
    ],
    'Atom with one bad date': [
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Good</title><published>soon</published></entry></feed>',
      { title: 'Good' },
    ],
    'Atom whose titles and contents are XHTML': [
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> turn</div></title><content type="xhtml"><div>one <i>two</i> three</div></content></entry></feed>',
      { title: 'A bold turn', content: '<div>one <i>two</i> three</div>' },
    ],
    'xml:base at two levels': [
      '<feed xml:base="https://x.test/a/" xmlns="http://www.w3.org/2005/Atom"><entry xml:base="b/"><title>Good</title><link href="c"/></entry></feed>',
      { link: 'https://x.test/a/b/c' },
    ],
    'relative links in RSS': [
      '<rss version="2.0"><channel><link>https://site.test/news/</link><item><title>Good</title><link>../a?b=1&amp;c=2</link></item></channel></rss>',
      { link: 'https://site.test/a?b=1&c=2' },
    ],
    'a link of another scheme': [
      item('<title>Good</title><link>javascript:alert(1)</link>'),
      { title: 'Good' },
    ],
    'a permanent GUID and no link': [
      item('<title>Good</title><guid>https://x.test/g</guid>'),
      { link: 'https://x.test/g' },
    ],
    'titles escaped twice': [
      item('<title>AT&amp;amp;T &amp;lt;b&amp;gt;talks&amp;lt;/b&amp;gt;</title>'),
      { title: 'AT&T talks' },
    ],
    'a body escaped twice': [
      item('<title>Good</title><description>&amp;lt;p&amp;gt;Words&amp;lt;/p&amp;gt;</description>'),
      { content: '<p>Words</p>' },
    ],
    'the full text beside a summary': [
      item(
        '<title>Good</title><description>Short</description><content:encoded><![CDATA[<p>Long and full</p>]]></content:encoded>',
      ),
      { content: '<p>Long and full</p>' },
    ],
    'entities of its own DTD': [
      `<!DOCTYPE rss [<!ENTITY ministry "Ministry of Defence"><!ENTITY nested "&ministry;">]>${item('<title>The &ministry; &nested;</title>')}`,
      { title: 'The Ministry of Defence' },
    ],
    'a name that is a trap for objects': [
      item('<title>Good</title><__proto__><polluted>yes</polluted></__proto__><constructor>x</constructor>'),
      { title: 'Good' },
    ],
    'a style sheet and comments before the root': [
      `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><!-- <html> -->${item(good)}`,
      { title: 'Good' },
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [body, expected]) => {
    expect(await onlyEntry(body)).toMatchObject(expected);
    expect({}).not.toHaveProperty('polluted');
  });

  it('without the link that could not be one', async () => {
    const { link } = await onlyEntry(item('<title>Good</title><link>javascript:alert(1)</link>'));
    expect(link).toBeUndefined();
  });

  it('with the good entries kept and the blank ones counted', async () => {
    const { outcome, fresh } = await poll(rss([entry(1), { title: '' }, entry(2), { title: '', guid: 'x' }]));
    expect(fresh).toHaveLength(2);
    expect(outcome).toMatchObject({ dropped: 2, notes: [{ code: 'dropped', count: 2 }] });
  });

  it('with each entry as it came', async () => {
    const items = [entry(1), entry(2, { body: '<![CDATA[ </item> ]]>' })];
    const { entries } = await poll(rss(items));
    expect(entries.map(({ raw }) => raw)).toEqual(items.map(rssItem));
  });
});

describe('a document that is no feed is called so', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html><body><p>Moved</p></body></html>', 'the answer is a web page'],
    [
      'a web page under the type of a feed',
      '<html><head><title>Log in</title></head></html>',
      'the answer is a web page',
    ],
    ['an error in XML', '<?xml version="1.0"?><error>quota</error>', 'the answer is XML, but no feed'],
    ['JSON of an API', '{"error": "quota"}', 'the answer is JSON, but no feed'],
    [
      'JSON that is broken',
      '{"version": "https://jsonfeed.org/version/1", "items": [',
      'the answer is JSON, but no feed',
    ],
    ['plain text', 'Service unavailable', 'the answer is no feed in any format known here'],
    ['nothing', '', 'the answer had no body'],
    ['NUL bytes', '\0'.repeat(4096), 'the answer had no body'],
    ['an image', '\u0089PNG\r\n\u001a\n', 'the answer is no feed in any format known here'],
  ])('%s', async (_, body, detail) => {
    expect((await poll(body)).outcome).toMatchObject({ code: 'not-a-feed', detail });
  });

  it('but an envelope with an error comment is an empty feed', async () => {
    const { outcome } = await poll('<?xml version="1.0"?><rss version="2.0"><!-- database error --></rss>');
    expect(outcome).toMatchObject({ code: 'empty', notes: [{ code: 'no-channel', count: 1 }] });
  });
});
