import type { Telling } from '../alerts/telling.ts';
import type { DueDigest } from '../desk/digests.ts';
import { markDigestDone } from '../store/digests.ts';
import type { Database } from '../store/open-store.ts';
import { addDelivery } from '../store/outbox.ts';

/** Posts the digests that are due: the delivery and the mark stand or fall together. */
export async function postDigests(
  db: Database,
  due: readonly DueDigest[],
  targetOf: (row: DueDigest['row']) => Promise<object>,
  now: number,
): Promise<void> {
  for (const digest of due) {
    const target = JSON.stringify(await targetOf(digest.row));
    const telling: Telling = { kind: 'digest', view: digest.view };
    await db.transaction().execute(async (trx) => {
      await addDelivery(trx, {
        id: `${digest.row.id}-${digest.due}`,
        kind: 'digest',
        // A place that refuses its digest pauses it, as it does a subscription.
        subscription: digest.row.id,
        target,
        payload: JSON.stringify(telling),
        notBefore: now,
        createdAt: now,
      });
      await markDigestDone(trx, digest.row.id, digest.due);
    });
  }
}
