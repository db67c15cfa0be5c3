import { readFileSync, rmSync } from 'node:fs';
import { consoleOutlet } from '../outlets/console-outlet.ts';
import type { Log } from '../log.ts';
import { openStore } from '../store/open-store.ts';
import { settingsSchema } from '../config/settings.ts';
import type { Government } from '../watches/government.ts';
import type { Watch } from '../watches/watch.ts';
import type { Outlet } from '../pass/outlet.ts';
import { openWorker } from '../worker.ts';
import { datesIn } from './cut-at-time.ts';
import { formatDecisions } from './format-decisions.ts';
import { listDecisions } from './list-decisions.ts';
import type { RecordedSource } from './read-feed-folder.ts';
import { serveFeeds } from './serve-feeds.ts';

export interface Demo {
  /** The configuration folder: the language of policy is read from it. */
  readonly folder: string;
  readonly governments: readonly Government[];
  readonly watches: readonly Watch[];
  readonly sources: readonly RecordedSource[];
  readonly storePath: string;
  readonly print: (text: string) => void;
  readonly log: Log;
}

const minute = 60_000;
/** The recorded stories lie years apart, and the table at the end shows all of them. */
const tenYears = 3_650;

/**
 * Serves recorded feeds on loopback and runs the worker over them with a clock that jumps from entry to entry: the
 * same fetching, reading, recording and delivering as in production, into a real store that starts empty.
 */
export async function runDemo({
  folder,
  governments,
  watches,
  sources,
  storePath,
  print,
  log,
}: Demo): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(storePath + suffix, { force: true });
  const moments = momentsOf(sources.map(({ file }) => file));
  let now = (moments[0] ?? Date.now()) - minute;
  const clock = (): number => now;

  const server = await serveFeeds(
    sources.map(({ file }) => file),
    clock,
  );
  const settings = settingsSchema.parse({ allowedPrivateRanges: ['127.0.0.0/8'], retentionDays: tenYears });
  const catalogue = { governments, watches, sources: sources.map(({ at }) => at(server.origin)) };
  const store = await openStore(storePath);
  const openOutlet = (): Outlet => consoleOutlet(print, log);
  const worker = await openWorker({ folder, settings, catalogue, store, log, clock, openOutlet });
  try {
    for (const moment of moments) {
      now = moment;
      const report = await worker.runPass();
      if (report.items > 0)
        print(`${dayOf(now)}  ${report.items} new ${report.items === 1 ? 'item' : 'items'}`);
    }
    print(formatDecisions(await listDecisions(store.db, watches)));
  } finally {
    await worker.stop();
    await store.close();
    await server.stop();
  }
}

/** The clock's stops: ten minutes after each entry, when a worker with the usual schedule would have seen it. */
function momentsOf(files: readonly string[]): number[] {
  const dates = files.flatMap((file) => datesIn(readFileSync(file)));
  return [...new Set(dates.map((at) => at + 10 * minute))].sort((a, b) => a - b);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
