import type { Item } from '../items/item.ts';
import type { VerdictKind } from '../readings/reading.ts';
import { ownerOfSource } from '../store/desk-sources.ts';
import { readingsOfItem } from '../store/find-readings.ts';
import type { StoredReading } from '../store/find-readings.ts';
import { changesOf } from '../store/item-changes.ts';
import type { ItemChange } from '../store/item-changes.ts';
import { findItem } from '../store/items.ts';
import { searchItems } from '../store/search-items.ts';
import { findShift } from '../store/shifts.ts';
import type { Watch } from '../watches/watch.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches } from './guild-watches.ts';
import { readerOf } from './reader-of.ts';
import type { Trouble } from './trouble.ts';

/** What decided on an item, watch by watch: sent and unsent alike. */
export interface Why {
  readonly item: Item;
  /** What its publisher changed in it since it was stored, oldest first. */
  readonly changes: readonly ItemChange[];
  readonly readings: readonly (StoredReading & { readonly on: Watch })[];
}

/** What an item is most likely asked about first: what it moved, then what it nearly moved. */
const telling: readonly VerdictKind[] = [
  'shift',
  'walk-back',
  'unsure',
  'repeat',
  'reaffirmation',
  'unrelated',
];

/** `asked` is the id of a shift or of an item, an address, or words of a title. */
export async function askWhy(desk: Desk, who: Asker, asked: string): Promise<Why | Trouble> {
  const shift = await findShift(desk.db, asked);
  const reader = shift === undefined ? undefined : await readerOf(desk, who, shift);
  if (shift !== undefined && reader !== undefined) {
    const why = await whyItem(desk, reader, shift.shift.item);
    if (why === undefined) return { trouble: 'gone', what: 'item' };
    return { ...why, readings: why.readings.filter(({ watch }) => watch === shift.shift.watch) };
  }
  const id = (await findItem(desk.db, asked)) === undefined ? await findByWords(desk, who, asked) : asked;
  return (id === undefined ? undefined : await whyItem(desk, who, id)) ?? { trouble: 'gone', what: 'item' };
}

async function findByWords(desk: Desk, who: Asker, words: string): Promise<string | undefined> {
  const search = { terms: words, guildId: who.guildId, limit: 1, offset: 0 };
  const [found] = await searchItems(desk.db, search);
  return found?.id;
}

async function whyItem(desk: Desk, who: Asker, id: string): Promise<Why | undefined> {
  const item = await findItem(desk.db, id);
  if (item === undefined) return undefined;
  const owner = await ownerOfSource(desk.db, item.sourceId);
  if (owner !== undefined && owner !== who.guildId) return undefined;
  const { watches } = await guildWatches(desk, who.guildId);
  const byId = new Map(watches.map((watch) => [watch.id, watch]));
  const readings = await readingsOfItem(desk.db, id, who.guildId);
  return {
    item,
    changes: await changesOf(desk.db, id),
    readings: readings
      .flatMap((reading) => {
        const on = byId.get(reading.watch);
        return on === undefined ? [] : [{ ...reading, on }];
      })
      .toSorted((a, b) => telling.indexOf(a.verdict.kind) - telling.indexOf(b.verdict.kind)),
  };
}
