import { fork } from 'node:child_process';
import { once } from 'node:events';
import Parser from 'rss-parser';
import { parseFeed } from '../../src/sources/parsing/parse-feed.ts';
import { median, row } from './median.ts';
import { writeFeed } from './write-feed.ts';

/** Prints what reading and polling feeds costs on this machine. */
export async function reportFeeds(): Promise<void> {
  await benchParsing('rss');
  await benchParsing('atom');
  // In a process of its own, so that its memory is its own; with the flags that `npm start` has.
  const polling = fork(new URL('./poll-many.ts', import.meta.url), ['10000'], {
    execArgv: ['--max-semi-space-size=8'],
  });
  const [code] = (await once(polling, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`polling ended with ${String(code)}`);
}

/** Ours from bytes to entries, rss-parser from text to its own items; turn and turn about. */
async function benchParsing(format: 'rss' | 'atom'): Promise<void> {
  const entries = 100;
  const text = writeFeed(format, entries);
  const body = Buffer.from(text);
  const job = { body, contentType: 'text/xml', address: 'https://ministry.example/feed', now: Date.now() };
  const bare = new Parser();
  const rates = { ours: [] as number[], theirs: [] as number[] };
  const feeds = 20;
  for (let round = 0; round < 12; round += 1) {
    rates.ours.push(await rateOf(feeds, () => parseFeed(job), entries));
    rates.theirs.push(await rateOf(feeds, () => bare.parseString(text), entries));
  }
  const [ours, theirs] = [median(rates.ours), median(rates.theirs)];
  row(`decode and parse, ${format}`, `${ours.toLocaleString('en')} items/s`);
  row(
    '  bare rss-parser, same run',
    `${theirs.toLocaleString('en')} items/s`,
    `ours is ${(ours / theirs).toFixed(2)} of it (aim: 0.8)`,
  );
}

async function rateOf(times: number, work: () => Promise<unknown>, items: number): Promise<number> {
  const from = performance.now();
  for (let time = 0; time < times; time += 1) await work();
  return Math.round((times * items * 1000) / (performance.now() - from));
}
