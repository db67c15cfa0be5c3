import type { WatchState } from '../readings/watch-state.ts';
import type { Database } from '../store/open-store.ts';
import { findWatchState, putWatchState } from '../store/watch-states.ts';
import type { Watch } from '../watches/watch.ts';
import type { Desk } from './desk.ts';

/**
 * Changes the state of a watch in a guild's scope, inside the caller's transaction. A watch that was never read
 * begins with the reader's first state.
 */
export async function changeState(
  trx: Database,
  desk: Desk,
  watch: Watch,
  scope: string,
  at: number,
  change: (state: WatchState) => WatchState,
): Promise<void> {
  const stored = await findWatchState(trx, watch.id, scope);
  const { definition, state } = stored ?? desk.reader.startWatch(watch);
  await putWatchState(trx, { scope, definition, state: change(state) }, at);
}
