import type { Telling } from '../alerts/telling.ts';
import { addDelivery, deliveredOf } from '../store/outbox.ts';
import type { Database } from '../store/open-store.ts';
import { listSubscriptionIds } from '../store/subscriptions.ts';
import { dropAbsent } from './drop-absent.ts';
import { guildView } from './guild-view.ts';

/**
 * Posts an update to every message of an alert in the guild that decided on it, and in no other. Runs inside the
 * caller's transaction: the decision and its telling stand or fall together.
 */
export async function postReview(trx: Database, alertId: string, guildId: string, at: number): Promise<void> {
  const view = await guildView(trx, alertId, guildId);
  if (view === undefined) return;
  const telling: Telling = { kind: 'update', view, news: [], turned: true, rings: false };
  const own = new Set(await listSubscriptionIds(trx, guildId));
  for (const delivery of await deliveredOf(trx, alertId)) {
    if (delivery.subscription === undefined || !own.has(delivery.subscription)) continue;
    await addDelivery(trx, {
      id: `${delivery.id}-review-${at}`,
      alert: alertId,
      kind: 'update',
      target: delivery.target,
      payload: JSON.stringify(telling),
      subscription: delivery.subscription,
      ...dropAbsent({ messageId: delivery.messageId, threadId: delivery.threadId }),
      notBefore: at,
      createdAt: at,
    });
  }
}
