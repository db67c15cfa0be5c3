import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openFetcher } from '../../src/sources/fetching/open-fetcher.ts';
import { openParser } from '../../src/sources/parsing/open-parser.ts';
import { isDue } from '../../src/sources/polling/is-due.ts';
import { pollDue } from '../../src/sources/polling/poll-due.ts';
import type { DueSource } from '../../src/sources/polling/poll-due.ts';
import { settlePoll } from '../../src/sources/polling/settle-poll.ts';
import { newMemory } from '../../src/sources/source-memory.ts';
import type { SourceMemory } from '../../src/sources/source-memory.ts';
import { sourceSchema } from '../../src/sources/source.ts';
import type { Source } from '../../src/sources/source.ts';
import { row } from './median.ts';

await benchPolling(Number(process.argv[2] ?? '10000'));

async function benchPolling(count: number): Promise<void> {
  const farm = fork(new URL('./feed-farm.ts', import.meta.url));
  const [port] = (await once(farm, 'message')) as [number];
  const fetcher = openFetcher({
    allowedPrivateRanges: ['127.0.0.1/32'],
    resolveHost: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
  });
  const parser = openParser();
  const sources = Array.from({ length: count }, (_, at) => sourceAt(at, port));
  const tools = { fetcher, parser, clock: Date.now };
  try {
    let memories = sources.map((source) => newMemory(source, 0));
    memories = await benchPass('first poll', sources, memories, tools);
    await fetch(`http://127.0.0.1:${port}/round?n=1`);
    memories = await benchPass('95 % unchanged', sources, memories, tools);
    benchIdle(memories);
  } finally {
    await fetcher.close();
    await parser.close();
    await endFarm(farm);
  }
}

function sourceAt(at: number, port: number): Source {
  const url = `http://s${at}.test:${port}/feed?n=${at}`;
  return sourceSchema.parse({ id: `s-${at}`, name: `Source ${at}`, url, kind: 'official' });
}

async function benchPass(
  name: string,
  sources: readonly Source[],
  memories: readonly SourceMemory[],
  tools: Parameters<typeof pollDue>[1],
): Promise<SourceMemory[]> {
  const due = sources.map((source, at): DueSource => ({
    source,
    memory: memories[at] ?? newMemory(source, 0),
  }));
  const after = new Map<string, SourceMemory>();
  const codes = new Map<string, number>();
  let peak = 0;
  const from = performance.now();
  for await (const { source, memory, outcome } of pollDue(due, tools)) {
    const now = Date.now();
    after.set(source.id, settlePoll(source, memory, outcome, { published: [], now, jitter: 0.5 }).memory);
    codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
    if (after.size % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - from) / 1000;
  const told = [...codes].map(([code, times]) => `${times} ${code}`).join(', ');
  row(
    `${sources.length.toLocaleString('en')} sources on loopback, ${name}`,
    `${seconds.toFixed(1)} s`,
    `${Math.round(peak / 1e6)} MB at most; ${told}`,
  );
  return sources.map((source) => after.get(source.id) ?? newMemory(source, 0));
}

function benchIdle(memories: readonly SourceMemory[]): void {
  const ticks = 200;
  const now = Date.now();
  let due = 0;
  const from = performance.now();
  for (let tick = 0; tick < ticks; tick += 1)
    for (const memory of memories) if (isDue(memory, now + tick)) due += 1;
  const nanoseconds = ((performance.now() - from) * 1e6) / (ticks * memories.length);
  row('asking an idle source whether it is due', `${nanoseconds.toFixed(0)} ns`, `${due} due`);
}

async function endFarm(farm: ChildProcess): Promise<void> {
  const ended = once(farm, 'exit');
  farm.disconnect();
  await ended;
}
