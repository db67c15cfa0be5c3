import type { Item } from '../items/item.ts';
import type { WatchState } from '../readings/watch-state.ts';
import type { Verdict } from '../shifts/verdict.ts';
import type { HealthState } from '../sources/source-memory.ts';
import type { Source } from '../sources/source.ts';
import type { Database } from '../store/open-store.ts';
import type { Government } from '../watches/government.ts';
import type { Watch } from '../watches/watch.ts';

/** What is configured for all: the desk adds what a guild made itself. */
export interface Catalogue {
  readonly governments: readonly Government[];
  readonly watches: readonly Watch[];
  readonly sources: readonly Source[];
}

/** The reader behind the desk: the same functions that the pipeline runs. */
export interface Reader {
  /** Plain text that somebody pasted, as an item of no source. */
  readonly makeItem: (text: string, at: number) => Item;
  /** Where a watch stands before anything was read. */
  readonly startWatch: (watch: Watch) => WatchState;
  /** Compiles a watch once; `judge` reads an item against a state and tells the state after it. */
  readonly openWatch: (watch: Watch) => {
    readonly judge: (
      item: Item,
      state: WatchState,
    ) => { readonly verdict: Verdict; readonly state: WatchState };
  };
  readonly hashText: (text: string) => string;
}

/**
 * What kept a first look at an address from finding a feed. An address that is refused, because it lies in a private
 * network, and one that does not answer are both `no-answer`: a person must not feel round the operator's network.
 */
export type ProbeTrouble = 'no-answer' | 'busy' | 'not-a-feed' | 'too-large' | 'empty' | 'gone';

export type Probe =
  | {
      readonly ok: true;
      /** Where the feed is, if not at the address asked: behind the page there, or moved. */
      readonly url?: string;
      readonly title: string;
      readonly entries: number;
      readonly newest?: number;
      readonly titles: readonly string[];
    }
  | { readonly ok: false; readonly code: ProbeTrouble };

/** How a source is doing; `new` before its first poll. Times are milliseconds UTC. */
export interface SourceHealth {
  readonly source: string;
  readonly state: HealthState | 'new';
  readonly since?: number;
  readonly nextCheck?: number;
}

/** Everything that what people ask and set is answered from. Built by the worker, and by tests. */
export interface Desk {
  readonly db: Database;
  readonly catalogue: () => Catalogue;
  readonly reader: Reader;
  /** Fetches an address once, with every guard that a poll has. */
  readonly probe: (url: string) => Promise<Probe>;
  readonly health: (sourceIds: readonly string[]) => Promise<readonly SourceHealth[]>;
  /** What waits in the outbox is sent now, not at the next pass. Returns at once. */
  readonly deliverSoon: () => void;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Who asks, and from where. A guild is absent in a direct message. */
export interface Asker {
  readonly userId: string;
  readonly guildId?: string;
}

/** Who decides for a guild. */
export interface Decider {
  readonly userId: string;
  readonly guildId: string;
}
