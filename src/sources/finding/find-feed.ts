import type { FetchOutcome } from '../fetching/fetch-outcome.ts';
import type { PollCode } from '../polling/poll-outcome.ts';
import { acceptFeeds } from '../polling/poll-source.ts';
import type { PollTools } from '../polling/poll-source.ts';

export interface FoundFeed {
  readonly url: string;
  readonly title: string;
  readonly entries: number;
  /** Of its first entries. */
  readonly titles: readonly string[];
  /** When its latest entry appeared, where it says so. */
  readonly latest?: number;
}

export type FindOutcome =
  | { readonly code: 'found'; readonly feeds: readonly FoundFeed[] }
  /**
   * `not-a-feed`: there is a page, and no feed behind it. A person is told the same of `refused-address` and of
   * `unreachable`, or the bot would be a way to feel round its operator's network.
   */
  | { readonly code: Exclude<PollCode, 'entries' | 'unchanged' | 'empty'>; readonly detail: string };

/** Feeds that are offered, and addresses that are tried for them: each is a request to somebody's server. */
const mostFeeds = 5;
const mostTries = 10;

const usualPlaces = ['feed', 'rss', 'rss.xml', 'feed.xml', 'atom.xml', 'index.xml', 'feed.json'];

/**
 * Finds the feed at an address, or the feeds behind a page: those it declares, those it links to, and else
 * those at the usual places. Every feed that is offered has been fetched and read.
 * @param trustedHost the host that the operator wrote; absent for an address that a user gave
 */
export async function findFeed(given: string, tools: PollTools, trustedHost?: string): Promise<FindOutcome> {
  const url = completeAddress(given);
  const fetched = await tools.fetcher.fetch({ url, accept: acceptFeeds, trustedHost });
  if (fetched.code === 'not-modified') return { code: 'bad-answer', detail: 'an unasked 304' };
  if (fetched.code !== 'fetched') return { code: fetched.code, detail: fetched.detail };
  const itself = await readAsFeed(url, fetched, tools);
  if (itself) return { code: 'found', feeds: [itself] };
  const page = await tools.parser.findLinks(fetched);
  const linked = page.code === 'links' ? page.links : [];
  const feeds = await tryAll(
    [...linked, ...usualAddresses(fetched.address)],
    linked.length,
    tools,
    trustedHost,
  );
  if (feeds.length > 0) return { code: 'found', feeds };
  return { code: 'not-a-feed', detail: 'the page names no feed, and there is none at the usual places' };
}

/** `example.org/news` is what people write. */
function completeAddress(given: string): string {
  const trimmed = given
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'http:');
  return /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(?:\/|$)/.test(trimmed)
    ? trimmed
    : `https://${trimmed}`;
}

function usualAddresses(page: string): string[] {
  const folder = page.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  const root = `${new URL(page).origin}/`;
  return [...new Set([folder, root])].flatMap((base) =>
    usualPlaces.map((place) => new URL(place, base).href),
  );
}

/** Declared and linked feeds are all read; of the guesses the first that is one is enough. */
async function tryAll(
  addresses: readonly string[],
  linked: number,
  tools: PollTools,
  trustedHost: string | undefined,
): Promise<FoundFeed[]> {
  const feeds: FoundFeed[] = [];
  const tried = new Set<string>();
  for (const [at, url] of addresses.entries()) {
    if (tried.size >= mostTries || feeds.length >= mostFeeds || (at >= linked && feeds.length > 0)) break;
    if (tried.has(url)) continue;
    tried.add(url);
    const fetched = await tools.fetcher.fetch({ url, accept: acceptFeeds, trustedHost });
    const feed = fetched.code === 'fetched' ? await readAsFeed(url, fetched, tools) : undefined;
    if (feed && !feeds.some((other) => other.url === feed.url)) feeds.push(feed);
  }
  return feeds;
}

async function readAsFeed(
  url: string,
  fetched: Extract<FetchOutcome, { code: 'fetched' }>,
  tools: PollTools,
): Promise<FoundFeed | undefined> {
  const { body, contentType, address, permanent } = fetched;
  const read = await tools.parser.parse({ body, contentType, address, now: tools.clock() });
  if (read.code !== 'feed') return undefined;
  const { title, entries } = read.feed;
  const dates = entries.flatMap(({ published }) => published ?? []);
  return {
    url: permanent ?? url,
    title,
    entries: entries.length,
    titles: entries.slice(0, 5).map((entry) => entry.title),
    ...(dates.length > 0 ? { latest: Math.max(...dates) } : {}),
  };
}
