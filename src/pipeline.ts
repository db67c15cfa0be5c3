import type { PassReport } from './pass/pass-report.ts';
import type { Addressing } from './pass/address-alert.ts';
import { collectItems } from './pass/collect-items.ts';
import type { CollectTools, TellNotice } from './pass/collect-items.ts';
import type { DeliveryCounts } from './pass/deliver-pending.ts';
import { expireShifts } from './pass/expire-shifts.ts';
import { loadStandings } from './pass/load-standings.ts';
import type { CompiledWatches, ScopedWatch } from './pass/load-standings.ts';
import type { PollableSource } from './pass/pollable-sources.ts';
import { readItems } from './pass/read-items.ts';
import type { Loaded, ReadCounts } from './pass/read-items.ts';
import type { ReaderParts } from './shifts/reader-parts.ts';
import { pruneItems } from './store/items.ts';
import type { Database } from './store/open-store.ts';
import { addPass } from './store/passes.ts';

/** Everything that a pass works with; the worker builds it, and tests do. */
export interface Pipeline {
  readonly db: Database;
  /** The sources of now: configured ones and those that guilds added. */
  readonly sources: () => Promise<readonly PollableSource[]>;
  /** The watches of now, each in every scope that has its own view of it. */
  readonly watches: () => Promise<readonly ScopedWatch[]>;
  readonly openReader: () => ReaderParts;
  readonly compiledWatches: CompiledWatches;
  readonly collectTools: CollectTools;
  readonly addressing: Addressing;
  /** Sends what is due; never twice at once. */
  readonly deliverNow: () => Promise<DeliveryCounts>;
  readonly tellNotice: TellNotice;
  readonly expireAfterDays: number;
  readonly retentionDays: number;
  readonly clock: () => number;
}

const dayMs = 86_400_000;

/**
 * One pass over all that is due. Every step records before the next acts on it, so that the pass can be killed
 * anywhere and run again. An aborted signal lets the step under way come to a sound end and begins no other.
 */
export async function runPass(pipeline: Pipeline, signal: AbortSignal): Promise<PassReport> {
  const { db, clock, addressing } = pipeline;
  const startedAt = clock();

  const leftOver = await pipeline.deliverNow();
  const sources = await pipeline.sources();
  const collected = await collectItems(db, sources, pipeline.collectTools, pipeline.tellNotice, signal);
  const read = signal.aborted ? nothingRead : await readWaiting(pipeline, sources, signal);
  const expired = await expireShifts(db, pipeline.expireAfterDays, addressing, clock());
  const delivered = await pipeline.deliverNow();
  const pruned = await pruneItems(db, clock() - pipeline.retentionDays * dayMs);

  const report: PassReport = {
    startedAt,
    endedAt: clock(),
    ...collected,
    read: read.read,
    verdicts: read.verdicts,
    alerts: read.alerts,
    delivered: leftOver.delivered + delivered.delivered,
    postponed: leftOver.postponed + delivered.postponed,
    failed: leftOver.failed + delivered.failed,
    expired,
    pruned,
  };
  await addPass(db, report);
  return report;
}

const nothingRead: ReadCounts = { verdicts: {}, read: 0, alerts: 0 };

async function readWaiting(
  pipeline: Pipeline,
  sources: readonly PollableSource[],
  signal: AbortSignal,
): Promise<ReadCounts> {
  const { db, clock, addressing, compiledWatches } = pipeline;
  const { lexicon, tunables } = pipeline.openReader();
  const guilds = new Map(sources.map((source) => [source.id, source.guild]));
  const guildOf = (source: string): string | undefined => guilds.get(source);
  const standingsOfNow = async (): Promise<Loaded> => {
    const at = clock();
    const watches = await pipeline.watches();
    return { standings: await loadStandings(db, watches, lexicon, compiledWatches, at), at };
  };
  const tools = { lexicon, tunables, addressing, clock, loadStandings: standingsOfNow, guildOf };
  return readItems(db, tools, signal);
}
