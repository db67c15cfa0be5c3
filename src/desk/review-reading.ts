import type { Direction } from '../readings/reading.ts';
import type { Item } from '../items/item.ts';
import type { Move } from '../readings/watch-state.ts';
import { findReading, unsureReadings } from '../store/find-readings.ts';
import type { StoredReading } from '../store/find-readings.ts';
import { findItem } from '../store/items.ts';
import { addBaselineVersion, baselineAt } from '../store/ledger.ts';
import { addReview } from '../store/reviews.ts';
import { positionsOf } from '../watches/topic.ts';
import type { Topic } from '../watches/topic.ts';
import type { Watch } from '../watches/watch.ts';
import { changeState } from './change-state.ts';
import { ownWatch } from './own-watch.ts';
import type { Decider, Desk } from './desk.ts';
import { guildWatches, pickPosition } from './guild-watches.ts';
import { reviewContext } from './review-context.ts';
import type { DismissReason } from './review-shift.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/** What a person makes of an unsure reading: it moves the government to a position, or is no shift for a reason. */
export type QueueDecision =
  | { readonly kind: 'moves'; readonly position: string }
  | { readonly kind: 'no-shift'; readonly reason: DismissReason };

export interface QueuedReading {
  readonly reading: StoredReading;
  readonly watch: Watch;
  readonly item: Item;
}

/** The newest unsure reading that the guild has not decided on, and how many wait. */
export async function nextUnsure(
  desk: Desk,
  guildId: string,
): Promise<{ readonly next?: QueuedReading; readonly total: number }> {
  const { watches } = await guildWatches(desk, guildId);
  const { readings, total } = await unsureReadings(
    desk.db,
    guildId,
    watches.map(({ id }) => id),
    1,
  );
  const [reading] = readings;
  const watch = watches.find(({ id }) => id === reading?.watch);
  const item = reading === undefined ? undefined : await findItem(desk.db, reading.item);
  if (reading === undefined || watch === undefined || item === undefined) return { total };
  return { next: { reading, watch, item }, total };
}

/**
 * Records what a person makes of an unsure reading: the position that it moves the government to, or none. A move
 * enters the ledger and the state of the guild's own copy of the watch, as if it had been found and confirmed.
 */
export async function reviewReading(
  desk: Desk,
  who: Decider,
  key: { readonly item: string; readonly watch: string },
  decision: QueueDecision,
): Promise<QueuedReading | Trouble> {
  const queued = await findQueued(desk, who, key);
  if ('trouble' in queued) return queued;
  const { watch, item, reading } = queued;
  const rung = decision.kind === 'moves' ? pickPosition(decision.position, watch.topic) : null;
  if (isTrouble(rung)) return rung;
  const at = desk.now();
  await desk.db.transaction().execute(async (trx) => {
    await ownWatch(trx, desk, watch, who, at);
    const before = await baselineAt(trx, watch.id, who.guildId, item.published - 1);
    const found = reading.verdict.reading;
    const direction = rung === null ? undefined : directionOf(watch.topic, before?.position, rung.id);
    await addReview(trx, {
      guild_id: who.guildId,
      watch_id: watch.id,
      item_id: item.id,
      shift_id: null,
      kind: rung === null ? 'no-shift' : 'corrected',
      position: rung?.id ?? null,
      reason: decision.kind === 'no-shift' ? decision.reason : null,
      note: null,
      user_id: who.userId,
      at,
      context_json: JSON.stringify(
        reviewContext(watch, before, { to: rung?.id, direction, signal: found.signal }),
      ),
    });
    if (rung === null || direction === undefined) return;
    const quote = found.quote ?? titleQuote(item);
    await addBaselineVersion(trx, {
      watch: watch.id,
      scope: who.guildId,
      position: rung.id,
      statement: quote.text,
      quote,
      item: item.id,
      source: { name: item.provenance.name, ...(item.link === undefined ? {} : { url: item.link }) },
      asOf: item.published,
      setAt: at,
      setBy: `user:${who.userId}`,
      status: 'confirmed',
    });
    await changeState(trx, watch.id, who.guildId, at, (state) => {
      const move: Move = {
        item: item.id,
        at: item.published,
        from: state.held,
        to: rung.id,
        direction,
        signal: found.signal ?? 'reported',
        quote,
        publisher: item.provenance.publisher,
        words: [],
        review: 'confirmed',
      };
      const moves = [...state.moves, move].toSorted((a, b) => a.at - b.at);
      if (moves.at(-1) !== move) return { ...state, moves };
      return { ...state, moves, held: rung.id, settled: rung.id, since: move.at, baseline: quote };
    });
  });
  return queued;
}

async function findQueued(
  desk: Desk,
  who: Decider,
  key: { readonly item: string; readonly watch: string },
): Promise<QueuedReading | Trouble> {
  const { watches } = await guildWatches(desk, who.guildId);
  const watch = watches.find(({ id }) => id === key.watch);
  const reading = await findReading(desk.db, { ...key, guildId: who.guildId });
  const item = await findItem(desk.db, key.item);
  if (watch === undefined || reading === undefined || item === undefined)
    return { trouble: 'gone', what: 'item' };
  return { watch, reading, item };
}

/** Undefined where nothing moves. */
export function directionOf(topic: Topic, from: string | undefined, to: string): Direction | undefined {
  const rungs = positionsOf(topic).map(({ id }) => id);
  const step = rungs.indexOf(to) - rungs.indexOf(from ?? '');
  return step === 0 ? undefined : step > 0 ? 'up' : 'down';
}

function titleQuote(item: Item) {
  const end =
    item.snapshot.titleEnd === 0 ? Math.min(300, item.snapshot.text.length) : item.snapshot.titleEnd;
  return { snapshot: item.snapshot.hash, start: 0, end, text: item.snapshot.text.slice(0, end) };
}
