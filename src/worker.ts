import { loadLexicon } from './config/load-language.ts';
import type { Settings } from './config/settings.ts';
import type { Catalogue } from './desk/desk.ts';
import type { Outlet } from './pass/outlet.ts';
import type { PassReport } from './pass/pass-report.ts';
import { scopedWatches } from './pass/scoped-watches.ts';
import { pollableSources } from './pass/pollable-sources.ts';
import { runPass } from './pipeline.ts';
import type { ReaderParts } from './pipeline.ts';
import { openRobots } from './sources/fetching/open-robots.ts';
import { openFetcher } from './sources/fetching/open-fetcher.ts';
import { openParser } from './sources/parsing/open-parser.ts';
import type { Store } from './store/open-store.ts';
import { version } from './version.ts';

export interface WorkerParts {
  /** The configuration folder: the language of policy is read from it. */
  readonly folder: string;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly outlet: Outlet;
  /** Milliseconds UTC. */
  readonly clock: () => number;
}

export interface Worker {
  readonly runPass: () => Promise<PassReport>;
  /** Ends the pass under way at its next sound place; safe to call twice. The store and the outlet stay open. */
  readonly stop: () => Promise<void>;
}

/** Puts the parts together. Nothing is fetched or sent before the first pass. */
export function openWorker({ folder, settings, catalogue, store, outlet, clock }: WorkerParts): Worker {
  const { db } = store;
  const fetcher = openFetcher({
    version,
    contact: settings.contact,
    allowedPrivateRanges: settings.allowedPrivateRanges,
    clock,
  });
  const parser = openParser();
  const stopping = new AbortController();
  const compiledWatches = new Map();
  let reader: ReaderParts | undefined;
  // Compiled when the first items are there to be read: the first polls are under way by then.
  const openReader = (): ReaderParts => {
    if (reader !== undefined) return reader;
    const { lexicon, presets } = loadLexicon(folder, catalogue.governments);
    reader = { lexicon, tunables: presets[settings.preset] };
    return reader;
  };
  const pipeline = {
    ...outlet,
    db,
    sources: () => pollableSources(db, catalogue),
    watches: () => scopedWatches(db, catalogue),
    openReader,
    compiledWatches,
    collectTools: { fetcher, parser, mayRead: openRobots(fetcher, clock), clock, jitter: Math.random },
    expireAfterDays: settings.expireAfterDays,
    retentionDays: settings.retentionDays,
    clock,
  };
  return {
    runPass: () => runPass(pipeline, stopping.signal),
    stop: async () => {
      stopping.abort();
      // Sockets and threads are cut: what they would have brought is polled again at the next start.
      await Promise.all([fetcher.close(), parser.close()]);
    },
  };
}
