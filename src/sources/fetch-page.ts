import type { FetchTrouble } from './fetching/fetch-outcome.ts';
import type { Fetcher } from './fetching/open-fetcher.ts';
import type { MayRead } from './fetching/open-robots.ts';
import type { Article } from './parsing/article.ts';
import type { FeedParser } from './parsing/open-parser.ts';
import type { Source } from './source.ts';

export interface PageTools {
  readonly fetcher: Fetcher;
  readonly parser: FeedParser;
  readonly mayRead: MayRead;
}

export type PageOutcome =
  | { readonly code: 'page'; readonly address: string; readonly article: Article }
  | {
      readonly code: FetchTrouble | 'robots' | 'not-a-page' | 'no-article' | 'unreadable';
      readonly address: string;
      /** For the operator's log; never shown to the person who gave the address. */
      readonly detail: string;
    };

const acceptPages = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

/** Fetches the page behind an entry and finds its article: for sources that ask for the full text. */
export async function fetchPage(source: Source, link: string, tools: PageTools): Promise<PageOutcome> {
  const trustedHost = source.addedBy === 'operator' ? new URL(source.url).hostname : undefined;
  if (!(await tools.mayRead(link, trustedHost)))
    return { code: 'robots', address: link, detail: 'robots.txt asks us not to read this page' };
  const fetched = await tools.fetcher.fetch({ url: link, accept: acceptPages, trustedHost });
  const { address } = fetched;
  if (fetched.code === 'not-modified') return { code: 'bad-answer', address, detail: 'an unasked 304' };
  if (fetched.code !== 'fetched') return { code: fetched.code, address, detail: fetched.detail };
  const { body, contentType } = fetched;
  if (contentType !== '' && !/html|xml|text\/plain/i.test(contentType))
    return { code: 'not-a-page', address, detail: `the page is ${contentType}` };
  const found = await tools.parser.extractArticle({ body, contentType, address });
  if (found.code === 'gave-up')
    return { code: 'unreadable', address, detail: `reading the page was ended (${found.reason})` };
  if (found.code === 'no-article')
    return { code: 'no-article', address, detail: 'no article was found in the page' };
  return { code: 'page', address, article: found.article };
}
