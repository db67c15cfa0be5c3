import type { AlertView } from '../alerts/alert-view.ts';
import { handOverMessages } from '../store/outbox.ts';
import type { Database } from '../store/open-store.ts';
import type { Addressing } from './address-alert.ts';

/**
 * Posts the alert of a move to the places that want it. Where the story stands there already, its message is edited to
 * the new rung and the place is called a second time; the others get a message of their own. A place that has muted the
 * topic since, or a guild with its own copy of the watch, wants no such move: its message stays as it is.
 */
export async function tellMove(
  trx: Database,
  view: AlertView,
  watch: { readonly scope: string; readonly region: string; readonly continued: string | undefined },
  addressing: Addressing,
  now: number,
): Promise<void> {
  const fresh = await addressing.addressAlert(trx, view, watch, now);
  const places = fresh.map(({ target }) => target);
  if (watch.continued !== undefined) await handOverMessages(trx, watch.continued, view.id, places);
  const news = { evidence: view.evidence.map((_, at) => at), turned: false, rings: true };
  const updates = watch.continued === undefined ? [] : await addressing.addressUpdate(trx, view, news, now);
  // The second call waits for the end of quiet hours, as a message of its own would.
  const loudFrom = new Map(fresh.map(({ target, notBefore }) => [target, notBefore]));
  const told = new Set(updates.map(({ target }) => target));
  for (const update of updates)
    await addressing.post(trx, { ...update, notBefore: loudFrom.get(update.target) ?? update.notBefore });
  for (const delivery of fresh) if (!told.has(delivery.target)) await addressing.post(trx, delivery);
}
