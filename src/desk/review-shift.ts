import type { Reason } from '../readings/reading.ts';
import { findItem } from '../store/items.ts';
import {
  addBaselineVersion,
  baselineAt,
  listBaselineVersions,
  markBaselineVersion,
} from '../store/ledger.ts';
import type { Database } from '../store/open-store.ts';
import { addReview, findReview } from '../store/reviews.ts';
import { findShift, findShiftFor } from '../store/shifts.ts';
import type { StoredShift } from '../store/shifts.ts';
import type { Watch } from '../watches/watch.ts';
import { applyReview } from './apply-review.ts';
import type { MoveReview } from './apply-review.ts';
import { configuredVersion } from './ask-stance.ts';
import type { Asker, Decider, Desk } from './desk.ts';
import { changeState } from './change-state.ts';
import { ownWatch } from './own-watch.ts';
import { guildWatches, pickPosition } from './guild-watches.ts';
import { postReview } from './post-review.ts';
import { reviewContext } from './review-context.ts';
import { readerOf } from './reader-of.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** Why a person says that an alert was no shift: what the engine's own reasons name, in a person's choice. */
export const dismissReasons = [
  'reaffirms',
  'denies',
  'other-speaker',
  'speculation',
  'historical',
  'routine',
  'off-topic',
  'known-already',
] as const satisfies readonly Reason[];
export type DismissReason = (typeof dismissReasons)[number];

export type Decision =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'corrected'; readonly position: string }
  | { readonly kind: 'dismissed'; readonly reason: DismissReason; readonly note?: string };

export interface Decided {
  readonly watch: Watch;
  readonly shift: StoredShift;
  readonly decision: Decision;
  readonly at: number;
  readonly userId: string;
}

/** A shift that the guild may decide on, with its watch. */
export async function findGuildShift(
  desk: Desk,
  guildId: string | undefined,
  shiftId: string,
): Promise<{ readonly stored: StoredShift; readonly watch: Watch } | Trouble> {
  const stored = await findShiftFor(desk.db, guildId, shiftId);
  if (stored === undefined || (stored.scope !== 'shared' && stored.scope !== guildId))
    return { trouble: 'gone', what: 'shift' };
  const { watches } = await guildWatches(desk, guildId);
  const watch = watches.find(({ id }) => id === stored.shift.watch);
  return watch === undefined ? { trouble: 'gone', what: 'shift' } : { stored, watch };
}

/** A shift as the person who was told of it sees it, in a guild or in a direct message. */
export async function findToldShift(
  desk: Desk,
  who: Asker,
  shiftId: string,
): ReturnType<typeof findGuildShift> {
  const stored = await findShift(desk.db, shiftId);
  const reader = stored === undefined ? undefined : await readerOf(desk, who, stored);
  return findGuildShift(desk, (reader ?? who).guildId, shiftId);
}

/**
 * Records what a person decided on a shift, and moves the ledger and the state of the guild's own copy of the watch.
 * Deciding the same twice is told as such; deciding otherwise replaces the decision, and both stay on record.
 */
export async function reviewShift(
  desk: Desk,
  who: Decider,
  shiftId: string,
  decision: Decision,
): Promise<Decided | Trouble> {
  const found = await findGuildShift(desk, who.guildId, shiftId);
  if ('trouble' in found) return found;
  const { watch } = found;
  const position = decision.kind === 'corrected' ? pickPosition(decision.position, watch.topic) : undefined;
  if (isTrouble(position)) return position;
  const last = await findReview(desk.db, who.guildId, found.stored.id);
  if (last?.kind === decision.kind && last.position === (position?.id ?? null))
    return { trouble: 'decided-already', kind: last.kind, userId: last.user_id, at: last.at };
  const at = desk.now();
  const shift = await desk.db.transaction().execute(async (trx) => {
    await ownWatch(trx, desk, watch, who, at);
    // The guild's own copy, which may have been made just now.
    const stored = (await findShiftFor(trx, who.guildId, shiftId)) ?? found.stored;
    const before = await baselineBefore(trx, desk, watch, who.guildId, stored);
    await moveLedger(trx, { watch, stored, who, decision, at });
    await changeState(trx, watch.id, who.guildId, at, (state) =>
      applyReview(state, stored.shift.item, moveReview(decision, stored), at),
    );
    await addReview(trx, {
      guild_id: who.guildId,
      watch_id: watch.id,
      item_id: stored.shift.item,
      shift_id: stored.id,
      kind: decision.kind,
      position: position?.id ?? null,
      reason: decision.kind === 'dismissed' ? decision.reason : null,
      note: decision.kind === 'dismissed' ? (decision.note ?? null) : null,
      user_id: who.userId,
      at,
      context_json: JSON.stringify(reviewContext(watch, before, stored.shift)),
    });
    await postReview(trx, stored.id, who.guildId, at);
    return stored;
  });
  desk.deliverSoon();
  return { watch, shift, decision, at, userId: who.userId };
}

/** The position on record just before the shift: what the item was read against. */
async function baselineBefore(trx: Database, desk: Desk, watch: Watch, scope: string, stored: StoredShift) {
  const before = await baselineAt(trx, watch.id, scope, stored.at - 1);
  if (before !== undefined && before.shift !== stored.id) return before;
  return configuredVersion(desk, watch, scope, Number.MAX_SAFE_INTEGER);
}

function moveReview(decision: Decision, { shift }: StoredShift): MoveReview {
  if (decision.kind === 'dismissed') return { kind: 'dismissed', baselineQuote: shift.baselineQuote };
  return decision;
}

async function moveLedger(
  trx: Database,
  change: {
    readonly watch: Watch;
    readonly stored: StoredShift;
    readonly who: Decider;
    readonly decision: Decision;
    readonly at: number;
  },
): Promise<void> {
  const { watch, stored, who, decision, at } = change;
  const scope = who.guildId;
  const versions = await listBaselineVersions(trx, watch.id, scope);
  const holds = decision.kind === 'corrected' ? decision.position : stored.shift.to;
  for (const { shift, version, position } of versions) {
    if (shift !== stored.id || (decision.kind !== 'dismissed' && position === holds)) continue;
    await markBaselineVersion(trx, { watch: watch.id, scope, version }, 'dismissed');
  }
  if (decision.kind === 'dismissed') return;
  const item = await findItem(trx, stored.shift.item);
  await addBaselineVersion(trx, {
    watch: watch.id,
    scope,
    position: holds,
    statement: stored.shift.quote.text,
    quote: stored.shift.quote,
    item: stored.shift.item,
    shift: stored.id,
    ...(item === undefined
      ? {}
      : { source: { name: item.provenance.name, ...(item.link === undefined ? {} : { url: item.link }) } }),
    asOf: stored.at,
    setAt: at,
    setBy: `user:${who.userId}`,
    status: 'confirmed',
  });
}
