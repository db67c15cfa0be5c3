import type { WatchState } from '../readings/watch-state.ts';
import { addSnapshot } from '../store/items.ts';
import { addBaselineVersion, baselineAt } from '../store/ledger.ts';
import { stanceOf } from './ask-stance.ts';
import type { Stance } from './ask-stance.ts';
import { changeState } from './change-state.ts';
import { ownWatch } from './own-watch.ts';
import type { Decider, Desk } from './desk.ts';
import { guildWatches, pickPair, pickPosition } from './guild-watches.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

/**
 * Puts a position on record for a guild: what was said, since when, and where it can be read. One that began before
 * what is held now corrects the past of the ledger and leaves the state of today alone.
 */
export async function setBaseline(
  desk: Desk,
  who: Decider,
  wish: {
    readonly government: string;
    readonly topic: string;
    readonly position: string;
    readonly statement: string;
    readonly asOf: number;
    readonly link?: string;
  },
): Promise<Stance | Trouble> {
  const watch = pickPair(wish, await guildWatches(desk, who.guildId));
  if ('trouble' in watch) return watch;
  const position = pickPosition(wish.position, watch.topic);
  if (isTrouble(position)) return position;
  const at = desk.now();
  const text = wish.statement;
  const quote = { snapshot: desk.reader.hashText(text), start: 0, end: text.length, text };
  await desk.db.transaction().execute(async (trx) => {
    await ownWatch(trx, desk, watch, who, at);
    await addSnapshot(trx, { hash: quote.snapshot, text });
    await addBaselineVersion(trx, {
      watch: watch.id,
      scope: who.guildId,
      position: position.id,
      statement: text,
      quote,
      ...(wish.link === undefined ? {} : { source: { name: new URL(wish.link).hostname, url: wish.link } }),
      asOf: wish.asOf,
      setAt: at,
      setBy: `user:${who.userId}`,
      status: 'standing',
    });
    await changeState(trx, watch.id, who.guildId, at, (state) =>
      wish.asOf < state.since && state.moves.length > 0
        ? state
        : { ...state, held: position.id, settled: position.id, since: wish.asOf, baseline: quote },
    );
  });
  return stanceOf(desk, who, watch, at);
}

/** What is held stands, and the move that led to it is in doubt no longer. */
function settle(state: WatchState): WatchState {
  const last = state.moves.at(-1);
  const settled = { ...state, settled: state.held };
  if (last === undefined || last.to !== state.held || last.review !== undefined) return settled;
  return { ...settled, moves: [...state.moves.slice(0, -1), { ...last, review: 'confirmed' }] };
}

/** A person confirms what is on record today: a provisional position becomes settled. */
export async function confirmBaseline(
  desk: Desk,
  who: Decider,
  asked: { readonly government: string; readonly topic: string },
): Promise<Stance | Trouble> {
  const watch = pickPair(asked, await guildWatches(desk, who.guildId));
  if ('trouble' in watch) return watch;
  const at = desk.now();
  const stance = await stanceOf(desk, who, watch, at);
  if (isTrouble(stance)) return stance;
  await desk.db.transaction().execute(async (trx) => {
    await ownWatch(trx, desk, watch, who, at);
    const current = (await baselineAt(trx, watch.id, who.guildId, at)) ?? stance.version;
    await addBaselineVersion(trx, {
      ...current,
      scope: who.guildId,
      setAt: at,
      setBy: `user:${who.userId}`,
      status: 'confirmed',
    });
    await changeState(trx, watch.id, who.guildId, at, settle);
  });
  return stanceOf(desk, who, watch, at);
}
