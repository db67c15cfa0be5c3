import type { ViewEvidence } from '../alerts/alert-view.ts';
import { findAlertView, putAlertView } from '../store/alerts.ts';
import type { Database } from '../store/open-store.ts';
import { evidenceOf } from '../store/shifts.ts';
import type { StoredShift, TitledEvidence } from '../store/shifts.ts';
import type { Addressing } from './address-alert.ts';

/** What has become of a shift: the life that it has now, and its evidence where that has been looked up. */
export interface ShiftNews extends Pick<StoredShift, 'id' | 'life'> {
  readonly evidence?: readonly ViewEvidence[];
}

/**
 * Brings an alert's view up to what has become of its shift, and posts an update to every place where it stands.
 * Does nothing where nothing in the view has changed.
 */
export async function tellNews(
  trx: Database,
  { id, life, evidence: known }: ShiftNews,
  addressing: Addressing,
  now: number,
): Promise<void> {
  const before = await findAlertView(trx, id);
  if (before === undefined) return;
  const evidence = [...(known ?? (await viewOfEvidence(trx, id)))];
  const view = { ...before, life, evidence, publishers: Math.max(1, publishersOf(evidence)) };
  const told = before.evidence.length;
  if (life === before.life && evidence.length === told) return;
  await putAlertView(trx, view);
  const news = { evidence: evidence.map((_, at) => at).slice(told), turned: life !== before.life };
  for (const delivery of await addressing.addressUpdate(trx, view, news, now))
    await addressing.post(trx, delivery);
}

/** The evidence of a shift as readers are shown it, in the order in which it was found. */
export async function viewOfEvidence(db: Database, shift: string): Promise<ViewEvidence[]> {
  return (await evidenceOf(db, shift)).map(viewOfPiece);
}

/** A piece of evidence as readers are shown it. */
export function viewOfPiece({
  kind,
  title,
  publisher,
  at,
  link,
}: Pick<TitledEvidence, keyof ViewEvidence>): ViewEvidence {
  return { kind, title, publisher, at, ...(link === undefined ? {} : { link }) };
}

/** How many stand behind the evidence: two sites of one publisher are one. */
export function publishersOf(evidence: readonly ViewEvidence[]): number {
  return new Set(evidence.map((piece) => piece.publisher)).size;
}
