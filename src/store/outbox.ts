import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

/**
 * The outbox: what must still be sent. A delivery is recorded in the transaction that records its cause, sent
 * afterwards, and marked last; a crash in between repeats the sending, which the delivery's id makes harmless.
 */
export interface Delivery {
  readonly id: string;
  readonly alert?: string;
  readonly kind: 'alert' | 'update' | 'digest' | 'notice';
  /** Where it goes, as JSON that the channel understands. */
  readonly target: string;
  /** What it says, as JSON that the channel understands. */
  readonly payload: string;
  readonly subscription?: string;
  readonly attempts: number;
  readonly notBefore: number;
  readonly createdAt: number;
  readonly messageId?: string;
  readonly threadId?: string;
}

/** `messageId` and `threadId` are given for an update: where the alert stands already. */
export type NewDelivery = Omit<Delivery, 'attempts'>;

export async function addDelivery(db: Database, delivery: NewDelivery): Promise<void> {
  await db
    .insertInto('deliveries')
    .values({
      id: delivery.id,
      alert_id: delivery.alert ?? null,
      kind: delivery.kind,
      target_json: delivery.target,
      payload_json: delivery.payload,
      subscription_id: delivery.subscription ?? null,
      state: 'pending',
      not_before: delivery.notBefore,
      message_id: delivery.messageId ?? null,
      thread_id: delivery.threadId ?? null,
      error: null,
      created_at: delivery.createdAt,
      delivered_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** What is due, oldest first. */
export async function pendingDeliveries(db: Database, now: number, limit = 200): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('state', '=', 'pending')
    .where('not_before', '<=', now)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(deliveryOf);
}

/** Where an alert already stands: its message can be edited. */
export async function deliveredOf(db: Database, alert: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('alert_id', '=', alert)
    .where('kind', '=', 'alert')
    .where('state', '=', 'delivered')
    .orderBy('id')
    .execute();
  return rows.map(deliveryOf);
}

/** Whether an alert was sent to a person by direct message. */
export async function wasToldTo(db: Database, alert: string, user: string): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('alert_id', '=', alert)
    .where('state', '=', 'delivered')
    .where(sql`json_extract(target_json, '$.userId')`, '=', user)
    .executeTakeFirst();
  return row !== undefined;
}

/** The message of an alert goes on with the next move of its story: buttons and later updates are the new alert's. */
export async function handOverMessages(
  db: Database,
  from: string,
  to: string,
  targets: readonly string[],
): Promise<void> {
  if (targets.length === 0) return;
  await db
    .updateTable('deliveries')
    .set({ alert_id: to })
    .where('alert_id', '=', from)
    .where('target_json', 'in', targets)
    .where('kind', '=', 'alert')
    .where('state', '=', 'delivered')
    .execute();
}

export async function markDelivered(
  db: Database,
  id: string,
  at: number,
  message: { readonly messageId?: string; readonly threadId?: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state: 'delivered',
      delivered_at: at,
      error: null,
      ...(message.messageId === undefined ? {} : { message_id: message.messageId }),
      ...(message.threadId === undefined ? {} : { thread_id: message.threadId }),
    })
    .where('id', '=', id)
    .execute();
}

/** Tried in vain; to be tried again not before `notBefore`. */
export async function postponeDelivery(
  db: Database,
  id: string,
  notBefore: number,
  error: string,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((eb) => ({ not_before: notBefore, error, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Given up: `failed` by its channel, or `dropped` because nobody wants it any more. */
export async function closeDelivery(
  db: Database,
  id: string,
  state: 'failed' | 'dropped',
  error: string,
): Promise<void> {
  await db.updateTable('deliveries').set({ state, error }).where('id', '=', id).execute();
}

function deliveryOf(row: Selectable<Tables['deliveries']>): Delivery {
  return {
    id: row.id,
    ...(row.alert_id === null ? {} : { alert: row.alert_id }),
    kind: row.kind,
    target: row.target_json,
    payload: row.payload_json,
    ...(row.subscription_id === null ? {} : { subscription: row.subscription_id }),
    attempts: row.attempts,
    notBefore: row.not_before,
    createdAt: row.created_at,
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    ...(row.thread_id === null ? {} : { threadId: row.thread_id }),
  };
}
