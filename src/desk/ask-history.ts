import { findReview } from '../store/reviews.ts';
import type { ReviewRow } from '../store/reviews.ts';
import { listBaselineVersions } from '../store/ledger.ts';
import type { BaselineVersion } from '../store/ledger.ts';
import { findShiftIds } from '../store/find-shifts.ts';
import { findShift } from '../store/shifts.ts';
import type { StoredShift } from '../store/shifts.ts';
import { findScope } from '../store/take-over-watch.ts';
import type { Watch } from '../watches/watch.ts';
import { configuredVersion } from './ask-stance.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches, pickPair } from './guild-watches.ts';
import type { Trouble } from './trouble.ts';

export interface ReviewedShift {
  readonly stored: StoredShift;
  readonly review?: ReviewRow;
}

/** A time during which one position was held. */
export interface HeldSpan {
  readonly at: number;
  readonly position: string;
  readonly settled: boolean;
}

export interface History {
  readonly watch: Watch;
  /** Oldest first, dismissed ones included. */
  readonly versions: readonly BaselineVersion[];
  readonly spans: readonly HeldSpan[];
  /** Oldest first. */
  readonly shifts: readonly ReviewedShift[];
}

export async function askHistory(
  desk: Desk,
  who: Asker,
  asked: { readonly government: string; readonly topic: string },
): Promise<History | Trouble> {
  const watch = pickPair(asked, await guildWatches(desk, who.guildId));
  if ('trouble' in watch) return watch;
  const scope = await findScope(desk.db, who.guildId, watch.id);
  const kept = await listBaselineVersions(desk.db, watch.id, scope);
  const first = configuredVersion(desk, watch, scope, desk.now());
  const versions = kept.length === 0 && first !== undefined ? [first] : kept;
  const search = { guildId: who.guildId, watches: [watch.id], told: false, limit: 200, offset: 0 };
  const { ids } = await findShiftIds(desk.db, search);
  const shifts = await reviewedShifts(desk, who.guildId, ids);
  return { watch, versions, spans: heldSpans(versions), shifts: shifts.toReversed() };
}

/** The shifts of the ids, in their order, each with what the guild last decided on it. */
export async function reviewedShifts(
  desk: Desk,
  guildId: string | undefined,
  ids: readonly string[],
): Promise<readonly ReviewedShift[]> {
  const shifts: ReviewedShift[] = [];
  for (const id of ids) {
    const stored = await findShift(desk.db, id);
    const review = guildId === undefined ? undefined : await findReview(desk.db, guildId, id);
    if (stored !== undefined) shifts.push({ stored, ...(review === undefined ? {} : { review }) });
  }
  return shifts;
}

/**
 * What was held from when on. A version that confirms the position of one before settles it from the day on which
 * it was set; dismissed versions never held.
 */
export function heldSpans(versions: readonly BaselineVersion[]): readonly HeldSpan[] {
  const counted = versions
    .filter(({ status }) => status !== 'dismissed')
    .toSorted((a, b) => a.asOf - b.asOf || a.version - b.version);
  return counted
    .map((version, index): HeldSpan => {
      const before = counted[index - 1];
      const confirms = version.status === 'confirmed' && before?.position === version.position;
      const at = confirms ? Math.max(version.asOf, version.setAt) : version.asOf;
      return { at, position: version.position, settled: version.status !== 'provisional' };
    })
    .toSorted((a, b) => a.at - b.at);
}
