import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Direction, Signal } from '../readings/reading.ts';
import type { Database } from './open-store.ts';
import type { Tables } from './tables.ts';

export type SubscriptionRow = Selectable<Tables['subscriptions']>;

/** A subscription hears a signal whose number its floor reaches. */
export const floors: Readonly<Record<Signal, number>> = { announced: 1, considered: 2, reported: 3 };

export interface RoutedShift {
  /** `shared`, or the guild whose own state of the watch moved. */
  readonly scope: string;
  readonly watch: string;
  readonly government: string;
  readonly region: string;
  readonly topic: string;
  readonly direction: Direction;
  readonly signal: Signal;
}

/**
 * The active subscriptions that want to hear of a shift at once, in one query. A guild that has taken the watch over hears
 * its own shifts of it and no longer the shared ones; a mute that stands at `now` silences its channel or person.
 */
export async function routeSubscriptions(
  db: Database,
  shift: RoutedShift,
  now: number,
): Promise<readonly SubscriptionRow[]> {
  const mine = sql<boolean>`s.guild_id = ${shift.scope}`;
  const notTakenOver = sql<boolean>`not exists (
    select 1 from forks f where f.guild_id = s.guild_id and f.watch_id = ${shift.watch})`;
  const notMuted = sql<boolean>`not exists (
    select 1 from mutes m
    where m.until > ${now} and (m.channel_id = s.channel_id or m.user_id = s.user_id)
      and (m.government_id is null or m.government_id = ${shift.government})
      and (m.topic_id is null or m.topic_id = ${shift.topic}))`;
  return db
    .selectFrom('subscriptions as s')
    .selectAll('s')
    .where('s.state', '=', 'active')
    .where('s.mode', '=', 'instant')
    .where('s.floor', '>=', floors[shift.signal])
    .where((e) => e.or([e('s.government_id', 'is', null), e('s.government_id', '=', shift.government)]))
    .where((e) => e.or([e('s.topic_id', 'is', null), e('s.topic_id', '=', shift.topic)]))
    .where((e) => e.or([e('s.region', 'is', null), e('s.region', '=', shift.region)]))
    .where((e) => e.or([e('s.direction', 'is', null), e('s.direction', '=', shift.direction)]))
    .where(shift.scope === 'shared' ? notTakenOver : mine)
    .where(notMuted)
    .orderBy('s.created_at')
    .orderBy('s.id')
    .execute();
}
