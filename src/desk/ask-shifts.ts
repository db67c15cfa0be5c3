import { findShiftIds } from '../store/find-shifts.ts';
import { evidenceOf } from '../store/shifts.ts';
import { findItem } from '../store/items.ts';
import type { Watch } from '../watches/watch.ts';
import { reviewedShifts } from './ask-history.ts';
import type { ReviewedShift } from './ask-history.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches, pickGovernment, pickTopic } from './guild-watches.ts';
import type { GuildWatches } from './guild-watches.ts';
import type { Trouble } from './trouble.ts';

export interface ListedShift extends ReviewedShift {
  readonly watch: Watch;
  readonly link?: string;
  readonly source: string;
  readonly publishers: number;
}

export interface ShiftPage {
  readonly shifts: readonly ListedShift[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const shiftsPerPage = 5;

/** The shifts that were told, newest first; `page` counts from 0, and the last one stands for any beyond it. */
export async function askShifts(
  desk: Desk,
  who: Asker,
  asked: {
    readonly government?: string;
    readonly topic?: string;
    readonly since?: number;
    readonly page: number;
    readonly perPage?: number;
  },
): Promise<ShiftPage | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const watches = narrow(known, asked);
  if ('trouble' in watches) return watches;
  const perPage = asked.perPage ?? shiftsPerPage;
  const pageAt = (page: number) =>
    findShiftIds(desk.db, {
      guildId: who.guildId,
      watches: watches.map(({ id }) => id),
      ...(asked.since === undefined ? {} : { since: asked.since }),
      told: true,
      limit: perPage,
      offset: page * perPage,
    });
  const wanted = await pageAt(asked.page);
  const pages = Math.max(1, Math.ceil(wanted.total / perPage));
  const page = Math.min(asked.page, pages - 1);
  const { ids, total } = page === asked.page ? wanted : await pageAt(page);
  return { shifts: await listShifts(desk, who, ids, watches), total, page, pages };
}

export async function listShifts(
  desk: Desk,
  who: Asker,
  ids: readonly string[],
  watches: readonly Watch[],
): Promise<readonly ListedShift[]> {
  const byId = new Map(watches.map((watch) => [watch.id, watch]));
  const listed: ListedShift[] = [];
  for (const reviewed of await reviewedShifts(desk, who.guildId, ids)) {
    const { shift, id } = reviewed.stored;
    const watch = byId.get(shift.watch);
    if (watch === undefined) continue;
    const item = await findItem(desk.db, shift.item);
    const evidence = await evidenceOf(desk.db, id);
    const publishers = new Set(evidence.filter(({ kind }) => kind !== 'denial').map((e) => e.publisher));
    listed.push({
      ...reviewed,
      watch,
      source: item?.provenance.name ?? '',
      ...(item?.link === undefined ? {} : { link: item.link }),
      publishers: Math.max(1, publishers.size),
    });
  }
  return listed;
}

/** The watches that a government, a topic, or both leave. */
export function narrow(
  known: GuildWatches,
  asked: { readonly government?: string; readonly topic?: string },
): readonly Watch[] | Trouble {
  const government = asked.government === undefined ? undefined : pickGovernment(asked.government, known);
  if (government !== undefined && 'trouble' in government) return government;
  const topic = asked.topic === undefined ? undefined : pickTopic(asked.topic, known);
  if (topic !== undefined && 'trouble' in topic) return topic;
  return known.watches.filter(
    (watch) =>
      (government === undefined || watch.government.id === government.id) &&
      (topic === undefined || watch.topic.id === topic.id),
  );
}
