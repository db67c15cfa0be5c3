import { afterAll, beforeAll } from 'vitest';
import { openFetcher } from '../../src/sources/fetching/open-fetcher.ts';
import type { Fetcher, FetcherSettings } from '../../src/sources/fetching/open-fetcher.ts';
import { openParser } from '../../src/sources/parsing/open-parser.ts';
import type { FeedParser, ParserSettings } from '../../src/sources/parsing/open-parser.ts';
import { openFeedServer } from './feed-server.ts';
import type { FeedServer } from './feed-server.ts';

export interface TestTools {
  server: FeedServer;
  fetcher: Fetcher;
  parser: FeedParser;
  /** A host that no other test has used. */
  newHost: () => string;
}

/** A feed server with a fetcher that may reach it, for one test file. Filled before the first test. */
export function openTestTools(settings: FetcherSettings & { parser?: ParserSettings } = {}): TestTools {
  const tools = {} as TestTools;
  let hosts = 0;
  beforeAll(async () => {
    tools.server = await openFeedServer();
    tools.fetcher = openFetcher({
      allowedPrivateRanges: ['127.0.0.1/32'],
      resolveHost: tools.server.resolveHost,
      ...settings,
    });
    tools.parser = openParser(settings.parser);
    tools.newHost = () => `h${(hosts += 1)}.test`;
  });
  afterAll(async () => {
    await tools.fetcher.close();
    await tools.parser.close();
    await tools.server.close();
  });
  return tools;
}
