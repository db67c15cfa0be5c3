import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ArticleJob } from './article.ts';
import { parseFeed } from './parse-feed.ts';
import type { ParseJob } from './parsed-feed.ts';

/** What the main thread sends; it sends the next only after the answer. */
export type WorkerJob =
  | { readonly kind: 'feed'; readonly job: ParseJob }
  | { readonly kind: 'article' | 'links'; readonly job: ArticleJob };

// Answers to people come before feeds. On Linux process 0 means this thread alone; elsewhere it would slow
// down everything, so there it is left.
if (process.platform === 'linux') setPriority(0, 5);

parentPort?.on('message', (message: WorkerJob) => {
  void answer(message);
});

async function answer(message: WorkerJob): Promise<void> {
  parentPort?.postMessage(await work(message));
}

/** What reads pages is large, and most sources never ask for a page. */
async function work(message: WorkerJob): Promise<unknown> {
  if (message.kind === 'feed') return parseFeed(message.job);
  if (message.kind === 'links') return (await import('./find-links.ts')).findLinks(message.job);
  return (await import('./extract-article.ts')).extractArticle(message.job);
}
