import { addDigest, listDigests, removeDigest } from '../store/digests.ts';
import type { DigestRow } from '../store/digests.ts';
import { findShiftIds } from '../store/find-shifts.ts';
import { readingsOfKind, unsureReadings } from '../store/find-readings.ts';
import type { VerdictKind } from '../readings/reading.ts';
import type { Watch } from '../watches/watch.ts';
import { listShifts, narrow } from './ask-shifts.ts';
import { composeDigest } from './compose-digest.ts';
import type { Digest } from './compose-digest.ts';
import type { Asker, Desk } from './desk.ts';
import { lastDue, nextDue } from './digest-schedule.ts';
import type { DigestSchedule } from './digest-schedule.ts';
import { guildWatches } from './guild-watches.ts';
import { targetColumns } from './subscribe.ts';
import type { Target } from './subscribe.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface DueDigest {
  readonly row: DigestRow;
  /** When it was due: part of its key, so that it is posted once. */
  readonly due: number;
  readonly digest: Digest;
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
 * `markDigestDone` of the store in one transaction; until then the same digest stays due.
 */
export async function dueDigests(desk: Desk, now: number): Promise<readonly DueDigest[]> {
  const due: DueDigest[] = [];
  for (const row of await listDigests(desk.db)) {
    const at = lastDue(scheduleOf(row), now);
    if (at <= row.done_until) continue;
    const digest = await previewDigest(desk, row, row.done_until, at);
    due.push({ row, due: at, digest });
  }
  return due;
}

type Narrowing = Pick<DigestRow, 'guild_id' | 'government_id' | 'topic_id'>;

/** What a digest says of the time after `from` up to `until`. */
export async function previewDigest(
  desk: Desk,
  row: Narrowing,
  from: number,
  until: number,
): Promise<Digest> {
  const who = { userId: '', ...(row.guild_id === null ? {} : { guildId: row.guild_id }) };
  const watches = narrow(await guildWatches(desk, who.guildId), {
    ...(row.government_id === null ? {} : { government: row.government_id }),
    ...(row.topic_id === null ? {} : { topic: row.topic_id }),
  });
  // A topic or government that was removed since leaves nothing to tell.
  if (isTrouble(watches) || watches.length === 0)
    return composeDigest({ from, until, shifts: [], reaffirmed: [], unsure: [], waiting: 0 });
  const ids = watches.map(({ id }) => id);
  const search = { guildId: who.guildId, watches: ids, told: true, limit: 50, offset: 0 };
  const shifts = await findShiftIds(desk.db, { ...search, foundAfter: from, foundUntil: until });
  const waiting = who.guildId === undefined ? 0 : (await unsureReadings(desk.db, who.guildId, ids, 1)).total;
  return composeDigest({
    from,
    until,
    shifts: await listShifts(desk, who, shifts.ids, watches),
    reaffirmed: await watchesRead(desk, who, watches, 'reaffirmation', from, until),
    unsure: await watchesRead(desk, who, watches, 'unsure', from, until),
    waiting,
  });
}

async function watchesRead(
  desk: Desk,
  who: Asker,
  watches: readonly Watch[],
  kind: VerdictKind,
  after: number,
  until: number,
): Promise<readonly Watch[]> {
  const byId = new Map(watches.map((watch) => [watch.id, watch]));
  const search = { guildId: who.guildId, kind, watches: [...byId.keys()], after, until, limit: 500 };
  const readings = await readingsOfKind(desk.db, search);
  return readings.flatMap(({ watch }) => byId.get(watch) ?? []);
}
