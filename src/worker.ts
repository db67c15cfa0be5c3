import { loadLanguage } from './config/load-language.ts';
import type { Settings } from './config/settings.ts';
import type { Catalogue } from './desk/desk.ts';
import { describeEdit } from './items/describe-edit.ts';
import type { Item } from './items/item.ts';
import type { Log } from './log.ts';
import { deliverPending } from './pass/deliver-pending.ts';
import type { DeliveryCounts } from './pass/deliver-pending.ts';
import type { Outlet } from './pass/outlet.ts';
import type { PassReport } from './pass/pass-report.ts';
import { pollableSources } from './pass/pollable-sources.ts';
import { scopedWatches } from './pass/scoped-watches.ts';
import { runPass } from './pipeline.ts';
import { compileLexicon } from './readings/lexicon.ts';
import type { ReaderParts } from './shifts/reader-parts.ts';
import { openFetcher } from './sources/fetching/open-fetcher.ts';
import { openRobots } from './sources/fetching/open-robots.ts';
import { watchClock } from './sources/polling/is-due.ts';
import { openParser } from './sources/parsing/open-parser.ts';
import type { PollTools } from './sources/polling/poll-source.ts';
import type { Store } from './store/open-store.ts';
import type { ItemChange } from './store/item-changes.ts';
import { version } from './version.ts';

export interface WorkerParts {
  /** The configuration folder: the language of policy is read from it. */
  readonly folder: string;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly log: Log;
  /** Milliseconds UTC. */
  readonly clock: () => number;
  /** Where alerts go; it is given what it may need of the worker. */
  readonly openOutlet: (tools: OutletTools) => Outlet | Promise<Outlet>;
}

/** What an outlet through which people ask and set things is built with. */
export interface OutletTools {
  readonly pollTools: PollTools;
  readonly openReader: () => ReaderParts;
  /** Sends what waits in the outbox without waiting for the next pass. Returns at once. */
  readonly deliverSoon: () => void;
}

export interface Worker {
  /** @throws ConfigurationError where the language of policy was broken since; items wait until it is mended. */
  readonly runPass: () => Promise<PassReport>;
  /** Lets go of what only reading needs. Returns whether there was anything. */
  readonly rest: () => boolean;
  /** Ends the pass under way at its next sound place, then the outlet; safe to call twice. The store stays open. */
  readonly stop: () => Promise<void>;
}

/**
 * Puts the parts together. Nothing is fetched or sent before the first pass.
 * @throws ConfigurationError where the language of policy cannot be read
 */
export async function openWorker(parts: WorkerParts): Promise<Worker> {
  const { settings, catalogue, store, log, clock, openOutlet } = parts;
  const { db } = store;
  const { contact, allowedPrivateRanges } = settings;
  const fetcher = openFetcher({ version, contact, allowedPrivateRanges, clock });
  const parser = openParser();
  const stopping = new AbortController();
  const reader = openReaderParts(parts);

  let sending: Promise<unknown> = Promise.resolve();
  // One after the other: two at once would send the same delivery twice.
  const deliverNow = (): Promise<DeliveryCounts> => {
    const sent = sending.then(async () => {
      await outlet.beforeDelivery(clock());
      return deliverPending(db, outlet.deliver, outlet.placeChanges, clock, stopping.signal);
    });
    sending = sent.catch(() => undefined);
    return sent;
  };
  const outlet = await openOutlet({
    pollTools: { fetcher, parser, clock },
    openReader: reader.open,
    deliverSoon: () => void deliverNow(),
  });
  const pipeline = {
    db,
    sources: () => pollableSources(db, catalogue),
    watches: () => scopedWatches(db, catalogue),
    openReader: reader.open,
    compiledWatches: new Map(),
    collectTools: {
      fetcher,
      parser,
      mayRead: openRobots(fetcher, clock),
      clock,
      clockJump: watchClock(Date.now, () => performance.now()),
      jitter: Math.random,
      noteChange: (item: Item, change: ItemChange) =>
        log.info(changeFacts(item, change), 'an item was changed by its publisher'),
    },
    addressing: outlet.addressing,
    tellNotice: outlet.tellNotice,
    deliverNow,
    expireAfterDays: settings.expireAfterDays,
    retentionDays: settings.retentionDays,
    clock,
  };
  return {
    runPass: () => runPass(pipeline, stopping.signal),
    rest: () => {
      pipeline.compiledWatches.clear();
      return reader.rest();
    },
    stop: async () => {
      stopping.abort();
      // Sockets and threads are cut: what they would have brought is polled again at the next start.
      await Promise.all([fetcher.close(), parser.close()]);
      await sending;
      await outlet.close();
    },
  };
}

/**
 * The reader's parts. They are read from the configuration at once, so that a mistake is told at the start, and
 * compiled when the first items are there, while the first polls are under way. After a rest both are done again.
 */
function openReaderParts({ folder, settings, catalogue }: WorkerParts): {
  readonly open: () => ReaderParts;
  /** Returns whether there was anything to let go of. */
  readonly rest: () => boolean;
} {
  let loaded: ReturnType<typeof loadLanguage> | undefined = loadLanguage(folder);
  let compiled: ReaderParts | undefined;
  return {
    open: () => {
      if (compiled !== undefined) return compiled;
      const { language, presets } = loaded ?? loadLanguage(folder);
      loaded = undefined;
      const lexicon = compileLexicon(catalogue.governments, language);
      compiled = { lexicon, tunables: presets[settings.preset] };
      return compiled;
    },
    rest: () => {
      const wasAwake = loaded !== undefined || compiled !== undefined;
      loaded = undefined;
      compiled = undefined;
      return wasAwake;
    },
  };
}

/** What the log is told of an edit or a disappearance: governments rewrite their past. */
function changeFacts({ id, title, link }: Item, { kind, before, after }: ItemChange): object {
  const passages = after === undefined ? [] : describeEdit(before.text, after.text);
  return { item: id, title, link, kind, passages: passages.slice(0, 3) };
}
