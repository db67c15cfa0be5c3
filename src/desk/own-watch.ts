import { addSnapshot } from '../store/items.ts';
import { addBaselineVersion, listBaselineVersions } from '../store/ledger.ts';
import type { Database } from '../store/open-store.ts';
import { takeOverWatch } from '../store/take-over-watch.ts';
import type { Watch } from '../watches/watch.ts';
import { configuredVersion } from './ask-stance.ts';
import type { Decider, Desk } from './desk.ts';

/**
 * Makes a watch the guild's own, with its state and ledger, inside the caller's transaction: from here on what the
 * guild decides touches no other. A watch that was never read begins its ledger with the baseline of its definition.
 */
export async function ownWatch(
  trx: Database,
  desk: Desk,
  watch: Watch,
  who: Decider,
  at: number,
): Promise<void> {
  await takeOverWatch(trx, who.guildId, watch.id, { userId: who.userId, at });
  if ((await listBaselineVersions(trx, watch.id, who.guildId)).length > 0) return;
  const first = configuredVersion(desk, watch, who.guildId, Number.MAX_SAFE_INTEGER);
  if (first === undefined) return;
  await addSnapshot(trx, { hash: first.quote.snapshot, text: first.statement });
  await addBaselineVersion(trx, first);
}
