import type { ViewEvidence } from '../alerts/alert-view.ts';
import { findAlertView, putAlertView } from '../store/alerts.ts';
import type { Database } from '../store/open-store.ts';
import { evidenceOf, findShift } from '../store/shifts.ts';
import type { Addressing } from './address-alert.ts';

/**
 * Brings an alert's view up to what the store knows now, and posts an update to every place where it stands.
 * Does nothing where nothing in the view has changed.
 */
export async function tellNews(
  trx: Database,
  alertId: string,
  addressing: Addressing,
  now: number,
): Promise<void> {
  const before = await findAlertView(trx, alertId);
  const shift = await findShift(trx, alertId);
  if (before === undefined || shift === undefined) return;
  const evidence = await viewOfEvidence(trx, alertId);
  const view = {
    ...before,
    life: shift.life,
    evidence,
    publishers: Math.max(1, new Set(evidence.map((piece) => piece.publisher)).size),
  };
  const known = before.evidence.length;
  if (view.life === before.life && evidence.length === known) return;
  await putAlertView(trx, view);
  const news = { evidence: evidence.map((_, at) => at).slice(known), turned: view.life !== before.life };
  for (const delivery of await addressing.addressUpdate(trx, view, news, now))
    await addressing.post(trx, delivery);
}

/** The evidence of a shift as readers are shown it, in the order in which it was found. */
export async function viewOfEvidence(db: Database, shift: string): Promise<ViewEvidence[]> {
  const pieces = await evidenceOf(db, shift);
  return pieces.map(({ kind, title, publisher, at, link }) => ({
    kind,
    title,
    publisher,
    at,
    ...(link === undefined ? {} : { link }),
  }));
}
