import type { AlertView } from '../alerts/alert-view.ts';
import type { Telling } from '../alerts/telling.ts';
import { addDelivery, deliveredOf } from '../store/outbox.ts';
import type { Delivery, NewDelivery } from '../store/outbox.ts';
import type { Database } from '../store/open-store.ts';

/** What is new in an alert's view: pieces of its evidence, by their place in it, and whether its life moved on. */
export interface News {
  readonly evidence: readonly number[];
  readonly turned: boolean;
  /** The story went on to another rung: those who asked for it are called again. */
  readonly rings?: boolean;
}

/** Who hears of an alert, and of what becomes of it. The console and Discord each have their own. */
export interface Addressing {
  readonly addressAlert: (
    trx: Database,
    view: AlertView,
    watch: { readonly scope: string; readonly region: string },
    now: number,
  ) => Promise<NewDelivery[]>;
  readonly addressUpdate: (trx: Database, view: AlertView, news: News, now: number) => Promise<NewDelivery[]>;
  readonly post: (trx: Database, delivery: NewDelivery) => Promise<void>;
}

const consoleTarget = JSON.stringify({ kind: 'console' });

/** Without Discord every alert goes to the console, once; updates are for messages that can be edited. */
export const consoleAddressing: Addressing = {
  addressAlert: (_trx, view, _watch, now) => {
    const telling: Telling = { kind: 'alert', view };
    return Promise.resolve([
      {
        id: `${view.id}-console`,
        alert: view.id,
        kind: 'alert',
        target: consoleTarget,
        payload: JSON.stringify(telling),
        notBefore: now,
        createdAt: now,
      },
    ]);
  },
  addressUpdate: () => Promise.resolve([]),
  post: addDelivery,
};

/** How a place sees an alert: a guild sees what its own people decided on it. */
export type ViewFor = (delivery: Delivery) => Promise<AlertView>;

/** An update goes to every place where the alert already stands. */
export async function updatesOfDelivered(
  trx: Database,
  view: AlertView,
  news: News,
  now: number,
  viewFor: ViewFor,
): Promise<NewDelivery[]> {
  const updates: NewDelivery[] = [];
  for (const delivery of await deliveredOf(trx, view.id)) {
    const telling: Telling = {
      kind: 'update',
      view: await viewFor(delivery),
      news: [...news.evidence],
      turned: news.turned,
      rings: news.rings ?? false,
    };
    updates.push({
      id: `${delivery.id}-${news.rings === true ? `${view.id}-` : ''}${view.life}-${view.evidence.length}`,
      alert: view.id,
      kind: 'update',
      target: delivery.target,
      payload: JSON.stringify(telling),
      ...(delivery.subscription === undefined ? {} : { subscription: delivery.subscription }),
      ...(delivery.messageId === undefined ? {} : { messageId: delivery.messageId }),
      ...(delivery.threadId === undefined ? {} : { threadId: delivery.threadId }),
      notBefore: now,
      createdAt: now,
    });
  }
  return updates;
}
