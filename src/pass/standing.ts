import type { CompiledWatch } from '../readings/watch/compiled-watch.ts';
import type { WatchState } from '../readings/watch-state.ts';

/** A watch as one scope sees it, and where it stands there: what items are read against. */
export interface Standing {
  /** `shared`, or the id of the guild that has made the watch its own. */
  readonly scope: string;
  readonly compiled: CompiledWatch;
  /** Hash of the definition that the state belongs to. */
  readonly definition: string;
  readonly state: WatchState;
}

export function standingKey(scope: string, watch: string): string {
  return `${scope}/${watch}`;
}
