import { parseHTML } from 'linkedom';
import { absoluteLink } from './absolute-link.ts';
import type { ArticleJob } from './article.ts';
import { decodeBytes } from './decode-bytes.ts';

export interface LinksOutcome {
  readonly code: 'links';
  /** Addresses that a page calls its feeds, and those that look like one; the surest first. */
  readonly links: readonly string[];
}

const mostLinks = 20;
const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)/i;
const looksLikeFeed = /(?:^|[/?&=._-])(?:rss|atom|feeds?|rdf)(?:[/?&=._-]|\d|$)|\.(?:rss|rdf|atom)(?:$|\?)/i;

/** Finds the addresses of feeds in a page. */
export function findLinks(page: ArticleJob): LinksOutcome {
  const { text } = decodeBytes(page.body, page.contentType);
  if (!/<[a-z!]/i.test(text)) return { code: 'links', links: [] };
  const { document } = parseHTML(text) as unknown as { document: PageDocument };
  const base = absoluteLink(attribute(document.querySelector('base'), 'href'), page.address) ?? page.address;
  const declared = [...document.querySelectorAll('link[href]')]
    .filter(
      (link) => /\balternate\b/i.test(attribute(link, 'rel')) && feedTypes.test(attribute(link, 'type')),
    )
    // WordPress declares a feed of a post's comments beside its own.
    .toSorted((a, b) => Number(isComments(a)) - Number(isComments(b)));
  const mentioned = [...document.querySelectorAll('a[href]')].filter((link) =>
    looksLikeFeed.test(attribute(link, 'href')),
  );
  const links = [...declared, ...mentioned].flatMap(
    (link) => absoluteLink(attribute(link, 'href'), base) ?? [],
  );
  return { code: 'links', links: [...new Set(links)].slice(0, mostLinks) };
}

interface PageElement {
  getAttribute(name: string): string | null;
}
interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

function attribute(element: PageElement | null, name: string): string {
  return element?.getAttribute(name) ?? '';
}

function isComments(element: PageElement): boolean {
  return /comment/i.test(attribute(element, 'href') + attribute(element, 'title'));
}
