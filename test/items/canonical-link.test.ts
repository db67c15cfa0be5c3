import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLink } from '../../src/items/canonical-link.ts';

describe('canonicalLink', () => {
  it.each([
    'http://ministry.test/news/1',
    'https://www.ministry.test/news/1/',
    'https://MINISTRY.test:443/news/1#top',
    'https://ministry.test/news/1?utm_source=rss&utm_medium=feed&fbclid=abc',
    'https://m.ministry.test/news/1/index.html',
    'https://ministry.test/news/1?at_medium=RSS&ns_campaign=x&xtor=RSS-1',
  ])('calls %s the same page', (link) => {
    expect(canonicalLink(link)).toBe('ministry.test/news/1');
  });

  it('keeps what makes another page', () => {
    const pages = ['/news/2', '/news?id=1', '/news?id=2', '/#/1', '/#/2', '/News/1'].map((path) =>
      canonicalLink(`https://ministry.test${path}`),
    );
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('does not mind the order of parameters', () => {
    expect(canonicalLink('https://a.test/?b=2&a=1')).toBe(canonicalLink('https://a.test/?a=1&b=2'));
  });

  it('takes any text, and its own answer for what it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (link) => {
          const once = canonicalLink(link);
          expect(canonicalLink(once)).toBe(once.trim());
        },
      ),
    );
  });
});
