import type { WatchState } from '../readings/watch-state.ts';
import type { Database } from '../store/open-store.ts';
import { findWatchState, putWatchState } from '../store/watch-states.ts';

/**
 * Changes the state of a watch in a guild's scope, inside the caller's transaction. A watch that was never read has
 * no state yet: its first pass begins with what the ledger holds by then.
 */
export async function changeState(
  trx: Database,
  watch: string,
  scope: string,
  at: number,
  change: (state: WatchState) => WatchState,
): Promise<void> {
  const stored = await findWatchState(trx, watch, scope);
  if (stored === undefined) return;
  await putWatchState(trx, { ...stored, state: change(stored.state) }, at);
}
