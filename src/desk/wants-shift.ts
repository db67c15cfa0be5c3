import type { AlertView } from '../alerts/alert-view.ts';
import { floors } from '../store/route-subscriptions.ts';
import type { SubscriptionRow } from '../store/route-subscriptions.ts';

/** Whether a subscription asked for an alert: what routing asks the store, asked of one value. */
export function wantsShift(row: SubscriptionRow, alert: AlertView, region: string | undefined): boolean {
  return (
    row.floor >= floors[alert.signal] &&
    [null, alert.government.id].includes(row.government_id) &&
    [null, alert.topic.id].includes(row.topic_id) &&
    (row.region === null || row.region === region) &&
    [null, alert.direction].includes(row.direction)
  );
}
