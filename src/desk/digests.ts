import type { AlertView } from '../alerts/alert-view.ts';
import type { DigestView } from '../alerts/digest-view.ts';
import { addDigest, listDigests, removeDigest } from '../store/digests.ts';
import type { DigestRow } from '../store/digests.ts';
import { findShiftIds } from '../store/find-shifts.ts';
import { readingsOfKind, unsureReadings } from '../store/find-readings.ts';
import { listGathered } from '../store/subscriptions.ts';
import type { VerdictKind } from '../readings/reading.ts';
import type { Watch } from '../watches/watch.ts';
import { narrow } from './ask-shifts.ts';
import { composeDigest } from './compose-digest.ts';
import type { Asker, Desk } from './desk.ts';
import { lastDue, nextDue } from './digest-schedule.ts';
import type { DigestSchedule } from './digest-schedule.ts';
import { guildView } from './guild-view.ts';
import { guildWatches } from './guild-watches.ts';
import { targetColumns } from './subscribe.ts';
import type { Target } from './subscribe.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';
import { wantsShift } from './wants-shift.ts';

export type { DigestRow };

export interface DueDigest {
  readonly row: DigestRow;
  /** When it was due: part of its key, so that it is posted once. */
  readonly due: number;
  readonly view: DigestView;
}

const mostPerOwner = 20;

/** A digest from the next due time on. */
export async function scheduleDigest(
  desk: Desk,
  who: Asker,
  wish: {
    readonly schedule: DigestSchedule;
    readonly target: Target;
    readonly government?: string;
    readonly topic?: string;
  },
): Promise<{ readonly row: DigestRow; readonly next: number } | Trouble> {
  const watches = narrow(await guildWatches(desk, who.guildId), wish);
  if ('trouble' in watches) return watches;
  if ((await ownDigests(desk, who)).length >= mostPerOwner)
    return { trouble: 'too-many', what: 'digests', most: mostPerOwner };
  const now = desk.now();
  const { schedule } = wish;
  const row: DigestRow = {
    id: desk.newId(),
    guild_id: who.guildId ?? null,
    ...targetColumns(wish.target),
    cadence: schedule.cadence,
    weekday: schedule.cadence === 'weekly' ? schedule.weekday : null,
    hour: schedule.hour,
    zone: schedule.zone,
    government_id: wish.government === undefined ? null : (watches[0]?.government.id ?? null),
    topic_id: wish.topic === undefined ? null : (watches[0]?.topic.id ?? null),
    created_at: now,
    created_by: who.userId,
    done_until: lastDue(schedule, now),
    state: 'active',
    paused_code: null,
  };
  await addDigest(desk.db, row);
  return { row, next: nextDue(schedule, now) };
}

export async function ownDigests(desk: Desk, who: Asker): Promise<readonly DigestRow[]> {
  const inGuild = who.guildId === undefined ? [] : await listDigests(desk.db, { guildId: who.guildId });
  return [...inGuild, ...(await listDigests(desk.db, { userId: who.userId }))];
}

/** A subscription that gathers needs a digest to gather into: on business days at eight, where there is none yet. */
export async function ensureDigest(desk: Desk, who: Asker, target: Target, zone: string): Promise<void> {
  const columns = targetColumns(target);
  const there = (await ownDigests(desk, who)).some(
    (row) => row.channel_id === columns.channel_id && row.user_id === columns.user_id,
  );
  const schedule = { cadence: 'business-days', weekday: 1, hour: 8, zone } as const;
  if (!there) await scheduleDigest(desk, who, { schedule, target });
}

export async function cancelDigest(
  desk: Desk,
  who: Asker,
  id: string,
  mayConfigure: boolean,
): Promise<DigestRow | Trouble> {
  const row = (await ownDigests(desk, who)).find((each) => each.id === id);
  if (row === undefined) return { trouble: 'gone', what: 'digest' };
  if (row.user_id === null && !mayConfigure) return { trouble: 'not-allowed' };
  await removeDigest(desk.db, id);
  return row;
}

export function scheduleOf(row: DigestRow): DigestSchedule {
  return { cadence: row.cadence, weekday: row.weekday ?? 1, hour: row.hour, zone: row.zone };
}

/**
 * The digests that are due at `now`, each over the time since the last one. The caller records the delivery and calls
 * the store's `markDigestDone` in one transaction; until then the same digest stays due.
 */
export async function dueDigests(desk: Desk, now: number): Promise<readonly DueDigest[]> {
  const due: DueDigest[] = [];
  for (const row of await listDigests(desk.db)) {
    const at = lastDue(scheduleOf(row), now);
    if (at <= row.done_until) continue;
    due.push({ row, due: at, view: await digestOf(desk, row, row.done_until, at) });
  }
  return due;
}

export type DigestScope = Pick<
  DigestRow,
  'guild_id' | 'channel_id' | 'user_id' | 'government_id' | 'topic_id' | 'cadence'
>;

/** What a digest says of the time after `from` up to `until`. */
export async function digestOf(
  desk: Desk,
  row: DigestScope,
  from: number,
  until: number,
): Promise<DigestView> {
  const every = row.cadence === 'weekly' ? 'week' : 'day';
  const guildId = row.guild_id ?? undefined;
  const watches = narrow(await guildWatches(desk, guildId), {
    ...(row.government_id === null ? {} : { government: row.government_id }),
    ...(row.topic_id === null ? {} : { topic: row.topic_id }),
  });
  // A topic or government that was removed since leaves nothing to tell.
  if (isTrouble(watches))
    return composeDigest({ every, from, until, alerts: [], reaffirmed: [], unsure: [], waiting: 0 });
  const ids = watches.map(({ id }) => id);
  const waiting = guildId === undefined ? 0 : (await unsureReadings(desk.db, guildId, ids, 1)).total;
  return composeDigest({
    every,
    from,
    until,
    alerts: await alertsOf(desk, row, watches, from, until),
    reaffirmed: await watchesRead(desk, guildId, watches, 'reaffirmation', from, until),
    unsure: await watchesRead(desk, guildId, watches, 'unsure', from, until),
    waiting,
  });
}

/** The alerts of the time; where subscriptions of the place gather into its digest, those that they ask for. */
async function alertsOf(
  desk: Desk,
  row: DigestScope,
  watches: readonly Watch[],
  from: number,
  until: number,
): Promise<readonly AlertView[]> {
  const guildId = row.guild_id ?? undefined;
  const gathered = await listGathered(desk.db, row);
  const regions = new Map(watches.map(({ id, government }) => [id, government.region]));
  const search = { guildId, watches: [...regions.keys()], told: true, limit: 100, offset: 0 };
  const { ids } = await findShiftIds(desk.db, { ...search, foundAfter: from, foundUntil: until });
  const alerts: AlertView[] = [];
  for (const id of ids) {
    const view = await guildView(desk.db, id, guildId);
    if (view === undefined) continue;
    if (gathered.length === 0 || gathered.some((wish) => wantsShift(wish, view, regions.get(view.watch))))
      alerts.push(view);
  }
  return alerts;
}

async function watchesRead(
  desk: Desk,
  guildId: string | undefined,
  watches: readonly Watch[],
  kind: VerdictKind,
  after: number,
  until: number,
): Promise<readonly Watch[]> {
  const byId = new Map(watches.map((watch) => [watch.id, watch]));
  const search = { guildId, kind, watches: [...byId.keys()], after, until, limit: 500 };
  const readings = await readingsOfKind(desk.db, search);
  return readings.flatMap(({ watch }) => byId.get(watch) ?? []);
}
