import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/config/load-language.ts';
import { consoleAddressing } from '../../src/pass/address-alert.ts';
import { readItems } from '../../src/pass/read-items.ts';
import type { ReadTools } from '../../src/pass/read-items.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import { readingsOfItem } from '../../src/store/find-readings.ts';
import { putWatchState } from '../../src/store/watch-states.ts';
import { loadStandings } from '../../src/pass/load-standings.ts';
import type { CompiledWatches } from '../../src/pass/load-standings.ts';
import { scopedWatches } from '../../src/pass/scoped-watches.ts';
import { evidenceOf, latestShift } from '../../src/store/shifts.ts';
import { takeOverWatch } from '../../src/store/take-over-watch.ts';
import type { DeskWorld } from '../support/desk-world.ts';
import {
  governments,
  itemOf,
  openDeskWorld,
  seoul,
  seoulAt,
  storeItem,
  wire,
} from '../support/desk-world.ts';

const { lexicon, presets } = loadLexicon('config', governments);

test('what a person decides after a pass has loaded its states counts in that pass', async () => {
  const world = await openDeskWorld();
  const { db } = world.store;
  const compiled = compileWatch(seoul, lexicon);
  const loaded = initialState(compiled);
  const item = itemOf({
    id: 'late',
    title: 'Seoul weighs weapons for Ukraine',
    content: 'South Korea is considering supplying weapons to Ukraine, a government official said.',
    at: seoulAt,
  });
  await storeItem(world, item);
  const loadedAt = seoulAt + 1000;
  const decided = { ...loaded, held: 'lethal', settled: 'lethal' };
  await putWatchState(db, { scope: 'shared', definition: 'd', state: decided }, loadedAt + 1);
  const standing = { scope: 'shared', definition: 'd', compiled, state: loaded };
  await readItems(
    db,
    {
      lexicon,
      tunables: { alertAt: 1, unsureAt: 1 },
      addressing: consoleAddressing,
      clock: () => loadedAt + 2000,
      loadStandings: () => Promise.resolve({ standings: [standing], at: loadedAt }),
      guildOf: () => undefined,
    },
    new AbortController().signal,
  );
  const [reading] = await readingsOfItem(db, item.id, undefined);
  expect(reading?.verdict.reading.from).toBe('lethal');
  await world.store.close();
});

/** Reads the items with the shipped language and everything at the threshold of an alert. */
async function readWith(world: DeskWorld, wish: Partial<ReadTools> = {}) {
  const { desk, store } = world;
  const compiled: CompiledWatches = new Map();
  return readItems(
    store.db,
    {
      lexicon,
      tunables: { alertAt: 0.001, unsureAt: 0.0005 },
      addressing: consoleAddressing,
      clock: desk.now,
      loadStandings: async () => {
        const at = desk.now();
        const watches = await scopedWatches(store.db, desk.catalogue());
        return { standings: await loadStandings(store.db, watches, lexicon, compiled, at), at };
      },
      guildOf: () => undefined,
      ...wish,
    },
    new AbortController().signal,
  );
}

const weighs = (id: string, at: number, source = wire) =>
  itemOf({
    id,
    title: 'South Korea considers supplying weapons to Ukraine',
    content:
      'South Korea is considering supplying weapons to Ukraine, the presidential office said on Tuesday.',
    at,
    source,
  });

test('a watch that a guild takes over in the middle of a pass is read for that guild in the same pass', async () => {
  const world = await openDeskWorld();
  const { desk, store } = world;
  // The first batch is full, and the guild decides while it is read.
  for (let n = 0; n < 50; n += 1) {
    const noise = { title: 'Rain', content: 'It rained.', at: seoulAt + n };
    await storeItem(world, itemOf({ id: `noise-${n}`, ...noise }));
  }
  await storeItem(world, weighs('weighs', seoulAt + 1000));
  let loads = 0;
  const plain = await readWith(world, {
    guildOf: () => {
      if (loads === 0) {
        loads = 1;
        world.setNow(desk.now() + 1000);
        setImmediate(() => {
          void takeOverWatch(store.db, '100', seoul.id, { userId: '7', at: desk.now() });
        });
      }
      return undefined;
    },
  });
  expect(plain.read).toBe(51);
  expect((await latestShift(store.db, seoul.id, 'shared'))?.shift.item).toBe('weighs');
  expect((await latestShift(store.db, seoul.id, '100'))?.shift.item).toBe('weighs');
  // A copy alone would have the shift as well; that it was read for the guild shows in the reading.
  expect((await readingsOfItem(store.db, 'weighs', '100')).map(({ scope }) => scope)).toContain('100');
  await store.close();
});

test('a guild’s own source carries the story on for that guild alone, in the same pass and after', async () => {
  const world = await openDeskWorld();
  const { store } = world;
  const own = { ...wire, id: 'guild-feed', name: 'Guild Feed', publisher: 'Guild Feed' };
  await storeItem(world, weighs('first', seoulAt));
  await storeItem(world, weighs('second', seoulAt + 1000, own));
  await storeItem(world, weighs('third', seoulAt + 2000, { ...wire, id: 'other', publisher: 'Other' }));
  await readWith(world, {
    tunables: presets.balanced,
    guildOf: (source) => (source === 'guild-feed' ? '100' : undefined),
  });
  const shared = await latestShift(store.db, seoul.id, 'shared');
  const guild = await latestShift(store.db, seoul.id, '100');
  const publishers = async (shift: string | undefined) =>
    (await evidenceOf(store.db, shift ?? '')).map(({ publisher }) => publisher);
  expect(await publishers(shared?.id)).toEqual(['Northline', 'Other']);
  expect(await publishers(guild?.id)).toEqual(['Northline', 'Guild Feed', 'Other']);
  await store.close();
});
