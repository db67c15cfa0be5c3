import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ArticleJob } from './article.ts';
import { parseFeed } from './parse-feed.ts';
import type { ParseJob } from './parsed-feed.ts';

/** What the main thread sends; it sends the next only after the answer. */
export type WorkerJob =
  { readonly kind: 'feed'; readonly job: ParseJob } | { readonly kind: 'article'; readonly job: ArticleJob };

// Answers to people come before feeds. On Linux process 0 means this thread alone; elsewhere it would slow
// down everything, so there it is left.
if (process.platform === 'linux') setPriority(0, 10);

parentPort?.on('message', (message: WorkerJob) => {
  void answer(message);
});

async function answer(message: WorkerJob): Promise<void> {
  parentPort?.postMessage(
    message.kind === 'feed' ? await parseFeed(message.job) : await readArticle(message.job),
  );
}

/** The page reader is large, and most sources never ask for a page. */
async function readArticle(job: ArticleJob): Promise<unknown> {
  const { extractArticle } = await import('./extract-article.ts');
  return extractArticle(job);
}
