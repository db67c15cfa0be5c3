import { rungsOf } from '../alerts/alert-view.ts';
import type { AlertView } from '../alerts/alert-view.ts';
import { findAlertView } from '../store/alerts.ts';
import type { Database } from '../store/open-store.ts';
import { findReview } from '../store/reviews.ts';
import type { ReviewRow } from '../store/reviews.ts';
import { findShiftFor } from '../store/shifts.ts';

/**
 * An alert as one guild sees it: its own copy of a shared one, with what its own people decided. The shared view knows
 * of no guild.
 */
export async function guildView(
  db: Database,
  alertId: string,
  guildId: string | undefined,
): Promise<AlertView | undefined> {
  const id = (await findShiftFor(db, guildId, alertId))?.id ?? alertId;
  const view = await findAlertView(db, id);
  if (view === undefined || guildId === undefined) return view;
  const review = await findReview(db, guildId, id);
  return review === undefined ? view : withReview(view, review);
}

export function withReview(view: AlertView, review: ReviewRow): AlertView {
  if (review.kind === 'no-shift') return view;
  const corrected = rungsOf(view).find(({ id }) => id === review.position);
  return {
    ...view,
    ...(review.kind === 'corrected' && corrected !== undefined ? { to: corrected } : {}),
    life: review.kind === 'dismissed' ? view.life : 'confirmed',
    review: {
      says: review.kind,
      by: review.user_id,
      at: review.at,
      ...(review.reason === null ? {} : { reason: review.reason }),
    },
  };
}
