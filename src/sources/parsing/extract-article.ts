import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleJob, ArticleOutcome } from './article.ts';
import { decodeBytes } from './decode-bytes.ts';
import { longestContent, longestRaw } from './limits.ts';
import { plainTitle, stripControls } from './plain-title.ts';

/** Fewer characters than this are a cookie notice or a login, not an article. */
const shortestArticle = 200;

/** Finds the article in a page. The page's scripts are text here: nothing in it is run or fetched. */
export function extractArticle(job: ArticleJob): ArticleOutcome {
  const raw = stripControls(decodeBytes(job.body, job.contentType).text);
  if (!/<[a-z!]/i.test(raw)) return { code: 'no-article' };
  // linkedom's document is close enough to a browser's for Readability, which is typed for browsers alone.
  const { document } = parseHTML(raw) as unknown as { document: never };
  const found = new Readability(document, {
    charThreshold: shortestArticle,
    maxElemsToParse: 50_000,
  }).parse();
  const content = found?.content ?? '';
  if ((found?.textContent ?? '').trim().length < shortestArticle) return { code: 'no-article' };
  return {
    code: 'article',
    article: {
      title: plainTitle(found?.title ?? ''),
      content: content.slice(0, longestContent),
      raw: raw.slice(0, longestRaw),
    },
  };
}
