import type { Notice, Telling } from '../alerts/telling.ts';
import { pauseCauses } from '../alerts/telling.ts';
import type { Log } from '../log.ts';
import type { HealthNotice } from '../sources/polling/judge-health.ts';
import type { Source } from '../sources/source.ts';
import { addDelivery } from '../store/outbox.ts';
import type { Database } from '../store/open-store.ts';
import { findSubscription } from '../store/subscriptions.ts';

/** Tells the person who subscribed that a channel refuses, and what to mend, in a direct message. */
export async function tellSubscriber(db: Database, id: string, cause: string, now: number): Promise<void> {
  const subscription = await findSubscription(db, id);
  const known = pauseCauses.find((each) => each === cause) ?? 'refused';
  if (subscription?.channel_id == null) return;
  const notice: Notice = { code: 'subscription-paused', channelId: subscription.channel_id, cause: known };
  await postNotice(
    db,
    `${id}-paused-${now}`,
    { channel: 'discord', userId: subscription.created_by },
    notice,
    now,
  );
}

export interface OperatorDesk {
  readonly log: Log;
  readonly operatorChannel: string | undefined;
  readonly now: number;
}

/** A change in a source's health goes to the log, and to the operator's channel where one is set. */
export async function tellOperator(
  trx: Database,
  source: Source,
  { from, to, since, detail }: HealthNotice,
  { log, operatorChannel, now }: OperatorDesk,
): Promise<void> {
  const facts = {
    source: source.id,
    url: source.url,
    from,
    to,
    since: new Date(since).toISOString(),
    detail,
  };
  if (to === 'well') log.info(facts, 'source has recovered');
  else log.warn(facts, 'source is in trouble');
  if (operatorChannel === undefined) return;
  const notice: Notice = { code: 'source-changed', source: source.name, state: to, since };
  // The guild of the operator's channel is not known here; it matters only while Discord has an outage.
  const target = { channel: 'discord', guildId: '0', channelId: operatorChannel };
  await postNotice(trx, `${source.id}-${to}-${since}`, target, notice, now);
}

async function postNotice(
  db: Database,
  id: string,
  target: object,
  notice: Notice,
  now: number,
): Promise<void> {
  const telling: Telling = { kind: 'notice', notice };
  await addDelivery(db, {
    id,
    kind: 'notice',
    target: JSON.stringify(target),
    payload: JSON.stringify(telling),
    notBefore: now,
    createdAt: now,
  });
}
