import { createHash } from 'node:crypto';
import type { FetchOutcome } from '../fetching/fetch-outcome.ts';
import type { Fetcher } from '../fetching/open-fetcher.ts';
import type { FeedParser, GaveUp } from '../parsing/open-parser.ts';
import type { NotAFeed } from '../parsing/parsed-feed.ts';
import type { SourceMemory } from '../source-memory.ts';
import type { Source } from '../source.ts';
import type { PollOutcome, Validators } from './poll-outcome.ts';

export interface PollTools {
  readonly fetcher: Fetcher;
  readonly parser: FeedParser;
  /** Milliseconds UTC. */
  readonly clock: () => number;
}

export const acceptFeeds =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** Fetches and reads a source once. What becomes of its memory is `settlePoll`'s to say. */
export async function pollSource(
  source: Source,
  memory: SourceMemory,
  tools: PollTools,
): Promise<PollOutcome> {
  const fetched = await tools.fetcher.fetch({
    url: memory.moved?.to ?? source.url,
    accept: acceptFeeds,
    trustedHost: source.addedBy === 'operator' ? new URL(source.url).hostname : undefined,
    ...(memory.validators ? { validators: memory.validators } : {}),
  });
  if (fetched.code === 'fetched') return readFeed(fetched, memory, tools);
  if (fetched.code === 'not-modified') return { ...fetched, code: 'unchanged' };
  return fetched;
}

type Fetched = Extract<FetchOutcome, { code: 'fetched' }>;

async function readFeed(fetched: Fetched, memory: SourceMemory, tools: PollTools): Promise<PollOutcome> {
  const { body, contentType, address, timing, permanent } = fetched;
  const common = { address, timing, ...(permanent === undefined ? {} : { permanent }) };
  const validators = validatorsOf(fetched);
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (bodyHash === memory.bodyHash) return { code: 'unchanged', ...common, ...validators };
  const parsed = await tools.parser.parse({ body, contentType, address, now: tools.clock() });
  if (parsed.code === 'gave-up') return { code: 'unreadable', detail: gaveUpWords(parsed), ...common };
  if (parsed.code === 'not-a-feed')
    return { code: 'not-a-feed', detail: notAFeedWords[parsed.reason], ...common };
  const { entries, dropped, notes, wishes, title } = parsed.feed;
  const read = { ...common, entries, dropped, notes, wishes, title, bodyHash, ...validators };
  return { code: entries.length > 0 ? 'entries' : 'empty', ...read };
}

function validatorsOf({ address, etag, lastModified }: Fetched): { validators?: Validators } {
  if (etag === undefined && lastModified === undefined) return {};
  return { validators: { address, etag, lastModified } };
}

function gaveUpWords({ reason, detail = '' }: GaveUp): string {
  if (reason === 'crash') return `the reader broke: ${detail}`;
  return reason === 'closed' ? 'we were stopping' : `reading it took too much ${reason} and was ended`;
}

const notAFeedWords: Readonly<Record<NotAFeed, string>> = {
  'no-body': 'the answer had no body',
  html: 'the answer is a web page',
  'other-xml': 'the answer is XML, but no feed',
  'other-json': 'the answer is JSON, but no feed',
  unreadable: 'the answer is no feed in any format known here',
};
