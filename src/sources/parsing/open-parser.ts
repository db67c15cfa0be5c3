import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArticleJob, ArticleOutcome } from './article.ts';
import type { LinksOutcome } from './find-links.ts';
import type { ParseJob, ParseOutcome } from './parsed-feed.ts';
import type { WorkerJob } from './parse-worker.ts';

/** Reading was ended: it took too long, or more memory than it is given, or the reader itself broke. */
export interface GaveUp {
  readonly code: 'gave-up';
  readonly reason: 'time' | 'memory' | 'crash' | 'closed';
  readonly detail?: string;
}

export interface FeedParser {
  parse(job: ParseJob): Promise<ParseOutcome | GaveUp>;
  extractArticle(page: ArticleJob): Promise<ArticleOutcome | GaveUp>;
  findLinks(page: ArticleJob): Promise<LinksOutcome | GaveUp>;
  close(): Promise<void>;
}

export interface ParserSettings {
  /** For one feed or page. */
  readonly timeLimitMs?: number;
  readonly memoryMb?: number;
  /** The thread ends after so long without work, and its memory with it. */
  readonly idleMs?: number;
}

interface Waiting {
  readonly message: WorkerJob;
  readonly resolve: (answer: unknown) => void;
}

/** Beside this file, under its extension: TypeScript in the sources, JavaScript in what was built of them. */
const threadFile = new URL(`./parse-worker${extname(import.meta.filename)}`, import.meta.url);

const closedAnswer: GaveUp = { code: 'gave-up', reason: 'closed' };

/**
 * Reads feeds and pages in a thread of their own, one at a time, each within a time limit: what hangs or
 * bursts there takes the thread with it, and the next job gets a new one.
 */
export function openParser(settings: ParserSettings = {}): FeedParser {
  const { timeLimitMs = 10_000, memoryMb = 256, idleMs = 5_000 } = settings;
  const queue: Waiting[] = [];
  let closed = false;
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;

  const dropWorker = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    clearTimeout(timer);
    old?.removeAllListeners();
    await old?.terminate();
  };
  const settle = (give: (job: Waiting) => void): void => {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (job) give(job);
    runNext();
  };
  const giveUp = (reason: GaveUp['reason'], detail?: string): void => {
    void dropWorker();
    const answer: GaveUp = { code: 'gave-up', reason, ...(detail === undefined ? {} : { detail }) };
    settle((job) => job.resolve(answer));
  };
  const runNext = (): void => {
    if (current) return;
    current = queue.shift();
    if (!current) {
      rest();
      return;
    }
    worker ??= startWorker(memoryMb, (answer) => settle((job) => job.resolve(answer)), giveUp);
    worker.ref();
    timer = setTimeout(() => giveUp('time'), timeLimitMs);
    worker.postMessage(current.message);
  };
  const rest = (): void => {
    worker?.unref();
    timer = setTimeout(() => void dropWorker(), idleMs);
    timer.unref();
  };
  const ask = (message: WorkerJob): Promise<unknown> =>
    new Promise((resolve) => {
      if (closed) {
        resolve(closedAnswer);
        return;
      }
      queue.push({ message, resolve });
      if (!current) clearTimeout(timer);
      runNext();
    });

  return {
    parse: (job) => ask({ kind: 'feed', job }) as Promise<ParseOutcome | GaveUp>,
    extractArticle: (job) => ask({ kind: 'article', job }) as Promise<ArticleOutcome | GaveUp>,
    findLinks: ({ body, contentType, address }) =>
      ask({ kind: 'links', job: { body, contentType, address } }) as Promise<LinksOutcome | GaveUp>,
    close: async () => {
      closed = true;
      // Whoever waits for an answer is given one, or a stop would wait for them for ever.
      for (const { resolve } of [...(current ? [current] : []), ...queue.splice(0)]) resolve(closedAnswer);
      current = undefined;
      await dropWorker();
    },
  };
}

function startWorker(
  memoryMb: number,
  hand: (answer: unknown) => void,
  giveUp: (reason: GaveUp['reason'], detail?: string) => void,
): Worker {
  const worker = new Worker(threadFile, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8 },
  });
  worker.on('message', hand);
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp('memory');
    else giveUp('crash', error.stack ?? error.message);
  });
  return worker;
}
