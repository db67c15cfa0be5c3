import type { SourceMemory } from '../source-memory.ts';
import type { Source } from '../source.ts';
import type { PollOutcome } from './poll-outcome.ts';
import { pollSource } from './poll-source.ts';
import type { PollTools } from './poll-source.ts';

export interface DueSource {
  readonly source: Source;
  readonly memory: SourceMemory;
}

export interface PolledSource extends DueSource {
  readonly outcome: PollOutcome;
}

export interface PollDueOptions {
  /** Hosts asked at once. */
  readonly hosts?: number;
  /** No further poll is begun; the ones under way end. */
  readonly signal?: AbortSignal;
}

/**
 * Polls sources, many hosts at once and one request a host at a time, and yields each outcome as it comes. A
 * lane takes up its next source only when its last outcome has been taken, so a slow reader slows the polls
 * instead of piling up feeds. Leaving the loop early ends the lanes.
 */
export async function* pollDue(
  due: Iterable<DueSource>,
  tools: PollTools,
  options: PollDueOptions = {},
): AsyncGenerator<PolledSource, void, undefined> {
  const hosts = groupByHost(due);
  const arrivals: Arrival[] = [];
  let wake = (): void => undefined;
  const pass = { left: false, running: true };
  const stopped = (): boolean => pass.left || options.signal?.aborted === true;

  const hand = (polled: PolledSource): Promise<void> =>
    new Promise((taken) => {
      if (pass.left) taken();
      else arrivals.push({ polled, taken });
      wake();
    });
  const runLane = async (): Promise<void> => {
    for (let sources = hosts.pop(); sources && !stopped(); sources = hosts.pop())
      for (const one of sources) {
        if (stopped()) return;
        await hand({ ...one, outcome: await pollSource(one.source, one.memory, tools) });
      }
  };
  const lanes = Promise.all(Array.from({ length: Math.min(options.hosts ?? 64, hosts.length) }, runLane));
  const ended = lanes.finally(() => {
    pass.running = false;
    wake();
  });
  ended.catch(() => undefined);

  try {
    while (pass.running || arrivals.length > 0) {
      const arrival = arrivals.shift();
      if (arrival) {
        yield arrival.polled;
        arrival.taken();
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
    await ended;
  } finally {
    pass.left = true;
    for (const { taken } of arrivals) taken();
  }
}

interface Arrival {
  readonly polled: PolledSource;
  readonly taken: () => void;
}

function groupByHost(due: Iterable<DueSource>): DueSource[][] {
  const groups = new Map<string, DueSource[]>();
  for (const one of due) {
    const host = new URL(one.memory.moved?.to ?? one.source.url).host;
    const group = groups.get(host);
    if (group) group.push(one);
    else groups.set(host, [one]);
  }
  // The longest queues start first, so that a pass ends with short ones. Lanes take from the end.
  return [...groups.values()].sort((a, b) => a.length - b.length);
}
